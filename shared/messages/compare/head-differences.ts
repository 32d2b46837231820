import type { Difference } from '../../model/difference.js';
import type { HeaderPair } from '../../model/transmission.js';
import { type ComparedMessage, headText } from './compared-message.js';
import { headersByName, normalHeaders } from './normal-headers.js';

/** They follow the clock, or the length of the body, which is compared itself. */
const followers = new Set(['date', 'content-length']);
/** How the body travelled: told as the coding. */
const codings = ['transfer-encoding', 'content-encoding'];

/** In what the start lines and headers differ. */
export function headDifferences(a: ComparedMessage, b: ComparedMessage): readonly Difference[] {
  const found: Difference[] = [];
  if (a.startLine !== b.startLine) {
    found.push({
      kind: a.direction === 'answer' ? 'status' : 'start-line',
      a: shortLine(a),
      b: shortLine(b),
    });
  }
  found.push(...headerDifferences(a, b));
  const [codingA, codingB] = [codingOf(a.headers), codingOf(b.headers)];
  if (codingA !== codingB) found.push({ kind: 'coding', a: codingA, b: codingB });
  if (found.length === 0 && headText(a) !== headText(b)) found.push(writtenDifferently(a.headers, b.headers));
  return found;
}

function headerDifferences(a: ComparedMessage, b: ComparedMessage): readonly Difference[] {
  const [one, other] = [headersByName(a.headers), headersByName(b.headers)];
  const names = [...new Set([...one.keys(), ...other.keys()])].filter((name) => !codings.includes(name));
  return names.flatMap((name): Difference | readonly [] => {
    const [left, right] = [one.get(name)?.join(', '), other.get(name)?.join(', ')];
    if (left === right) return [];
    if (left !== undefined && right !== undefined) {
      return { kind: 'header-value', name, a: left, b: right, expected: followers.has(name) };
    }
    const side = left === undefined ? 'b' : 'a';
    const expected = followers.has(name) || (side === 'a' ? b : a).minimal;
    return { kind: 'header-only', side, name, expected };
  });
}

/** The headers say the same, and yet the bytes differ. */
function writtenDifferently(a: readonly HeaderPair[], b: readonly HeaderPair[]): Difference {
  const written = (headers: readonly HeaderPair[], change: (name: string) => string) =>
    headers.map(([name, value]) => `${change(name)}:${value}`).join('\n');
  const lower = (name: string) => name.toLowerCase();
  if (written(a, lower) !== written(b, lower)) return { kind: 'header-order' };
  return written(a, String) === written(b, String) ? { kind: 'head-spelling' } : { kind: 'header-case' };
}

function shortLine({ direction, startLine }: ComparedMessage): string {
  return direction === 'answer' ? startLine.replace(/^HTTP\/1\.1 /, '') : startLine;
}

function codingOf(headers: readonly HeaderPair[]): string {
  const values = normalHeaders(headers)
    .filter(([name]) => codings.includes(name))
    .map(([, value]) => value.toLowerCase())
    .filter((value) => value !== '' && value !== 'identity');
  return values.join(', ');
}
