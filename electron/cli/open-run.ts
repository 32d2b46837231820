import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import type { BulkOptions } from '../../shared/model/bulk.js';
import { cliWrong, fileReason } from '../../shared/text/cli-problems.js';
import { importRun } from '../bulk/import-run.js';
import { createJournal, type Journal } from '../bulk/journal.js';
import { recoverRows } from '../bulk/recover-rows.js';
import { createRowBlocks } from '../bulk/row-blocks.js';
import type { AtPoint } from '../bulk/run-points.js';
import type { RunRecord } from '../bulk/run-record.js';
import { createRunStore, type RunStore } from '../bulk/run-store.js';
import { createTokenBlocks, type TokenBlocks } from '../bulk/token-blocks.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Database } from '../storage/database.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import {
  damaged as damagedJournal,
  hasIntents,
  openJournal,
  refuseLeftovers,
  refuseLinked,
  removeJournal,
  unusable,
} from './journal-file.js';
import type { ResolvedTarget } from './resolve-target.js';
import { UsageError } from './usage-error.js';

export interface OpenRun {
  readonly database: Database;
  readonly key: number;
  readonly runs: RunStore;
  readonly record: RunRecord;
  readonly journal: Journal;
  readonly tokens: TokenBlocks;
  /** It was begun before. */
  readonly resumed: boolean;
  /** Rows of which nothing sure is kept any more: they are unknown. */
  readonly damaged: number;
  close(): void;
}

interface RunToOpen {
  readonly tokens: readonly string[];
  readonly resolved: ResolvedTarget;
  readonly options: BulkOptions;
  /** Where its journal is kept; null: in memory, for this once. */
  readonly journal: string | null;
  /** A journal that is done is begun anew. */
  readonly again: boolean;
  readonly at?: AtPoint | undefined;
}

/** The tokens are not in it, sealed or not: the same file is given again. */
const noSealer = { seal: () => null, open: () => null };

/**
 * The run of a command. With a journal it is known by its tokens in their order, its endpoint, binding and checks: the
 * same again goes on, anything else is refused.
 */
export async function openRun(order: RunToOpen): Promise<OpenRun> {
  const { journal: path, tokens, options, at } = order;
  if (path !== null) {
    refuseLinked(path);
    refuseLeftovers(path);
  }
  const database = await openJournal(path ?? ':memory:');
  try {
    const runs = createRunStore(database);
    const known = runs.list()[0];
    if (path !== null && known !== undefined && order.again) {
      if (known.state !== 'done' || unfinished(database, runs, known))
        throw new UsageError({ where: '--again', ...cliWrong.notDone({ file: path }) });
      database.close();
      await removeJournal(path);
      return openRun({ ...order, again: false });
    }
    const id = runIdOf(order);
    if (known && known.id !== id && known.total > 0)
      throw new UsageError({
        where: '--report',
        ...(known.endedAt === null
          ? cliWrong.otherJournal({ file: path ?? '' })
          : cliWrong.otherJournalDone({ file: path ?? '', doneAt: known.endedAt })),
      });
    const memory = new Map<number, string[]>();
    const blocksOf = (run: number) => createTokenBlocks(database, noSealer, run, memory);
    const resumed = known !== undefined && known.total > 0;
    if (path !== null && !resumed && hasIntents(path)) throw damagedJournal(path);
    const record = resumed ? known : await readIn(order, { id, database, runs, blocksOf });
    const key = runs.keyOf(id) ?? 0;
    memory.set(key, [...tokens]);
    if (!resumed) runs.put({ ...record, options });
    else if (selectionOf(database, key, record) !== record.selection) throw damagedJournal(path ?? '');
    const journal = createJournal(database, { key, id, total: record.total, at });
    const begun = resumed && (record.startedAt !== null || journal.wasOpened());
    let damaged = begun ? recoverRows(journal, record, 'cli').damaged : 0;
    if (begun) damaged += await journal.verify(async () => {});
    return {
      ...{ database, key, runs, journal, resumed, damaged },
      record: { ...record, options },
      tokens: blocksOf(key),
      close() {
        journal.close();
        try {
          database.close();
        } catch {
          // A full disk was told already; the next command reads what is there.
        }
      },
    };
  } catch (error) {
    if (database.isOpen) database.close();
    if (error instanceof UsageError || path === null) throw error;
    throw unusable(path, whyNotWritten(error));
  }
}

/** Whether something of it is still to be done. */
export function isUnfinished(journal: Journal): boolean {
  const { waiting, sending, unknown } = journal.counts();
  return waiting + sending + unknown > 0;
}

/** Whether the report can be written. What an earlier part of the run wrote stays until the new one takes its place. */
export async function checkWritable(report: string): Promise<void> {
  const isNew = !existsSync(report);
  try {
    await (await open(report, 'a', 0o600)).close();
    if (isNew) await rm(report);
  } catch (error) {
    throw new UsageError({
      where: '--report',
      ...cliWrong.report({ file: report, why: fileReason(codeOf(error), cliWrong.writingFailed) }),
    });
  }
}

function unfinished(database: Database, runs: RunStore, { id, total }: RunRecord): boolean {
  return isUnfinished(createJournal(database, { key: runs.keyOf(id) ?? 0, id, total }));
}

async function readIn(
  { tokens, resolved: { environment, target } }: RunToOpen,
  made: {
    readonly id: string;
    readonly database: Database;
    readonly runs: RunStore;
    blocksOf(run: number): TokenBlocks;
  },
): Promise<RunRecord> {
  const { endpoint } = target;
  const entries = tokens.map((token) => ({ token, label: '', sessionId: null }));
  const read = await importRun(
    { ...made, fingerprint: tokenFingerprint, now: () => new Date().toISOString() },
    {
      runId: made.id,
      environment: environment ?? { id: 'cli', name: endpoint, endpoint, tier: 'test' },
      source: { kind: 'list', list: { name: '--tokens', entries } },
      reading: undefined,
    },
  );
  if (!read.ok) throw new UsageError(read.error);
  // Nothing ends it before its end.
  if (read.value === null) throw new Error('the tokens were not read');
  return read.value;
}

function runIdOf({ tokens, resolved, options: { binding, verify } }: RunToOpen): string {
  const facts = [resolved.target.endpoint, binding, resolved.checkBinding, verify];
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const token of tokens) hash.update(tokenFingerprint(token));
  return hash.digest('hex');
}

/** Over all rows as they are kept: none was lost, and none is another one. */
function selectionOf(database: Database, key: number, { total }: RunRecord): string {
  const rows = createRowBlocks(database, key);
  const selection = createHash('sha256');
  for (let row = 1; row <= total; row++) selection.update(rows.get(row)?.fingerprint ?? '');
  return rows.count() === total ? selection.digest('hex') : '';
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
}
