import type { BulkProgress } from '../../shared/model/bulk.js';
import { type RowState, rowStates } from '../../shared/model/bulk-words.js';
import { sayPause } from '../../shared/text/bulk.js';
import type { RunRecord } from './run-record.js';

/** Who, when, why, where and how many: what every report begins with. */
export interface ReportFacts {
  readonly run: string;
  readonly operator: string;
  readonly reason: string;
  readonly environment: string;
  readonly endpoint: string;
  readonly tier: string;
  readonly source: string;
  readonly binding: string;
  readonly verify: boolean;
  readonly state: string;
  readonly why: string | null;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  readonly activeMs: number;
  readonly total: number;
  /** Only what occurred. They add up to `total`. */
  readonly counts: Readonly<Partial<Record<RowState, number>>>;
  readonly read: RunRecord['preview']['counts'];
  /** SHA-256 over the fingerprints of all tokens in their order. */
  readonly selection: string;
}

export function reportFactsOf(record: RunRecord, progress: BulkProgress): ReportFacts {
  const counts = rowStates.flatMap((state) =>
    progress.counts[state] > 0 ? [[state, progress.counts[state]] as const] : [],
  );
  return {
    run: record.id,
    operator: record.operator,
    reason: record.options?.reason ?? '',
    environment: record.environmentName,
    endpoint: record.endpoint,
    tier: record.tier,
    source: record.source,
    binding: record.options?.binding ?? '',
    verify: record.options?.verify ?? false,
    state: record.state,
    why: progress.pause && sayPause(progress.pause),
    startedAt: record.startedAt,
    endedAt: record.endedAt,
    activeMs: Math.round(progress.activeMs),
    total: record.total,
    counts: Object.fromEntries(counts),
    read: record.preview.counts,
    selection: record.selection,
  };
}
