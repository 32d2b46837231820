import { appendFileSync } from 'node:fs';
import { relative, sep } from 'node:path';
import { afterAll, expect } from 'vitest';

const reached = new Set();
const at = Date.now();
globalThis.__reached = (place) => reached.add(place);

// biome-ignore lint/correctness/noEmptyPattern: vitest reads a hook's needs from this pattern
afterAll(({}, suite) => {
  // A test that fails without a mutant says nothing about one.
  if (suite.tasks.some(({ result }) => result?.state === 'fail')) return;
  const test = relative(process.cwd(), expect.getState().testPath).split(sep).join('/');
  const line = { test, ms: Date.now() - at, at, places: [...reached] };
  appendFileSync(process.env.SESSION_DESK_REACH, `${JSON.stringify(line)}\n`);
});
