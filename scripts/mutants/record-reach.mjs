import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const reached = new Set();
const at = Date.now();
globalThis.__reached = (place) => reached.add(place);

afterAll(({ tasks }) => {
  // A test that fails without a mutant says nothing about one.
  if (tasks.some(({ result }) => result?.state === 'fail')) return;
  const line = { test: expect.getState().testPath, ms: Date.now() - at, at, places: [...reached] };
  appendFileSync(process.env.SESSION_DESK_REACH, `${JSON.stringify(line)}\n`);
});
