import { findXmlProblem, type XmlProblem } from './xml-problem.js';
import { type XmlToken, xmlTokenAt } from './xml-tokens.js';

/** `text` is the formatted text, or the text as it came with the reason why it was left alone. */
type PrettyXml =
  | { readonly formatted: true; readonly text: string }
  | { readonly formatted: false; readonly text: string; readonly problem: XmlProblem };

/**
 * Lays XML out, one element a line, for reading.
 *
 * Only white space between elements changes. An element that holds text, CDATA or nothing, and one that says
 * `xml:space="preserve"`, is printed exactly as it came, with all that is in it; so are tags, comments and
 * instructions. Never throws.
 */
export function prettyXml(text: string): PrettyXml {
  const problem = findXmlProblem(text);
  if (problem) return { formatted: false, text, problem };
  return { formatted: true, text: [...prettyXmlPieces(text)].join('') };
}

/** The formatted text of well-formed XML, in pieces of about `pieceLength` characters. */
export function* prettyXmlPieces(text: string, pieceLength = 65_536): Generator<string> {
  const keep = elementsToKeep(text);
  let piece = '';
  let depth = 0;
  let ordinal = 0;
  let first = true;
  const line = (start: number, end: number): void => {
    piece += `${first ? '' : '\n'}${indent(depth)}${text.slice(start, end)}`;
    first = false;
  };
  for (let token = xmlTokenAt(text, 0); token; token = xmlTokenAt(text, token.end)) {
    if (token.kind === 'text') continue;
    if (token.kind === 'start') {
      if (keep[ordinal]) {
        const whole = elementFrom(text, token);
        line(token.start, whole.end);
        ordinal += whole.elements;
        token = { kind: 'end', start: token.start, end: whole.end };
      } else {
        line(token.start, token.end);
        ordinal++;
        depth++;
      }
    } else {
      if (token.kind === 'end') depth--;
      if (token.kind === 'empty') ordinal++;
      line(token.start, token.end);
    }
    if (piece.length >= pieceLength) {
      yield piece;
      piece = '';
    }
  }
  yield piece;
}

/** By element, in the order of their start tags: whether its content must not be touched. */
function elementsToKeep(text: string): boolean[] {
  const keep: boolean[] = [];
  const hasChild: boolean[] = [];
  const open: number[] = [];
  for (let token = xmlTokenAt(text, 0); token; token = xmlTokenAt(text, token.end)) {
    const parent = open[open.length - 1];
    if (token.kind === 'start' || token.kind === 'empty') {
      if (parent !== undefined) hasChild[parent] = true;
      const ordinal = keep.length;
      keep.push(/\sxml:space\s*=\s*["']preserve["']/.test(text.slice(token.start, token.end)));
      hasChild.push(false);
      if (token.kind === 'start') open.push(ordinal);
    } else if (token.kind === 'end') {
      open.pop();
      if (parent !== undefined && !hasChild[parent]) keep[parent] = true;
    } else if (parent !== undefined) {
      if (token.kind === 'cdata' || (token.kind === 'text' && !isBlank(text, token))) keep[parent] = true;
    }
  }
  return keep;
}

function elementFrom(text: string, start: XmlToken): { end: number; elements: number } {
  let depth = 1;
  let elements = 1;
  let end = start.end;
  while (depth > 0) {
    const token = xmlTokenAt(text, end);
    if (!token) break;
    if (token.kind === 'start') depth++;
    if (token.kind === 'end') depth--;
    if (token.kind === 'start' || token.kind === 'empty') elements++;
    end = token.end;
  }
  return { end, elements };
}

function isBlank(text: string, token: XmlToken): boolean {
  for (let i = token.start; i < token.end; i++) {
    const code = text.charCodeAt(i);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return false;
  }
  return true;
}

/** Bounded, so that absurdly deep nesting does not grow the text by its square. */
function indent(depth: number): string {
  return '  '.repeat(Math.min(depth, 40));
}
