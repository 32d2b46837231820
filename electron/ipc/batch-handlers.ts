import { ok } from '../../shared/model/result.js';
import type { AreaHandlers } from '../app/handlers.js';
import type { DeskContext } from './services.js';

/** The use cases themselves are in `electron/batch`: nothing is decided here. */
export function batchHandlers({ batch }: DeskContext): AreaHandlers<'batch'> {
  return {
    read: ({ environmentId, source }) => batch.read(environmentId, source),
    reread: ({ runId, reading, doubtful }) => batch.reread(runId, reading, doubtful),
    freeze: ({ runId, options }) => batch.freeze(runId, options),
    start: (input) => batch.start(input),
    pause: ({ runId }) => batch.pause(runId),
    resume: ({ runId, typedName }) => batch.resume(runId, typedName),
    cancel: ({ runId }) => batch.cancel(runId),
    supply: ({ runId, source, reading }) => batch.supply(runId, source, reading),
    sendAgain: (input) => batch.sendAgain(input),
    list: () => ok(batch.list()),
    rows: (query) => batch.rows(query),
    report: ({ runId, format }) => batch.report(runId, format),
    remove: ({ runId }) => batch.remove(runId),
  };
}
