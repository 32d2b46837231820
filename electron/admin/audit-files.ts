import { closeSync, existsSync, fstatSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';

const mebibyte = 1024 * 1024;
/** One file is begun anew beyond this. */
export const fileBytes = 8 * mebibyte;
const pattern = /^audit-(\d{6})\.jsonl$/;

export interface AuditFile {
  readonly name: string;
  readonly path: string;
  readonly size: number;
}

/** `audit-000001.jsonl`, and so on: the oldest first. The last one is written to, by the window and the command line alike. */
export function auditFiles(folder: string): AuditFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, path: join(folder, name), size: statSync(join(folder, name)).size }));
}

/** The number makes it another file; `x`: another program may have begun it at the same moment. */
function nextFile(last: AuditFile | undefined): string {
  const number = Number(pattern.exec(last?.name ?? '')?.[1] ?? 0) + 1;
  return `audit-${String(number).padStart(6, '0')}.jsonl`;
}

/** Opens the file to append to. Each write goes to the end at once, whoever else writes there. */
export function openLast(folder: string, mostBytes = fileBytes): number {
  const last = auditFiles(folder).at(-1);
  const isFull = last === undefined || last.size >= mostBytes;
  const path = isFull ? join(folder, nextFile(last)) : last.path;
  const file = openSync(path, 'a+', 0o600);
  return file;
}

/** Whether the last line was cut by a crash: what follows must not be glued to it. */
export function endsWithin(file: number): boolean {
  const { size } = fstatSync(file);
  if (size === 0) return false;
  const last = Buffer.alloc(1);
  readSync(file, last, 0, 1, size - 1);
  return last[0] !== 0x0a;
}

/** Whole lines from a place on, at most so many bytes, and where they end. A last one that is not whole yet is left. */
export function readLines(path: string, from: number, most: number): { lines: string[]; end: number } {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(Math.min(most, Math.max(0, fstatSync(file).size - from)));
    const read = readSync(file, bytes, 0, bytes.length, from);
    const end = bytes.subarray(0, read).lastIndexOf(0x0a) + 1;
    const lines = bytes.toString('utf8', 0, end).split('\n').filter(Boolean);
    return { lines, end: from + end };
  } finally {
    closeSync(file);
  }
}

/** How many lines there are from a place on. */
export function countLines(path: string, from: number): number {
  let count = 0;
  for (let at = from; ; ) {
    const { lines, end } = readLines(path, at, mebibyte);
    if (end === at) return count;
    count += lines.length;
    at = end;
  }
}
