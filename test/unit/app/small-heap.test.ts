import { expect, it, vi } from 'vitest';
import { startInSmallHeap } from '../../../electron/app/small-heap.js';

const flags = vi.hoisted(() => [] as string[]);
vi.mock('node:v8', () => ({ setFlagsFromString: (flag: string) => flags.push(flag) }));

it('the heap stays small while the program starts, and grows as ever once it has', () => {
  vi.useFakeTimers();
  startInSmallHeap();
  expect(flags).toEqual(['--semi-space-growth-factor=1']);
  vi.runAllTimers();
  expect(flags).toEqual(['--semi-space-growth-factor=1', '--semi-space-growth-factor=2']);
  vi.useRealTimers();
});
