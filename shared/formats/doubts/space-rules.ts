import { type DoubtRule, guidPattern, named } from '../../model/doubt.js';

const wide = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const outerWide = new RegExp(
  `^[ \\t${wide}]*[${wide}][ \\t${wide}]*|[ \\t${wide}]*[${wide}][ \\t${wide}]*$`,
  'g',
);
const lineEnds = /\r\n|[\r\n\v\f\u0085\u2028\u2029]/;

const noBreakSpace: DoubtRule = {
  code: 'no-break-space',
  examine(token) {
    if (!/[^\x20-\x7e]/.test(token)) return null;
    const spaces = token.match(new RegExp(`[${wide}]`, 'g'));
    if (spaces === null) return null;
    const cleaned = token.replace(outerWide, '').replaceAll(new RegExp(`[${wide}]`, 'g'), ' ');
    return { facts: { characters: named(spaces) }, cleaned };
  },
};

const outerSpace: DoubtRule = {
  code: 'outer-space',
  examine: (token) =>
    /^[ \t]|[ \t]$/.test(token) ? { cleaned: token.replace(/^[ \t]+|[ \t]+$/g, '') } : null,
};

const lineBreak: DoubtRule = {
  code: 'line-break',
  examine(token) {
    if (!lineEnds.test(token)) return null;
    const pieces = token
      .split(lineEnds)
      .map((piece) => piece.replace(/^[\s>|]+|\s+$/g, ''))
      .filter((piece) => piece !== '');
    return { cleaned: pieces.length < 2 ? (pieces[0] ?? null) : joined(pieces) };
  },
};

/** One token that was wrapped; null where it may as well be several. */
function joined(pieces: readonly string[]): string | null {
  const isSoft = pieces.slice(0, -1).every((piece) => /[^=]=$/.test(piece));
  const whole = isSoft
    ? pieces.map((piece, at) => (at < pieces.length - 1 ? piece.slice(0, -1) : piece)).join('')
    : pieces.join('');
  if (guidPattern.test(whole)) return whole;
  if (pieces.some((piece) => guidPattern.test(piece)) || !/^[\w+/.~-]+={0,2}$/.test(whole)) return null;
  const [first = '', ...rest] = pieces;
  const isJwt = /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(whole) && !rest.some((piece) => piece.startsWith('eyJ'));
  const isWrapped =
    first.length >= 20 &&
    rest.every(
      (piece, at) =>
        piece.length <= first.length && (at === rest.length - 1 || piece.length === first.length),
    );
  const isShorter = (rest.at(-1) ?? '').length < first.length;
  return isSoft || isJwt || (isWrapped && (isShorter || first.length >= 60)) ? whole : null;
}

const spaceInside: DoubtRule = {
  code: 'space-inside',
  examine(token) {
    const inner = token.trim();
    if (!/[ \t]/.test(inner)) return null;
    const tight = inner.replace(/[ \t]+/g, '');
    if (guidPattern.test(tight) || /^[0-9a-f]{16,}$/i.test(tight)) return { cleaned: tight };
    if (/^eyJ[\w-]+\.[\w-]+\.[\w-]*$/.test(tight)) return { cleaned: tight };
    // A + that became a space on its way through an address.
    const plus = inner.replaceAll(' ', '+');
    const isBase64 = /^[\w+/]+={0,2}$/.test(plus) && plus.length % 4 === 0;
    return {
      cleaned: isBase64 && /\d/.test(plus) && /[A-Za-z]/.test(plus) && /[=/+]/.test(inner) ? plus : null,
    };
  },
};

/** Spaces and line ends around and within a token, in the order in which they are taken away. */
export const spaceRules: readonly DoubtRule[] = [noBreakSpace, lineBreak, outerSpace];
/** Looked at last: what stood in front of a token is taken off by others. */
export const lastRules: readonly DoubtRule[] = [spaceInside];
