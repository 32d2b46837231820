type XmlTokenKind = 'text' | 'start' | 'end' | 'empty' | 'comment' | 'cdata' | 'instruction' | 'doctype';

/** A piece of XML source, `[start, end)` in UTF-16 units. Tokens follow each other without a gap. */
export interface XmlToken {
  readonly kind: XmlTokenKind;
  readonly start: number;
  readonly end: number;
}

/** The token that begins at `at`, or null at the end of the text. Meant for text that was found well-formed. */
export function xmlTokenAt(text: string, at: number): XmlToken | null {
  if (at >= text.length) return null;
  if (text[at] !== '<') return { kind: 'text', start: at, end: upTo(text, '<', at, 0) };
  if (text.startsWith('<!--', at)) return { kind: 'comment', start: at, end: upTo(text, '-->', at + 4, 3) };
  if (text.startsWith('<![CDATA[', at))
    return { kind: 'cdata', start: at, end: upTo(text, ']]>', at + 9, 3) };
  if (text.startsWith('<?', at)) return { kind: 'instruction', start: at, end: upTo(text, '?>', at + 2, 2) };
  if (text.startsWith('<!', at)) return { kind: 'doctype', start: at, end: doctypeEnd(text, at) };
  if (text[at + 1] === '/') return { kind: 'end', start: at, end: upTo(text, '>', at, 1) };
  const end = tagEnd(text, at);
  return { kind: text[end - 2] === '/' ? 'empty' : 'start', start: at, end };
}

function upTo(text: string, mark: string, from: number, length: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found + length;
}

/** Attribute values may hold `>`. */
function tagEnd(text: string, at: number): number {
  for (let i = at + 1; i < text.length; i++) {
    const char = text[i];
    if (char === '>') return i + 1;
    if (char === '"' || char === "'") {
      const close = text.indexOf(char, i + 1);
      if (close < 0) return text.length;
      i = close;
    }
  }
  return text.length;
}

function doctypeEnd(text: string, at: number): number {
  let brackets = 0;
  for (let i = at + 2; i < text.length; i++) {
    const char = text[i];
    if (text.startsWith('<!--', i)) i = upTo(text, '-->', i + 4, 3) - 1;
    else if (char === '"' || char === "'") i = upTo(text, char, i + 1, 1) - 1;
    else if (char === '[') brackets++;
    else if (char === ']') brackets--;
    else if (char === '>' && brackets <= 0) return i + 1;
  }
  return text.length;
}
