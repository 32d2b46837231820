/**
 * A text from a server on one line of a terminal: no control character or escape sequence, nothing that turns the
 * direction of writing, at most `most` characters.
 */
export function inertText(text: string, most = 300): string {
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '\ufffd')
    .trim();
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most).join('')} … (cut)`;
}
