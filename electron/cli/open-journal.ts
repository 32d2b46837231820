import { createHash } from 'node:crypto';
import { open, rm } from 'node:fs/promises';
import type { BulkOptions } from '../../shared/model/bulk.js';
import { cliText } from '../../shared/text/en/cli.js';
import { importRun } from '../bulk/import-run.js';
import { createJournal, type Journal } from '../bulk/journal.js';
import type { RunRecord } from '../bulk/run-record.js';
import { createRunStore, type RunStore } from '../bulk/run-store.js';
import { createTokenBlocks, type TokenBlocks } from '../bulk/token-blocks.js';
import { type Database, openDatabase } from '../history/database.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { ResolvedTarget } from './resolve-target.js';
import { UsageError } from './usage-error.js';

export interface OpenJournal {
  readonly database: Database;
  readonly key: number;
  readonly runs: RunStore;
  readonly record: RunRecord;
  readonly journal: Journal;
  readonly tokens: TokenBlocks;
  /** It was begun before. */
  readonly resumed: boolean;
  /** `finished`: nothing is left to go on with, and the file is removed. */
  close(finished: boolean): Promise<void>;
}

/** The tokens are not in it, sealed or not: the same file is given again. */
const locked = /database is (locked|busy)/i;
const noSealer = { seal: () => null, open: () => null };

/**
 * The journal beside the report. A run is known by its tokens in their order, its endpoint, binding and checks: the
 * same again goes on, anything else is refused.
 */
export async function openJournal(
  report: string,
  tokens: readonly string[],
  resolved: ResolvedTarget,
  options: BulkOptions,
): Promise<OpenJournal> {
  await checkWritable(report);
  const path = `${report}.journal`;
  const now = () => new Date().toISOString();
  let trouble = '';
  const opened = await openDatabase(path, {
    now,
    tell: ({ message }) => {
      trouble = message;
    },
  });
  const why = opened.ok ? trouble : opened.error.message;
  if (!opened.ok && locked.test(why)) throw inUse(path);
  if (!opened.ok || trouble !== '') {
    throw new UsageError({ where: '--report', ...cliText.wrong.journal(path, why) });
  }
  const database = opened.value;
  holdAlone(database, path);
  const runs = createRunStore(database);
  const id = runIdOf(tokens, resolved, options);
  const memory = new Map<number, string[]>();
  const blocksOf = (run: number) => createTokenBlocks(database, noSealer, run, memory);
  const known = runs.list()[0];
  if (known && known.id !== id && known.total > 0) {
    database.close();
    throw new UsageError({ where: '--report', ...cliText.wrong.otherJournal(path) });
  }
  const resumed = known?.id === id && known.total > 0;
  let record = resumed ? known : null;
  if (record === null) {
    const { environment, target } = resolved;
    const { endpoint } = target;
    const entries = tokens.map((token) => ({ token, label: '', sessionId: null }));
    const read = await importRun(
      { database, runs, blocksOf, fingerprint: tokenFingerprint, now },
      {
        runId: id,
        environment: environment ?? { id: 'cli', name: endpoint, endpoint, tier: 'test' },
        source: { kind: 'list', list: { name: '--tokens', entries } },
        reading: undefined,
      },
    );
    if (!read.ok) throw new UsageError(read.error);
    record = { ...read.value, options };
    runs.put(record);
  }
  const key = runs.keyOf(id) ?? 0;
  if (resumed) memory.set(key, [...tokens]);
  const journal = createJournal(database, key);
  journal.giveUpSending();
  return {
    ...{ database, key, runs, record, journal, resumed },
    tokens: blocksOf(key),
    async close(finished) {
      database.close();
      if (!finished) return;
      for (const suffix of ['', '-wal', '-shm']) await rm(path + suffix, { force: true });
    },
  };
}

/**
 * One run, one program: two would each send what waits. The operating system holds this lock and lets it go with the
 * process, however that ends.
 */
function holdAlone(database: Database, path: string): void {
  try {
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
  } catch (error) {
    database.close();
    if (error instanceof Error && locked.test(error.message)) throw inUse(path);
    throw error;
  }
}

const inUse = (path: string): UsageError =>
  new UsageError({ where: '--report', ...cliText.wrong.journalInUse(path) });

function runIdOf(tokens: readonly string[], resolved: ResolvedTarget, options: BulkOptions): string {
  const { binding, verify } = options;
  const facts = [resolved.target.endpoint, binding, resolved.checkBinding, verify];
  const hash = createHash('sha256').update(JSON.stringify(facts));
  for (const token of tokens) hash.update(tokenFingerprint(token));
  return hash.digest('hex');
}

/** What was written by an earlier part of the run stays until the new report takes its place. */
async function checkWritable(report: string): Promise<void> {
  try {
    await (await open(report, 'a')).close();
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    throw new UsageError({ where: '--report', ...cliText.wrong.report(report, code) });
  }
}
