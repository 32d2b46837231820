import { describe, expect, it } from 'vitest';
import { Halting } from '../../../electron/bulk/halting.js';
import type { RowEnd } from '../../../electron/bulk/row-ending.js';

const row = {} as Extract<RowEnd, { kind: 'ended' }>['row'];
const ended = (good: boolean, throttled: number | null = null): RowEnd => ({
  kind: 'ended',
  good,
  throttled,
  row,
});
/** Nothing of it left: the host was not reached, or a person stopped it. */
const dead: RowEnd = { kind: 'again', dead: true, why: 'refused' };
const stopped: RowEnd = { kind: 'again', dead: false, why: 'stopped' };
const good = ended(true);
const bad = ended(false);

const halts: readonly (readonly [string, number | null, readonly RowEnd[], string | null])[] = [
  ['two rows that did not reach the host', null, [dead, dead], null],
  ['three of them', null, [dead, dead, dead], 'host-dead'],
  ['three with one between them that left', null, [dead, dead, good, dead], null],
  ['three with one between them that failed', null, [dead, dead, bad, dead], null],
  ['rows that a person stopped', null, [stopped, stopped, stopped, stopped], null],
  ['one failure fewer than were allowed', 3, [bad, bad], null],
  ['as many as were allowed', 3, [bad, bad, bad], 'failures'],
  ['as many, but not in a row', 3, [bad, bad, good, bad, bad], null],
  ['any number where none was set', null, Array.from({ length: 50 }, () => bad), null],
  ['an answer that asks for time', null, [ended(false, 503)], 'throttled'],
  ['one that asks for time and was good', null, [ended(true, 429)], 'throttled'],
];

describe('what halts a run', () => {
  it.each(halts)('%s', (_what, stopAfterFailures, ends, code) => {
    const halting = new Halting({ stopAfterFailures });
    const pauses = ends.map((end) => halting.after(end, null)?.code ?? null);
    expect(pauses.slice(0, -1)).toEqual(ends.slice(1).map(() => null));
    expect(pauses.at(-1)).toBe(code);
  });

  it('carries when it may go on', () => {
    const at = Date.UTC(2026, 10, 28);
    const pause = new Halting({ stopAfterFailures: null }).after(ended(false, 429), at);
    expect(pause?.retryAt).toBe(new Date(at).toISOString());
  });
});
