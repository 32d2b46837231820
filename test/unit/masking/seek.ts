import { brotliDecompressSync, constants, inflateRawSync, inflateSync, unzipSync } from 'node:zlib';

/**
 * Looks for any eight characters of a token that stand in a row, and shares nothing with the product: undoes every coding
 * that it knows, wherever that begins, over and over. Gives the ways on which something came to light.
 */
export function seek(bytes: Buffer, token: string, deepest = 4): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const runs = new Set<string>();
  for (let at = 0; at + 8 <= token.length; at++) runs.add(token.slice(at, at + 8).toLowerCase());
  const visit = (name: string, text: string, depth: number): void => {
    if (text.length < 8 || seen.has(text)) return;
    seen.add(text);
    const lower = text.toLowerCase();
    for (const run of runs)
      if (lower.includes(run)) {
        found.push(`${name}: ${run}`);
        return;
      }
    if (depth === deepest) return;
    for (const [way, undo] of Object.entries(undoings)) {
      for (const undone of undo(text)) if (undone !== text) visit(`${name} > ${way}`, undone, depth + 1);
    }
  };
  visit('plain', bytes.toString('latin1'), 0);
  return found;
}

type Undo = (text: string) => string[];
const byteOf = (digits: string, base: number) => String.fromCharCode(Number.parseInt(digits, base) & 255);
/** A character as its bytes in UTF-8, one character each. */
const character = (digits: string, base: number) =>
  Buffer.from(String.fromCodePoint(Math.min(Number.parseInt(digits, base), 0x10ffff))).toString('latin1');

const undoings: Record<string, Undo> = {
  percent: (text) => [
    text.replace(/%u([0-9a-f]{4})|%([0-9a-f]{2})/gi, (_all, wide, byte) =>
      wide ? character(wide, 16) : byteOf(byte, 16),
    ),
  ],
  references: (text) => [
    text
      .replace(/&#x([0-9a-f]+);|&#(\d+);/gi, (_all, hex, decimal) =>
        hex ? character(hex, 16) : character(decimal, 10),
      )
      .replace(/&quot;/g, '"')
      .replace(/&lt;/g, '<')
      .replace(/&gt;/g, '>')
      .replace(/&amp;/g, '&'),
  ],
  backslashes: (text) => [
    text.replace(
      /\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|([0-7]{3})|(["\\/])|([nrt]))/gi,
      (_all, wide, byte, octal, mark, letter) =>
        mark ?? (letter ? '\n' : wide ? character(wide, 16) : octal ? byteOf(octal, 8) : byteOf(byte, 16)),
    ),
  ],
  markup: (text) => [
    text.replace(/<!--.*?-->|<!\[CDATA\[|\]\]>/gs, ''),
    text.replace(/<!--.*?-->|<!\[CDATA\[|\]\]>|<[^<>]*>/gs, ''),
  ],
  spaces: (text) => [text.replace(/=\r?\n|\s/g, '').replaceAll('\u00e2\u0080\u008b', '')],
  zeros: (text) => (text.includes('\0') ? [text.replaceAll('\0', '')] : []),
  chunks: (text) => [text.replace(/(?:^|\r\n)[0-9a-f]+\r\n/g, '')],
  base64: (text) =>
    [...text.matchAll(/(?:[\w+/-](?:\r?\n)?){11,}/g)].flatMap(([run]) => {
      const one = run.replace(/\s/g, '');
      return [0, 1, 2, 3].map((skip) => Buffer.from(one.slice(skip), 'base64').toString('latin1'));
    }),
  hex: (text) =>
    [...text.matchAll(/(?:[0-9a-f][-: ]?){16,}/gi)].flatMap(([run]) => {
      const one = run.replace(/[^0-9a-f]/gi, '');
      return [0, 1].map((skip) => Buffer.from(one.slice(skip), 'hex').toString('latin1'));
    }),
  packed: (text) => {
    const bytes = Buffer.from(text, 'latin1');
    const starts = [];
    for (let at = 0; at < bytes.length; at++)
      if (
        bytes[at] === 0x1f
          ? bytes[at + 1] === 0x8b
          : bytes[at] === 0x78 && bytes.readUInt16BE(Math.min(at, bytes.length - 2)) % 31 === 0
      )
        starts.push(at);
    const body = text.indexOf('\r\n\r\n');
    const places = [...new Set([0, ...(body === -1 ? [] : [body + 4]), ...starts])];
    return places.flatMap((at) => unpacked(bytes.subarray(at)));
  },
};

const sync = { finishFlush: constants.Z_SYNC_FLUSH };
const most = { maxOutputLength: 1 << 22 };

function unpacked(bytes: Buffer): string[] {
  const tries = [
    () => unzipSync(bytes, { ...sync, ...most }),
    () => inflateSync(bytes, { ...sync, ...most }),
    () => inflateRawSync(bytes, { ...sync, ...most }),
    () => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, ...most }),
  ];
  return tries.flatMap((undo) => {
    try {
      return [undo().toString('latin1')];
    } catch {
      return [];
    }
  });
}
