import { createReadStream, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { ListSource } from '../../shared/formats/list/list-source.js';
import { createBreather } from './breather.js';

const pieceSize = 32 * 1024;

/** Where the bytes of a list are, in a form that can be told to another thread. */
export interface ListBytes {
  readonly name: string;
  readonly from:
    | { readonly kind: 'file'; readonly path: string }
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array };
}

export function bytesOfFile(path: string): ListBytes {
  return { name: basename(path), from: { kind: 'file', path } };
}

export function bytesGiven(name: string, bytes: Uint8Array): ListBytes {
  return { name, from: { kind: 'bytes', bytes } };
}

/** Between two pieces other work of the process gets its turn, and a piece is small enough to be dealt with in one. */
export function sourceOf({ name, from }: ListBytes): ListSource {
  if (from.kind === 'bytes') return { name, open: () => pieces(from.bytes) };
  return {
    name,
    async *open() {
      // Read in larger parts than are handed on: each part is a round trip to the disk.
      for await (const part of createReadStream(from.path, { highWaterMark: 8 * pieceSize }))
        yield* pieces(part);
    },
  };
}

/** In bytes; throws where the file is gone. */
export function sizeOf({ from }: ListBytes): number {
  return from.kind === 'bytes' ? from.bytes.length : statSync(from.path).size;
}

async function* pieces(bytes: Uint8Array): AsyncIterable<Uint8Array> {
  const breathe = createBreather();
  for (let at = 0; at < bytes.length; at += pieceSize) {
    yield bytes.subarray(at, at + pieceSize);
    await breathe();
  }
}
