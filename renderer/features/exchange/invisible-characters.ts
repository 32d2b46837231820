/**
 * Characters that change how text looks without being seen: C0 and C1 controls, soft hyphen, zero-width and bidi
 * controls, separators, variation and tag characters. Tab and line feed are layout, not a surprise.
 */
export const invisibleSource =
  '[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f' +
  '\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffc' +
  '\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}]';

const controlNames =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

/** A short mark: the name of a C0 control, the code point of the rest. Few fonts have the control pictures. */
export function markOf(code: number): string {
  return controlNames[code] ?? codePointName(code);
}

export const lineEndMarkOf = { '\n': 'LF', '\r\n': 'CR LF' } as const;

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
