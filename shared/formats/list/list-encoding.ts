import type { BulkEncoding } from '../../model/bulk-words.js';
import { guessCodePage } from '../../protocol/code-page.js';
import type { ListSource } from './list-source.js';

const sniffed = 4096;

/** The source as text, piece by piece, without its byte order mark. */
export async function* decoded(source: ListSource, encoding: BulkEncoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const piece of source.open()) {
    const text = decoder.decode(piece, { stream: true });
    if (text !== '') yield text;
  }
  const rest = decoder.decode();
  if (rest !== '') yield rest;
}

/**
 * The mark decides; without one, NULs on every second place are UTF-16; else it is UTF-8 where all of it is, and the
 * code page of Windows that its letters speak for where not.
 */
export async function encodingOf(source: ListSource): Promise<BulkEncoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  let first = true;
  for await (const piece of source.open()) {
    const marked = first ? (markOf(piece) ?? byNuls(piece.subarray(0, sniffed))) : null;
    if (marked !== null) return marked;
    first = false;
    try {
      utf8.decode(piece, { stream: true });
    } catch {
      return codePageOf(source);
    }
  }
  try {
    utf8.decode();
    return 'utf-8';
  } catch {
    return codePageOf(source);
  }
}

function markOf(bytes: Uint8Array): BulkEncoding | null {
  const [one, two, three] = bytes;
  if (one === 0xef && two === 0xbb && three === 0xbf) return 'utf-8';
  if (one === 0xff && two === 0xfe) return 'utf-16le';
  if (one === 0xfe && two === 0xff) return 'utf-16be';
  return null;
}

function byNuls(bytes: Uint8Array): BulkEncoding | null {
  let even = 0;
  let odd = 0;
  for (const [index, byte] of bytes.entries()) {
    if (byte !== 0) continue;
    if (index % 2 === 0) even += 1;
    else odd += 1;
  }
  // A stray NUL is no UTF-16: line ends, digits and signs alone give it one in every few places.
  const enough = bytes.length / 2 / 4;
  if (odd > enough && even <= odd / 8) return 'utf-16le';
  if (even > enough && odd <= even / 8) return 'utf-16be';
  return null;
}

async function codePageOf(source: ListSource): Promise<BulkEncoding> {
  const guess = guessCodePage();
  for await (const piece of source.open()) if (guess.add(piece)) break;
  return guess.codePage();
}

/** The whole of some bytes as text, whatever it is written in. */
export async function decodedText(bytes: Uint8Array): Promise<string> {
  const source = {
    name: '',
    open: async function* () {
      yield bytes;
    },
  };
  const pieces: string[] = [];
  for await (const piece of decoded(source, await encodingOf(source))) pieces.push(piece);
  return pieces.join('');
}
