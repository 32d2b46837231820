import { expect, it } from 'vitest';
import { readSince } from '../../../electron/cli/read-since.js';

const now = new Date(2026, 10, 28, 7, 35, 58);
const local = (...parts: [number, number, number, number?, number?, number?]) => new Date(...parts);

it.each([
  ['90m', local(2026, 10, 28, 6, 5, 58)],
  ['2h', local(2026, 10, 28, 5, 35, 58)],
  ['3D', new Date(now.getTime() - 3 * 86_400_000)],
  ['2w', new Date(now.getTime() - 14 * 86_400_000)],
  ['today', local(2026, 10, 28)],
  ['2026-11-01', local(2026, 10, 1)],
  ['2026-11-01 06:41', local(2026, 10, 1, 6, 41)],
  ['2026-11-01T06:41:09', local(2026, 10, 1, 6, 41, 9)],
  ['2026-11-01T06:41:09.5Z', new Date('2026-11-01T06:41:09.500Z')],
  ['2026-11-01T06:41+03:00', new Date('2026-11-01T03:41:00Z')],
])('reads %s', (text, at) => {
  expect(readSince(text, now)).toBe(at.toISOString());
});

it.each([
  '',
  '2',
  'h',
  '-2h',
  '2026-02-29',
  '2026-00-01',
  '2026-11-01T24:01',
  '2026-11-1',
  'tomorrow',
  '999999999d',
])('refuses %j', (text) => {
  expect(() => readSince(text, now)).toThrow();
});
