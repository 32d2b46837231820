import { createReadStream } from 'node:fs';
import { basename } from 'node:path';

/** A text that can be read from its beginning as often as needed, piece by piece. */
export interface ByteSource {
  readonly name: string;
  open(): AsyncIterable<Uint8Array> | Iterable<Uint8Array>;
}

const pieceSize = 256 * 1024;

export function fileSource(path: string): ByteSource {
  return { name: basename(path), open: () => createReadStream(path, { highWaterMark: pieceSize }) };
}

export function bytesSource(name: string, bytes: Uint8Array): ByteSource {
  return {
    name,
    *open() {
      for (let at = 0; at < bytes.length; at += pieceSize) yield bytes.subarray(at, at + pieceSize);
    },
  };
}
