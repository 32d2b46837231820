const open = '<pre hidden id="evidence" data-sha256="';
const close = '</pre>';

/** The page with the block for machines in it, in its place before the end of the body. */
export function withBlock(page: string, json: string, sha256: string): string {
  const block = `${open}${sha256}">${escapeHtml(json)}${close}\n`;
  const at = page.lastIndexOf('</body>');
  return page.slice(0, at) + block + page.slice(at);
}

/** Takes the block out again; null where there is not exactly one. */
export function takeBlock(html: string): { page: string; json: string; sha256: string } | null {
  const start = html.indexOf(open);
  if (start === -1 || html.indexOf(open, start + 1) !== -1) return null;
  const hashEnd = html.indexOf('">', start + open.length);
  const end = html.indexOf(close, start);
  if (hashEnd === -1 || end < hashEnd) return null;
  const after = end + close.length;
  if (html[after] !== '\n') return null;
  return {
    page: html.slice(0, start) + html.slice(after + 1),
    json: unescapeHtml(html.slice(hashEnd + 2, end)),
    sha256: html.slice(start + open.length, hashEnd),
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
