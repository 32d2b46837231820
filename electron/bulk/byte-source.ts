import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { ListSource } from '../../shared/formats/list/list-source.js';
import { createBreather } from './breather.js';

const pieceSize = 32 * 1024;

/** Between two pieces other work of the process gets its turn, and a piece is small enough to be dealt with in one. */
export function fileSource(path: string): ListSource {
  return {
    name: basename(path),
    async *open() {
      // Read in larger parts than are handed on: each part is a round trip to the disk.
      for await (const part of createReadStream(path, { highWaterMark: 8 * pieceSize })) yield* pieces(part);
    },
  };
}

export function bytesSource(name: string, bytes: Uint8Array): ListSource {
  return { name, open: () => pieces(bytes) };
}

async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const breathe = createBreather();
  for (let at = 0; at < bytes.length; at += pieceSize) {
    yield bytes.subarray(at, at + pieceSize);
    await breathe();
  }
}
