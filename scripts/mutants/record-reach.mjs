import { appendFileSync } from 'node:fs';
import { afterAll, expect } from 'vitest';

const reached = new Set();
const startedMs = performance.now();
globalThis.__reached = (place) => reached.add(place);

afterAll(() => {
  const { testPath } = expect.getState();
  const line = { test: testPath, ms: Math.round(performance.now() - startedMs), places: [...reached] };
  appendFileSync(process.env.SESSION_DESK_REACH, `${JSON.stringify(line)}\n`);
});
