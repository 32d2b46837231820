/**
 * Characters that change how text looks without being seen: C0 and C1 controls, soft hyphen, zero-width and bidi
 * controls, separators, variation and tag characters. Tab and line feed are layout, not a surprise.
 */
export const invisibleSource =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc' +
  '\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]';

/** A short mark: a control picture for C0, the code point for the rest. */
export function markOf(code: number): string {
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return '\u2421';
  return codePointName(code);
}

export function codePointName(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

export type TextPart = { readonly text: string } | { readonly code: number };

/** Cuts a text into what is plain and what needs a mark. */
export function splitInvisible(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let at = 0;
  for (const match of text.matchAll(new RegExp(invisibleSource, 'gu'))) {
    if (match.index > at) parts.push({ text: text.slice(at, match.index) });
    parts.push({ code: match[0].codePointAt(0) ?? 0 });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ text: text.slice(at) });
  return parts;
}
