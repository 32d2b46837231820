const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
};

/** Undoes HTML escaping once. What is no reference, or names no character, stays as it is. */
export function unescapeHtml(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]{2,4}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? whole;
    const code = hex === undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hex, 16);
    const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** By how it begins: HTML is also sent as `text/plain`, as `text/xml` or with no type at all. */
export function looksLikeHtml(text: string): boolean {
  return /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)[\s>]/i.test(
    text.slice(0, 4000),
  );
}

export function isHtmlType(mediaType: string): boolean {
  return mediaType === 'text/html' || mediaType === 'application/xhtml+xml';
}

export function htmlTitle(html: string): string | undefined {
  const start = html.slice(0, 200_000);
  const found = /<(title|h1|h2)\b[^>]{0,500}>([^<]{1,2000})/i.exec(start);
  return found?.[2] === undefined ? undefined : unescapeHtml(found[2]);
}

/** A page that asks for a password. */
export function isLoginPage(html: string): boolean {
  return /<input\b[^>]{0,1000}\btype\s*=\s*["']?password\b/i.test(html.slice(0, 1_000_000));
}
