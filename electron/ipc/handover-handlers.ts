import type { DeskContext } from './desk-context.js';
import type { AreaHandlers } from './handlers.js';

/** The use cases themselves are in `electron/handover`: nothing is decided here. */
export function handoverHandlers({ handover }: DeskContext): AreaHandlers<'handover'> {
  return {
    copy: (request) => handover.copy(request),
    save: (request) => handover.save(request),
    operator: () => handover.operator(),
    evidence: (request) => handover.evidence(request),
    importHar: () => handover.importHar(),
    importText: ({ text }) => handover.importText(text),
  };
}
