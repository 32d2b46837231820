import { expect, it, vi } from 'vitest';
import { startLean } from '../../../electron/app/lean-start.js';

const flags = vi.hoisted(() => [] as string[]);
vi.mock('node:v8', () => ({ setFlagsFromString: (flag: string) => flags.push(flag) }));

it('V8 is sparing while the program starts: it optimizes once all is loaded, and its heap grows as ever some time later', () => {
  vi.useFakeTimers();
  const loaded = startLean();
  expect(flags.splice(0)).toEqual(['--semi-space-growth-factor=1', '--no-opt']);
  loaded();
  expect(flags.splice(0)).toEqual(['--opt']);
  vi.runAllTimers();
  expect(flags).toEqual(['--semi-space-growth-factor=2']);
  vi.useRealTimers();
});
