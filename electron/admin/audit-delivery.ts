import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { AuditStatus } from '../../shared/model/audit.js';
import { readJson } from '../settings/json-file.js';
import { codeOf, writeAtomically } from '../storage/write-atomically.js';
import { type AuditFile, auditFiles, countLines, readLines } from './audit-files.js';
import { type Collector, sendLines } from './syslog.js';

const mebibyte = 1024 * 1024;
const stateFile = 'audit-delivered.json';
const lockFile = 'audit-delivered.lock';
/** What waits for a collector is kept beyond the usual bound, up to this. */
const mostWaiting = 1024 * mebibyte;
const atOnceBytes = 256 * 1024;

/** How far each file was delivered, in bytes. */
interface Delivered {
  readonly files: Readonly<Record<string, number>>;
  readonly lost: number;
}

export interface Delivery {
  readonly folder: string;
  /** Null: the files are all. */
  readonly collector: Collector | null;
  readonly keepBytes: number;
}

/**
 * Hands on what waits, in order, each line at least once: how far it came is written down when the collector has read it to
 * the end. One program at a time does so; `null` where another one does.
 */
export async function deliver({ folder, collector, keepBytes }: Delivery): Promise<AuditStatus | null> {
  const free = await locked(folder);
  if (free === null) return null;
  try {
    let why: string | null = null;
    while (collector !== null && why === null) {
      const state = readState(folder);
      const next = nextLines(folder, state);
      if (next === null) break;
      try {
        if (next.lines.length > 0) await sendLines(collector, next.lines);
        writeState(folder, { ...state, files: { ...state.files, [next.name]: next.end } });
      } catch (error) {
        why = codeOf(error) || (error instanceof Error ? error.message : String(error));
      }
    }
    removeOld(folder, keepBytes, collector !== null);
    const state = readState(folder);
    const waiting = collector === null ? 0 : waitingIn(auditFiles(folder), state);
    return { waiting, lost: state.lost, why };
  } finally {
    await free();
  }
}

/** Without delivering. */
export function auditStatus({ folder, collector }: Delivery): AuditStatus {
  const state = readState(folder);
  const waiting = collector === null ? 0 : waitingIn(auditFiles(folder), state);
  return { waiting, lost: state.lost, why: null };
}

function waitingIn(files: readonly AuditFile[], state: Delivered): number {
  return files.reduce((sum, { name, path }) => sum + countLines(path, state.files[name] ?? 0), 0);
}

/** Looks at every file, for another program may have added to one that is not the last any more. */
function nextLines(folder: string, state: Delivered) {
  for (const { name, path, size } of auditFiles(folder)) {
    const from = state.files[name] ?? 0;
    if (size <= from) continue;
    const { lines, end } = readLines(path, from, atOnceBytes);
    if (end > from) return { name, end, lines: lines.filter(isWhole) };
  }
  return null;
}

/** What a crash cut is no line. */
function isWhole(line: string): boolean {
  try {
    return typeof JSON.parse(line) === 'object';
  } catch {
    return false;
  }
}

/** The oldest first, never the one that is written to. */
function removeOld(folder: string, keepBytes: number, collected: boolean): void {
  const files = auditFiles(folder);
  let state = readState(folder);
  let total = files.reduce((sum, { size }) => sum + size, 0);
  for (const { name, path, size } of files.slice(0, -1)) {
    const isDelivered = !collected || (state.files[name] ?? 0) >= size;
    if (total <= (isDelivered ? keepBytes : Math.max(keepBytes, mostWaiting))) return;
    const { [name]: from = 0, ...others } = state.files;
    const lost = isDelivered ? 0 : countLines(path, from);
    rmSync(path);
    total -= size;
    state = { files: others, lost: state.lost + lost };
    if (collected) writeState(folder, state);
  }
}

function readState(folder: string): Delivered {
  const read = readJson(join(folder, stateFile));
  const found = read.ok && typeof read.value === 'object' ? (read.value as Partial<Delivered> | null) : null;
  // Where it is broken all that is kept is sent again: at least once.
  return { files: found?.files ?? {}, lost: found?.lost ?? 0 };
}

function writeState(folder: string, state: Delivered): void {
  writeAtomically(join(folder, stateFile), `${JSON.stringify(state)}\n`);
}

/** Gives how to let go again; null where another program holds it. */
async function locked(folder: string): Promise<(() => Promise<void>) | null> {
  const { lock } = await import('proper-lockfile');
  try {
    return await lock(folder, { lockfilePath: join(folder, lockFile), stale: 30_000, realpath: false });
  } catch (error) {
    if (codeOf(error) === 'ELOCKED') return null;
    throw error;
  }
}
