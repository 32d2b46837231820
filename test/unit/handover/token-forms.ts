/**
 * A search for a token that shares nothing with the product's: it undoes every coding that it knows, over and over, and
 * looks for the token in what comes out.
 */
export function formsFound(output: string, token: string): string[] {
  // Made once: they are looked for in tens of thousands of pieces.
  const needles = [
    ['', Buffer.from(token, 'utf8')],
    [', UTF-16 LE', Buffer.from(token, 'utf16le')],
    [', UTF-16 BE', Buffer.from(token, 'utf16le').swap16()],
  ] as const;
  const shortest = needles[0][1].length;
  const found: string[] = [];
  const look = (name: string, bytes: Buffer) => {
    for (const [written, needle] of needles) if (bytes.includes(needle)) found.push(name + written);
  };
  const seen = new Set<string>();
  const visit = (name: string, text: string, depth: number) => {
    if (seen.has(text) || depth > 3) return;
    seen.add(text);
    look(name, Buffer.from(text, 'utf8'));
    // Where all is ASCII both are the same bytes.
    if (Buffer.byteLength(text) !== text.length) look(name, Buffer.from(text, 'latin1'));
    for (const [coding, undo] of Object.entries(codings)) {
      const undone = undo(text);
      if (undone !== text) visit(`${name} > ${coding}`, undone, depth + 1);
    }
    for (const [run] of text.matchAll(/[A-Za-z0-9+/_-]{6,}/g)) {
      // Most words are too short to hold it.
      if (run.length * 3 < shortest * 4) continue;
      // The run may begin in the midst of a group of four.
      for (let skip = 0; skip < 4; skip++) look(`${name} > base64`, Buffer.from(run.slice(skip), 'base64'));
    }
    for (const [run] of text.matchAll(/(?:[0-9a-fA-F]){8,}/g)) {
      if (run.length < shortest * 2) continue;
      for (let skip = 0; skip < 2; skip++) look(`${name} > hex`, Buffer.from(run.slice(skip), 'hex'));
    }
  };
  visit('plain', output, 0);
  return [...new Set(found)];
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const character = (code: number, whole: string) => {
  try {
    return String.fromCodePoint(code);
  } catch {
    return whole;
  }
};
const codings: Record<string, (text: string) => string> = {
  xml: (text) =>
    text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(amp|lt|gt|quot|apos));/gi, (whole, hex, decimal, name) =>
      name
        ? (entities[name.toLowerCase()] ?? whole)
        : character(hex ? Number.parseInt(hex, 16) : Number(decimal), whole),
    ),
  // Byte by byte, so that what is no UTF-8 around it does no harm.
  percent: (text) =>
    Buffer.from(
      Buffer.from(text, 'utf8')
        .toString('latin1')
        .replace(/%([0-9a-f]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
        .replaceAll('+', ' '),
      'latin1',
    ).toString('utf8'),
  backslash: (text) =>
    text.replace(/\\(?:u([0-9a-f]{4})|(["'\\/`|*_{}[\]#~@!]))/gi, (_whole, hex, sign) =>
      hex ? String.fromCharCode(Number.parseInt(hex, 16)) : sign,
    ),
  'backslash x': (text) =>
    Buffer.from(
      Buffer.from(text, 'utf8')
        .toString('latin1')
        .replace(/\\x([0-9a-f]{2})/gi, (_whole, hex) => String.fromCharCode(Number.parseInt(hex, 16))),
      'latin1',
    ).toString('utf8'),
  caret: (text) => text.replace(/\^(.)/g, '$1'),
  'line ends': (text) => text.replace(/\r?\n/g, ''),
  'hex dump': (text) =>
    text.replace(/(?:^[0-9a-f]{8} {2}[0-9a-f ]+$\n?)+/gm, (rows) =>
      rows.replace(/^[0-9a-f]{8} {2}/gm, '').replace(/\s/g, ''),
    ),
};
