import type { Units } from './spelling.js';

/** What base64 and hex are written with, also percent-encoded, escaped, or broken into lines. */
const runUnits = new Uint8Array(256);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=-_%\\&#;\r\n') {
  runUnits[character.charCodeAt(0)] = 1;
}

export function isRunUnit(unit: number | undefined): boolean {
  return unit !== undefined && unit < 256 && runUnits[unit] === 1;
}

/** Stretches of at least `length` such units. Looks at one unit in `length` where there is none, so it is cheap. */
export function longRuns(units: Units, length: number): (readonly [start: number, end: number])[] {
  const runs: [number, number][] = [];
  let floor = 0;
  for (let probe = length - 1; probe < units.length; probe += length) {
    if (!isRunUnit(units[probe])) continue;
    let start = probe;
    while (start > floor && isRunUnit(units[start - 1])) start--;
    let end = probe + 1;
    while (end < units.length && isRunUnit(units[end])) end++;
    if (end - start >= length) runs.push([start, end]);
    floor = end;
    probe = end;
  }
  return runs;
}

/** How many such units stand next to one another at most. */
export function longestRun(units: Units): number {
  let longest = 0;
  let run = 0;
  for (const unit of units) {
    run = isRunUnit(unit) ? run + 1 : 0;
    if (run > longest) longest = run;
  }
  return longest;
}
