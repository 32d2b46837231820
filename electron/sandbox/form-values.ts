import iconv from 'iconv-lite';

/** Names without regard to case, repeated values joined by a comma: as ASP.NET's NameValueCollection has them. */
export function parseForm(encoded: string, charset = 'utf-8'): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const part of encoded.split('&')) {
    const equals = part.indexOf('=');
    // A part without an equals sign is a value without a name: it never fills a parameter.
    if (equals < 0) continue;
    const name = decodeComponent(part.slice(0, equals), charset).toLowerCase();
    const value = decodeComponent(part.slice(equals + 1), charset);
    const before = values.get(name);
    values.set(name, before === undefined ? value : `${before},${value}`);
  }
  return values;
}

/** Percent signs that begin no escape stay as they are; a plus is a space. */
export function decodeComponent(text: string, charset = 'utf-8'): string {
  if (!/[%+]/.test(text)) return text;
  const escaped = Buffer.from(text.replace(/\+/g, ' '), 'utf8').toString('latin1');
  const bytes = escaped.replace(/%([0-9a-f]{2})/gi, (_whole, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return iconv.decode(Buffer.from(bytes, 'latin1'), charset, { stripBOM: false });
}
