import { codePointName, invisibleSource } from '../../../shared/messages/visible-text.js';

const controlNames =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US'.split(
    ' ',
  );

/** A short mark: the name of a C0 control, the code point of the rest. Few fonts have the control pictures. */
export function markOf(code: number): string {
  return controlNames[code] ?? codePointName(code);
}

export const lineEndMarkOf = { '\n': 'LF', '\r\n': 'CR LF' } as const;

type TextPart = { readonly text: string } | { readonly code: number };

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
