import type { Buffer } from 'node:buffer';
import { Readable, type Transform } from 'node:stream';
import { constants, createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib';
import { Recording } from './recording.js';

interface Decoded {
  /** As far as it could be decoded. */
  readonly body: Uint8Array;
  readonly truncated: boolean;
  readonly problem: string | null;
}

/** More codings on top of each other than anybody uses are left as they are. */
const codingsUndone = 3;
const pieceSize = 4096;

/**
 * Undoes the codings of a Content-Encoding header, each to at most `limit` bytes. An unknown coding ends the work:
 * the body stays as it is from there on.
 */
export async function decodeContent(raw: Uint8Array, codings: string, limit: number): Promise<Decoded> {
  let decoded: Decoded = { body: raw, truncated: false, problem: null };
  for (const coding of codings.toLowerCase().split(',').reverse().slice(0, codingsUndone)) {
    const { body, truncated, problem } = decoded;
    if (body.length === 0 || problem !== null) break;
    const name = coding.trim();
    if (name === '' || name === 'identity') continue;
    const decoder = decoderFor(name, body, false);
    if (decoder === null) break;
    let inner = await run(decoder, [body], limit);
    if (inner.problem !== null) {
      // A decoder keeps back what it had when it stumbled: ask again for every piece as soon as it is there.
      const eager = decoderFor(name, body, true);
      if (eager !== null) inner = { ...(await run(eager, pieces(body), limit)), problem: inner.problem };
    }
    decoded = { ...inner, truncated: inner.truncated || truncated };
  }
  return decoded;
}

function decoderFor(coding: string, body: Uint8Array, eager: boolean): Transform | null {
  const options = eager ? { flush: constants.Z_SYNC_FLUSH, finishFlush: constants.Z_SYNC_FLUSH } : {};
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return createGunzip(options);
    case 'deflate':
      // Both a zlib stream, as the standard says, and the bare one that some servers send.
      return ((body[0] ?? 0) & 0x0f) === 8 ? createInflate(options) : createInflateRaw(options);
    case 'br': {
      const flush = constants.BROTLI_OPERATION_FLUSH;
      return createBrotliDecompress(eager ? { flush, finishFlush: flush } : {});
    }
    default:
      return null;
  }
}

function run(decoder: Transform, raw: Iterable<Uint8Array>, limit: number): Promise<Decoded> {
  return new Promise((resolve) => {
    const out = new Recording();
    const end = (truncated: boolean, problem: string | null) => {
      resolve({ body: out.bytes(), truncated, problem });
      decoder.destroy();
    };
    decoder.on('data', (chunk: Buffer) => {
      const left = limit - out.size;
      if (left <= 0) return end(true, null);
      out.add(chunk.length > left ? chunk.subarray(0, left) : chunk);
      if (chunk.length > left) end(true, null);
    });
    decoder.on('end', () => end(false, null));
    decoder.on('error', (error) => end(false, error.message));
    Readable.from(raw).pipe(decoder);
  });
}

function* pieces(raw: Uint8Array): Iterable<Uint8Array> {
  for (let at = 0; at < raw.length; at += pieceSize) yield raw.subarray(at, at + pieceSize);
}
