import { ok } from '../../shared/model/result.js';
import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

/** The use cases themselves are in `electron/run`: nothing is decided here. */
export function bulkHandlers({ bulk }: Services): AreaHandlers<'bulk'> {
  return {
    read: ({ environmentId, source }) => bulk.read(environmentId, source),
    reread: ({ runId, reading, doubtful }) => bulk.reread(runId, reading, doubtful),
    readProgress: () => ok(bulk.readProgress()),
    stopReading: () => ok(bulk.stopReading()),
    freeze: ({ runId, options }) => bulk.freeze(runId, options),
    start: (input) => bulk.start(input),
    pause: ({ runId }) => bulk.pause(runId),
    resume: ({ runId, typedName, resendUnknown }) => bulk.resume(runId, typedName, resendUnknown),
    cancel: ({ runId }) => bulk.cancel(runId),
    supply: ({ runId, source, reading }) => bulk.supply(runId, source, reading),
    sendAgain: (input) => bulk.sendAgain(input),
    list: () => ok(bulk.list()),
    rows: (query) => bulk.rows(query),
    report: ({ runId, format }) => bulk.report(runId, format),
    remove: ({ runId }) => bulk.remove(runId),
  };
}
