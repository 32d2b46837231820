import type { BulkProgress, RowCounts } from '../../shared/model/bulk.js';
import type { RunRecord } from './run-record.js';

/** What is known of a run that does not go now. */
export function progressOf(record: RunRecord, counts: RowCounts): BulkProgress {
  return {
    runId: record.id,
    state: record.state,
    pause: record.pause,
    total: record.total,
    counts: { ...counts },
    ratePerSecond: 0,
    leftMs: null,
    activeMs: record.activeMs,
    startedAt: record.startedAt,
    endedAt: record.endedAt,
  };
}
