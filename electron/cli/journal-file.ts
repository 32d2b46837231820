import { existsSync, lstatSync, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { type Database, openDatabase } from '../storage/database.js';
import { UsageError } from './usage-error.js';

/** A journal has one run, and its number is this. */
const intentsSuffix = '-intents-1';
const locked = /database is (locked|busy)/i;

/**
 * Opens the journal file, or makes it. Throws a UsageError where it cannot be used: nothing is sent then. One that is
 * damaged stays where it is: set aside, the same command would begin anew.
 */
export async function openJournal(path: string): Promise<Database> {
  const opened = await openDatabase(path, { now: () => new Date().toISOString(), tell: () => {} }, 'refuse');
  const inMemory = path === ':memory:';
  if (!opened.ok) {
    const { message } = opened.error;
    if (locked.test(message)) throw inUse(path);
    throw unusable(path, message);
  }
  const database = opened.value;
  if (inMemory) return database;
  try {
    // One run, one program: two would each send what waits. The operating system holds this lock and lets it go with
    // the process, however that ends.
    database.exec('PRAGMA busy_timeout = 0; PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; COMMIT');
    const check: { integrity_check?: string } = database.prepare('PRAGMA integrity_check(1)').get() ?? {};
    if (check.integrity_check !== 'ok') throw damaged(path);
    return database;
  } catch (error) {
    database.close();
    if (error instanceof Error && locked.test(error.message)) throw inUse(path);
    throw error;
  }
}

/** Intents without their journal, or beside an empty one: what was sent is not known any more, so nothing is begun. */
export function refuseLeftovers(path: string): void {
  const lost = !existsSync(path) || statSync(path).size === 0;
  if (lost && ['-wal', intentsSuffix].some((suffix) => existsSync(path + suffix))) throw damaged(path);
}

/** What SQLite and the intents write beside a file goes by its name: under another one, all that was sent is not seen. */
export function refuseLinked(path: string): void {
  const file = lstatSync(path, { throwIfNoEntry: false });
  if (file?.isSymbolicLink() || (file?.nlink ?? 1) > 1) throw unusable(path, cliWrong.linkedJournal);
}

export function hasIntents(path: string): boolean {
  return existsSync(path + intentsSuffix);
}

/** All that is kept of a run. */
export async function removeJournal(path: string): Promise<void> {
  for (const suffix of ['', '-wal', '-shm', intentsSuffix]) await rm(path + suffix, { force: true });
}

/** `why`: a sentence, or the disk’s own words, which have no full stop. */
export const unusable = (path: string, why: string): UsageError =>
  new UsageError({
    where: '--report',
    ...cliWrong.journal({ file: path, why: why.endsWith('.') ? why : `${why}.` }),
  });
const inUse = (path: string): UsageError =>
  new UsageError({ where: '--report', ...cliWrong.journalInUse({ file: path }) });
export const damaged = (path: string): UsageError =>
  new UsageError({ where: '--report', ...cliWrong.journalDamaged({ file: path }) });
