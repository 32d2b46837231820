const guid = /^[{(]?[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}[)}]?$/i;
const code = /^[A-Za-z0-9+/=_.~-]{16,}$/;
const noToken =
  /^(?:[^@\s]+@[^@\s]+\.[^@\s]+|https?:.*|\d{4}-\d\d-\d\d.*|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}.*|\d{1,2}:\d\d.*|\d{1,3}(?:\.\d{1,3}){3}|[+-]?\d{1,6}(?:[.,]\d+)?|\+\d[\d ()-]+|true|false|null)$/i;

/** How much a cell looks like a token: 3 a GUID or a long code, 2 letters and digits mixed, 1 perhaps, 0 not at all. */
export function tokenShape(cell: string): 0 | 1 | 2 | 3 {
  const text = bare(cell);
  if (text === '' || /\s/.test(text)) return 0;
  if (guid.test(text)) return 3;
  if (noToken.test(text)) return 0;
  const mixed = /\d/.test(text) && /\p{L}/u.test(text);
  if (mixed && (code.test(text) || text.length >= 24)) return 3;
  if (/^\d{12,}$/.test(text) || /^\d[.,]\d+e\+?\d+$/i.test(text)) return 2;
  if (mixed && text.length >= 6) return 2;
  return text.length >= 6 && /[\d\p{L}]/u.test(text) && !/^\p{Lu}?\p{Ll}+$/u.test(text) ? 1 : 0;
}

/** Without what may stand around a token or within it unseen: whether it is sound is asked elsewhere. */
function bare(cell: string): string {
  return cell
    .trim()
    .replaceAll(/[\p{Cf}\u00a0]/gu, '')
    .replace(/^=?["'“”„«»‘’`]+|["'“”„«»‘’`.,;]+$/g, '')
    .replaceAll(/[‐‑‒–—―−]/g, '-');
}

/** Most lines of a list's beginning are GUIDs or long codes, and at least two. */
export function areLongTokens(head: string): boolean {
  const shapes = head.split(/\r?\n/, 200).flatMap((line) => (line.trim() === '' ? [] : tokenShape(line)));
  const long = shapes.filter((shape) => shape === 3).length;
  return long > 1 && long * 2 >= shapes.length;
}
