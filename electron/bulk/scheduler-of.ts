import { createBreather } from './breather.js';
import type { BulkDeps } from './bulk-deps.js';
import type { ReadyRun } from './ready-run.js';
import { recoverRows } from './recover-rows.js';
import type { RunRecord } from './run-record.js';
import { Scheduler } from './scheduler.js';
import type { StoredRuns } from './stored-runs.js';
import type { TokenBlocks } from './token-blocks.js';

interface Beginning {
  readonly tokens: TokenBlocks;
  readonly resendUnknown: boolean;
  onStill(record: RunRecord): void;
}

/** The scheduler of a run that is ready, its rows recovered where an earlier start left some. Throws where the disk refuses. */
export async function schedulerOf(
  deps: Pick<BulkDeps, 'exchange' | 'at' | 'onProgress' | 'onSession'>,
  stored: StoredRuns,
  { key, record, options, order }: ReadyRun,
  { tokens, resendUnknown, onStill }: Beginning,
): Promise<Scheduler> {
  const journal = stored.journalOf(record, key);
  if (record.startedAt !== null || journal.wasOpened()) {
    // Nothing of it is under way here: what still says so was left by a crash, or by a disk that refused.
    recoverRows(journal, record, 'bulk');
    await journal.verify(createBreather());
  }
  return new Scheduler(
    {
      runs: stored.runs,
      journal,
      tokens,
      exchange: deps.exchange,
      at: deps.at,
      onProgress: (progress) => deps.onProgress(progress, record.environmentName),
      onRow: (row, _state, result) => {
        const sessionId = result === null ? null : (journal.inputOf(row)?.sessionId ?? null);
        if (result !== null && sessionId !== null) deps.onSession(sessionId, result);
      },
      onStill(still) {
        journal.close();
        onStill(still);
      },
    },
    record,
    options,
    order,
    resendUnknown,
  );
}
