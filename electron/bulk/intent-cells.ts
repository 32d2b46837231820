import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';

export const cellBytes = 4;

/** Every bit of one is another one of the other: no damage turns one into the other by a few bits. */
const marks = { waits: 0x5a5a5a5a, left: ~0x5a5a5a5a } as const;

/** What one row's cell says. It holds the number of its row and its run, so that one in a wrong place says nothing. */
export interface Cells {
  /** Of rows that follow each other, `last` included. */
  of(first: number, last: number, mark: keyof typeof marks): Buffer;
  all(total: number, left: ReadonlySet<number>): Buffer;
  read(bytes: Buffer, total: number): { readonly rows: number[]; readonly damaged: number };
}

export function createCells(runId: string): Cells {
  const salt = createHash('sha256').update(runId).digest().readUInt32LE();
  return {
    of(first, last, mark) {
      const bytes = Buffer.alloc((last - first + 1) * cellBytes);
      for (let row = first; row <= last; row++)
        bytes.writeInt32LE(signOf(salt, row) ^ marks[mark], (row - first) * cellBytes);
      return bytes;
    },
    all(total, left) {
      const bytes = Buffer.alloc(total * cellBytes);
      for (let row = 1; row <= total; row++)
        bytes.writeInt32LE(
          signOf(salt, row) ^ (left.has(row) ? marks.left : marks.waits),
          (row - 1) * cellBytes,
        );
      return bytes;
    },
    read(bytes, total) {
      const rows: number[] = [];
      let damaged = 0;
      for (let row = 1; row <= total; row++) {
        const at = (row - 1) * cellBytes;
        const says = at + cellBytes <= bytes.length ? bytes.readInt32LE(at) ^ signOf(salt, row) : 0;
        if (says === marks.waits) continue;
        if (says !== marks.left) damaged += 1;
        rows.push(row);
      }
      return { rows, damaged };
    },
  };
}

/** Mixes run and row so that neighbours look nothing alike (the end of MurmurHash3). */
function signOf(salt: number, row: number): number {
  let mixed = salt ^ row;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}
