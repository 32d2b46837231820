import { addEnds, isEscapeUnit, rawFirstUnits, type Units } from './spelling.js';

/** A text to look for, in every spelling. */
export interface Needle {
  readonly codePoints: readonly number[];
  /** ASCII letters count in either case. */
  readonly fold: boolean;
  /** Base64: `-` and `_` stand for `+` and `/`, and lines may be broken within. */
  readonly base64: boolean;
  /** The units with which the text may begin unescaped; -1 where there are fewer. */
  readonly starts: readonly [number, number, number, number];
}

export function needleOf(text: string, options: { fold?: boolean; base64?: boolean } = {}): Needle {
  const codePoints: number[] = [];
  for (const character of text) codePoints.push(character.codePointAt(0) ?? 0);
  const fold = options.fold ?? false;
  const base64 = options.base64 ?? false;
  const first = codePoints[0] ?? 0;
  const [a = -1, b = -1, c = -1, d = -1] = [
    ...rawFirstUnits(first, fold),
    ...(base64 ? otherBase64(first) : []),
  ];
  return { codePoints, fold, base64, starts: [a, b, c, d] };
}

/** Cheap, and wrong only by saying yes: whether the needle may begin with this unit. */
export function mayStart(unit: number | undefined, needle: Needle): boolean {
  const [a, b, c, d] = needle.starts;
  return unit === a || isEscapeUnit(unit) || unit === b || unit === c || unit === d;
}

/** Where the needle that begins at `start` ends, or -1. The longest reading counts. */
export function matchAt(units: Units, start: number, needle: Needle): number {
  const { codePoints, fold, base64 } = needle;
  let at = start;
  // More than one place at a time only where a spelling has two readings, as `%25` for a `%` has.
  let many: number[] | null = null;
  for (let i = 0; i < codePoints.length; i++) {
    const codePoint = codePoints[i] ?? 0;
    if (many === null && units[at] === codePoint && isPlain(codePoint)) {
      at++;
      continue;
    }
    const next: number[] = [];
    for (const from of many ?? [at])
      addNeedleEnds(units, from, codePoint, fold, base64 && i > 0, base64, next);
    if (next.length === 0) return -1;
    many = next.length === 1 ? null : [...new Set(next)];
    at = Math.max(...next);
  }
  return at;
}

function addNeedleEnds(
  units: Units,
  from: number,
  codePoint: number,
  fold: boolean,
  mayBreak: boolean,
  base64: boolean,
  ends: number[],
): void {
  let at = from;
  if (mayBreak) while (units[at] === 13 || units[at] === 10) at++;
  addEnds(units, at, codePoint, fold, ends);
  if (base64) for (const other of otherBase64(codePoint)) addEnds(units, at, other, false, ends);
}

function otherBase64(codePoint: number): readonly number[] {
  if (codePoint === 0x2b) return [0x2d];
  return codePoint === 0x2f ? [0x5f] : [];
}

/** A character that has one reading where it stands as itself. */
function isPlain(codePoint: number): boolean {
  return codePoint < 0x80 && codePoint !== 0x25 && codePoint !== 0x26 && codePoint !== 0x5c;
}
