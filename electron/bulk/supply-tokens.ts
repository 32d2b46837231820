import { createHash } from 'node:crypto';
import type { AppError } from '../../shared/model/app-error.js';
import type { BulkReading } from '../../shared/model/bulk.js';
import { bulkWrong } from '../../shared/text/bulk.js';
import { type RunSource, readInto } from './import-run.js';
import { RowTaker } from './row-taker.js';
import type { RunRecord } from './run-record.js';
import type { StoredRuns } from './stored-runs.js';

/** Gives a run its tokens back. Only the same tokens in the same order are taken: the rows know them by their number. */
export async function supplyTokens(
  stored: StoredRuns,
  record: RunRecord,
  source: RunSource,
  reading: BulkReading | undefined,
): Promise<AppError | null> {
  const selection = createHash('sha256');
  const tokens: string[] = [];
  const taker = new RowTaker(
    stored.fingerprint,
    ({ token, fingerprint }) => {
      selection.update(fingerprint);
      tokens.push(token);
    },
    record.preview.doubtful?.choice,
  );
  const read = await readInto(taker, source, reading ?? record.preview.reading ?? undefined, stored.readList);
  if (!read.ok) return read.error;
  if (selection.digest('hex') !== record.selection) return bulkWrong.otherTokens;
  const key = stored.runs.keyOf(record.id);
  if (key === null) return bulkWrong.gone;
  stored.forgetTokens(record.id);
  const blocks = stored.blocksOf(key);
  for (const token of tokens) blocks.add(token);
  blocks.end();
  return null;
}
