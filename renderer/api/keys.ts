import type { ActOperation } from '../../shared/model/operations.js';
import type { Binding } from '../../shared/model/words.js';

export const keys = {
  info: ['app', 'info'],
  settings: ['settings'],
  updates: ['updates'],
  environments: ['environments'],
  sessions: ['sessions'],
  sandbox: ['sandbox'],
  bulkRuns: ['bulk-runs'],
  exchanges: (sessionId: string) => ['exchanges', sessionId],
  act: (actId: string) => ['act', actId],
  exchange: (id: string) => ['exchange', id],
  /** How its bytes begin, while they are still on their way. */
  exchangeBeginning: (id: string) => ['exchange-beginning', id],
  /** Rows of the history, by what was chosen to be seen. */
  historyRows: ['history-rows'],
  historyNews: ['history-news'],
  historyInfo: ['history-info'],
  preview: (of: PreviewKey) => ['preview', of],
} as const;

/** `stamp` changes when the session or its environment does, so that an old preview is never shown. */
export interface PreviewKey {
  readonly sessionId: string;
  readonly operation: ActOperation;
  readonly binding: Binding;
  readonly reveal: boolean;
  readonly stamp: string;
}
