const dumpLine = /^[ \t]*[0-9a-f]{4,8}:?[ \t]+(?:[0-9a-f]{2}[ \t]|[0-9a-f]{4} ){4}/im;

/** What a dump shows, as text; null where the text is none. */
export function dumpedText(text: string): string | null {
  if (!dumpLine.test(text.slice(0, 8_192))) return null;
  const bytes = bytesOfDump(text);
  return bytes === null ? null : new TextDecoder().decode(Uint8Array.from(bytes, (one) => one.charCodeAt(0)));
}

/**
 * The bytes of a dump, one a character, in the order in which they stand there: Wireshark's hex dump (the answer indented)
 * and C arrays, `xxd`, `hexdump -C`, curl's `--trace`. Null where the text is none.
 */
export function bytesOfDump(text: string): string | null {
  const lines = text.split('\n');
  if (/\bchar peer\d+_\d+\[\]/.test(text)) {
    const bytes = [...text.replace(/\/\*.*?\*\//g, '').matchAll(/\b0x([0-9a-f]{2})\b/gi)];
    return bytes.map(([, hex]) => String.fromCharCode(Number.parseInt(hex ?? '0', 16))).join('');
  }
  const dumped = lines.flatMap((line) => {
    const found = /^[ \t]*[0-9a-f]{4,8}:?[ \t]+((?:[0-9a-f]{2}[ \t]?|[0-9a-f]{4} |[ \t](?=[0-9a-f]{2})){1,40})(.*)$/i.exec(line);
    return found === null ? [] : [bytesOfLine(line)];
  });
  const written = lines.filter((line) => line.trim() !== '').length;
  // Lines between them tell of the connection (`=> Send header`).
  return dumped.length > 1 && dumped.length >= written / 2 ? dumped.join('') : null;
}

/** At most sixteen bytes, in twos or fours; what follows them is the same as text. */
function bytesOfLine(line: string): string {
  const rest = line.replace(/^[ \t]*[0-9a-f]{4,8}:?[ \t]+/i, '');
  let bytes = '';
  let at = 0;
  for (let count = 0; count < 16; count += 1) {
    const found = /^([0-9a-f]{2})(?=[0-9a-f]{2}\b|[ \t\r]|$)/i.exec(rest.slice(at));
    if (found === null) break;
    bytes += String.fromCharCode(Number.parseInt(found[1] ?? '0', 16));
    at += 2;
    const gap = /^[ \t]{1,2}(?=[0-9a-f]{2}(?:[0-9a-f]{2})?(?:[ \t\r]|$))/i.exec(rest.slice(at));
    if (gap !== null) at += gap[0].length;
    else if (/^[ \t\r]|^$/.test(rest.slice(at))) break;
  }
  return bytes;
}
