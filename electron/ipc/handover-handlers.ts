import type { AreaHandlers } from './area-handlers.js';
import type { Services } from './services.js';

/** The use cases themselves are in `electron/handover`: nothing is decided here. */
export function handoverHandlers({ handover }: Services): AreaHandlers<'handover'> {
  return {
    copy: (request) => handover.copy(request),
    preview: (request) => handover.preview(request),
    save: (request) => handover.save(request),
    operator: () => handover.operator(),
    evidence: (request) => handover.evidence(request),
    importHar: () => handover.importHar(),
    importText: ({ text }) => handover.importText(text),
    importProgress: () => handover.importProgress(),
    cancelImport: () => handover.cancelImport(),
  };
}
