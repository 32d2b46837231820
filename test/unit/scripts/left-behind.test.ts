import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { leftBehind } from '../../../scripts/test/left-behind.mjs';

const ended = spawnSync(process.execPath, ['--version']).pid;
const own = process.pid;
const alive = process.ppid;

test.each([
  [`a-${ended}`, true],
  [`a-${ended}-x`, true],
  // Numbers come again: what has ours was there before us.
  [`a-${own}`, true],
  [`a-${alive}`, false],
  [`a-${alive}-x`, false],
  [`b-${ended}`, false],
  [`a${ended}`, false],
  [`a-${ended}x`, false],
  ['a-', false],
  ['a-x', false],
  ['a', false],
])('of a run that was killed: %s %s', (name, isLeft) => {
  expect(leftBehind([name, `a-${alive}`], 'a-')).toEqual(isLeft ? [name] : []);
});
