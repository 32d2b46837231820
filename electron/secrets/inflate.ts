import { Buffer } from 'node:buffer';
import { brotliDecompressSync, constants, inflateRawSync } from 'node:zlib';

/** A message that grows beyond this is looked at as far as this. */
const mostBytes = 64 * 1024 * 1024;
const sync = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: mostBytes };
const brotli = { finishFlush: constants.BROTLI_OPERATION_FLUSH, maxOutputLength: mostBytes };

/** A piece at a time: for what is short the usual size takes longer to be had than all the rest. */
const chunkSizeFor = (bytes: Uint8Array): number => (bytes.length < 1024 ? 1024 : 16_384);

type Undo = (bytes: Uint8Array) => Uint8Array;
const inflate: Undo = (bytes) => inflateRawSync(bytes, { ...sync, chunkSize: chunkSizeFor(bytes) });
const unbrotli: Undo = (bytes) => brotliDecompressSync(bytes, { ...brotli, chunkSize: chunkSizeFor(bytes) });

/**
 * What compressed bytes hold, whatever a header calls them: gzip and zlib are known by how they begin, wherever that is;
 * bare deflate and Brotli by being tried. Of what is cut or damaged, whatever comes before that.
 */
export function inflateAny(bytes: Uint8Array): readonly Uint8Array[] {
  if (!isBinary(bytes)) return [];
  const found: Uint8Array[] = [];
  for (let at = bytes.indexOf(0x1f); at !== -1; at = bytes.indexOf(0x1f, at + 1)) {
    if (bytes[at + 1] !== 0x8b || bytes[at + 2] !== 8) continue;
    found.push(inflated(bytes.subarray(gzipStart(bytes, at))));
  }
  const isZlib = ((bytes[0] ?? 0) & 0x0f) === 8 && (256 * (bytes[0] ?? 0) + (bytes[1] ?? 0)) % 31 === 0;
  if (isZlib) found.push(inflated(bytes.subarray(2)));
  if (found.length > 0) return found;
  const within = zlibWithin(bytes);
  const tries = [mayBeDeflate(bytes[0] ?? 0) ? tried(inflate, bytes) : null, tried(unbrotli, bytes)];
  return [...within, ...tries].filter((undone) => undone !== null && undone.length > 0) as Uint8Array[];
}

/** So many places that look like the head of zlib are tried: in bytes by chance there is one in eight thousand. */
const mostTried = 8;

/** What a few characters stood before when it was written. */
function zlibWithin(bytes: Uint8Array): Uint8Array[] {
  const found: Uint8Array[] = [];
  for (
    let at = bytes.indexOf(0x78, 1);
    at !== -1 && found.length < mostTried;
    at = bytes.indexOf(0x78, at + 1)
  ) {
    const isHead = (256 * 0x78 + (bytes[at + 1] ?? 0)) % 31 === 0;
    if (isHead && mayBeDeflate(bytes[at + 2] ?? 0)) found.push(inflated(bytes.subarray(at + 2)));
  }
  return found;
}

/** A decoder gives nothing back where it stumbles: of all beginnings that it can read, this is what the longest gives. */
function inflated(bytes: Uint8Array): Uint8Array {
  const whole = tried(inflate, bytes);
  if (whole !== null) return whole;
  let best: Uint8Array = Buffer.alloc(0);
  let [low, high] = [0, bytes.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    const undone = tried(inflate, bytes.subarray(0, middle));
    if (undone === null) high = middle;
    else [best, low] = [undone, middle];
  }
  return best;
}

/** Fewer bytes hold no eight characters, whatever they stand for. */
const fewest = 4;

function tried(undo: Undo, bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < fewest) return null;
  // Nearly every try fails, and where it does costs less than to write down where it did.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return undo(bytes);
  } catch {
    return null;
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

/** Behind the head of a gzip file with its optional fields. */
function gzipStart(bytes: Uint8Array, start: number): number {
  const flags = bytes[start + 3] ?? 0;
  let at = start + 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const text of [8, 16]) if (flags & text) at = bytes.indexOf(0, at) + 1;
  return flags & 2 ? at + 2 : at;
}

/** A block of the kind 3 does not exist. */
function mayBeDeflate(first: number): boolean {
  return (first & 6) !== 6;
}

function isBinary(bytes: Uint8Array): boolean {
  for (const byte of bytes) if (byte > 0x7e || (byte < 0x20 && (byte < 9 || byte > 13))) return true;
  return false;
}
