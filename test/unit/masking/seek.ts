import { brotliDecompressSync, constants, inflateRawSync, inflateSync, unzipSync } from 'node:zlib';

/**
 * Looks for any eight characters of a token that stand in a row, and shares nothing with the product: undoes every coding
 * that it knows, wherever that begins, over and over. Gives the ways on which something came to light.
 * @param token several at once take no longer than one
 */
export function seek(bytes: Buffer, token: string | readonly string[], deepest = 4): string[] {
  const found: string[] = [];
  const seen = new Set<string>();
  const tried: Tried = new Map(ways.map((way) => [way, new Set()]));
  const runs = new Set<string>();
  for (const one of [token].flat())
    for (let at = 0; at + 8 <= one.length; at++) runs.add(one.slice(at, at + 8).toLowerCase());
  let reached: { readonly name: string; readonly text: string }[] = [
    { name: 'plain', text: bytes.toString('latin1') },
  ];
  // What was decoded by mistake can be decoded again in many ways: the short ways come first.
  let left = mostLooked;
  // By depth: what was met on a longer way must not keep a shorter one from being gone to its end.
  for (let depth = 0; reached.length > 0; depth++) {
    const next: typeof reached = [];
    for (const { name, text } of reached) {
      if (text.length < 8 || seen.has(text) || left < 0) continue;
      left -= text.length + 1000;
      seen.add(text);
      const lower = text.toLowerCase();
      const run = [...runs].find((one) => lower.includes(one));
      if (run !== undefined) {
        found.push(`${name}: ${run}`);
        continue;
      }
      if (depth === deepest) continue;
      // What is no text stands for nothing but what was packed.
      const ways = readable.test(text) ? Object.entries(undoings) : [['packed', undoings.packed] as const];
      for (const [way, undo] of ways)
        for (const undone of undo?.(text, tried) ?? [])
          if (undone !== text) next.push({ name: `${name} > ${way}`, text: undone });
    }
    reached = next;
  }
  return found;
}

const mostLooked = 3_000_000;
/** Eight characters in a row, in one byte each or in UTF-16, whatever line breaks or marks divide them. */
const readable = /(?:[\t-\r -~]\0?(?:\u00e2\u0080\u008b)?){8}/;

/** @param tried what each way of unpacking was given before: what it made of it is reached already */
type Undo = (text: string, tried: Tried) => string[];
type Tried = Map<Unpack, Set<string>>;
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
      .replace(/&apos;/g, "'")
      .replace(/&period;/g, '.')
      .replace(/&lowbar;/g, '_')
      .replace(/&(?:hyphen|dash);/g, '-')
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
    text.replace(/<!--.*?-->|<\?.*?\?>|<!\[CDATA\[|\]\]>/gs, ''),
    text.replace(/<!--(?:(?!<!--).)*?-->/gs, ''),
    text.replace(/<!--.*?-->|<!\[CDATA\[|\]\]>|<[^<>]*>/gs, ''),
  ],
  spaces: (text) => [text.replace(/=\r?\n|\s/g, '').replaceAll('\u00e2\u0080\u008b', '')],
  printed: (text) => [
    text.replace(/=\r?\n|=([0-9a-f]{2})/gi, (_all, byte) => (byte ? byteOf(byte, 16) : '')),
  ],
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
  packed: (text, tried) => {
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
    // Bare deflate and Brotli have no mark: they may begin anywhere up to the first byte that is no text.
    const binary = text.search(/[^\t-\r -~]/);
    const bare = Array.from({ length: Math.min(binary + 1, 200) }, (_, index) => binary - index);
    const from = (at: number, by = ways) => unpacked(text.slice(at), by, tried);
    return [
      ...places.flatMap((at) => from(at)),
      // The head of a gzip file takes ten bytes; behind its end may stand something else.
      ...starts.flatMap((at) => from(at + 10, bareWays)),
      ...bare.flatMap((at) => from(at, bareWays)),
    ];
  },
};

const sync = { finishFlush: constants.Z_SYNC_FLUSH };
// Most are told apart by their first bytes: room for a long text took half of the time.
const most = { maxOutputLength: 1 << 22, chunkSize: 1 << 11 };

/**
 * Whether bare deflate can begin so: its first block is of a kind that there is, and what stands there twice agrees, or the
 * lengths of its codes fit. Most bytes tell by this that they are something else, in a hundredth of the time.
 */
function mayBegin(bytes: Buffer): boolean {
  const bits = (at: number, count: number) => {
    const from = at >> 3;
    const three = (bytes[from] ?? 0) | ((bytes[from + 1] ?? 0) << 8) | ((bytes[from + 2] ?? 0) << 16);
    return (three >> (at & 7)) & ((1 << count) - 1);
  };
  const kind = bits(1, 2);
  if (bytes.length < 16 || kind === 1) return true;
  if (kind === 3) return false;
  if (kind === 0) return (bytes.readUInt16LE(1) ^ bytes.readUInt16LE(3)) === 0xffff;
  if (bits(3, 5) > 29 || bits(8, 5) > 29) return false;
  let space = 128;
  for (let code = 0; code < bits(13, 4) + 4; code++) {
    const length = bits(17 + 3 * code, 3);
    if (length > 0) space -= 128 >> length;
  }
  return space === 0;
}

const nothing = Buffer.alloc(0);
type Unpack = (bytes: Buffer) => Buffer;
const bareWays: readonly Unpack[] = [
  (bytes) => (mayBegin(bytes) ? inflateRawSync(bytes, { ...sync, ...most }) : nothing),
  (bytes) => brotliDecompressSync(bytes, { finishFlush: constants.BROTLI_OPERATION_FLUSH, ...most }),
];
const ways: readonly Unpack[] = [
  (bytes) => unzipSync(bytes, { ...sync, ...most }),
  (bytes) => inflateSync(bytes, { ...sync, ...most }),
  ...bareWays,
];

function unpacked(text: string, by: readonly Unpack[], tried: Tried): string[] {
  const untried = by.filter((way) => !tried.get(way)?.has(text));
  if (untried.length === 0) return [];
  const bytes = Buffer.from(text, 'latin1');
  // Hardly any is packed: whence each failure came took four times as long to find as that it is one.
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return untried.flatMap((way) => {
      tried.get(way)?.add(text);
      try {
        return [way(bytes).toString('latin1')];
      } catch {
        return [];
      }
    });
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}
