const open = '<pre hidden id="evidence" data-sha256="';
const middle = '" data-signature="';
const close = '</pre>';

interface EmbeddedBlock {
  /** What stands around it. */
  readonly page: string;
  readonly json: string;
  readonly sha256: string;
  /** Base64; empty where it is not signed. */
  readonly signature: string;
}

/** The page with the block for machines in it, in its place before the end of the body. */
export function withBlock({ page, json, sha256, signature }: EmbeddedBlock): string {
  const block = `${open}${sha256}${middle}${signature}">${escapeHtml(json)}${close}\n`;
  const at = page.lastIndexOf('</body>');
  return page.slice(0, at) + block + page.slice(at);
}

/** Takes the block out again; null where there is not exactly one. */
export function takeBlock(html: string): EmbeddedBlock | null {
  const start = html.indexOf(open);
  if (start === -1 || html.indexOf(open, start + 1) !== -1) return null;
  const hashEnd = html.indexOf('">', start + open.length);
  const end = html.indexOf(close, start);
  if (hashEnd === -1 || end < hashEnd) return null;
  const after = end + close.length;
  const [sha256 = '', signature, ...more] = html.slice(start + open.length, hashEnd).split(middle);
  if (html[after] !== '\n' || signature === undefined || more.length > 0) return null;
  return {
    page: html.slice(0, start) + html.slice(after + 1),
    json: unescapeHtml(html.slice(hashEnd + 2, end)),
    sha256,
    signature,
  };
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

function unescapeHtml(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&gt;', '>')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');
}
