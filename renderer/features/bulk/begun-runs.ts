import type { BulkRun } from '../../../shared/model/bulk.js';

/** Those of which something was asked: what was read and left is no run yet. */
export const begunRuns = (runs: readonly BulkRun[] | undefined): readonly BulkRun[] =>
  (runs ?? []).filter(({ progress: { state } }) => state !== 'draft' && state !== 'frozen');
