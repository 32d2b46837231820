import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(__dirname, '../../..');

/** What measures, or goes by chance, is no part of `npm test`. */
const apart = /^test\/(bench|soak|pictures|asmx|fixtures)\//;

/** Where time itself is what is tested, or nothing is judged by it. Each with its reason. */
const mayWait = new Map([
  ['test/set-up/until.ts', 'asks until something holds; judges nothing'],
  ['test/integration/http/deaf-server.ts', 'another process that sleeps for ever on purpose'],
  ['test/integration/http/proxies.ts', 'asks until another program listens'],
  [
    'test/integration/http/raw.test.ts',
    'a server that answers once nothing more comes: these requests say no true length',
  ],
  ['test/integration/raw-request/compose-screen.ts', 'as above'],
  ['test/integration/http/bytes.test.ts', 'gives each byte a packet of its own; together they are as good'],
  ['test/integration/http/reuse.test.ts', 'held until another thread has ended a connection'],
  ['test/unit/renderer/fake-client.ts', 'a client that answers later'],
  ['test/unit/renderer/fake-probing.ts', 'a client that answers later'],
  ['test/unit/renderer/exchange-view/harness.tsx', 'waits for the next frame'],
  ['test/e2e/packaged/run-program.ts', 'gives up on a program that hangs'],
  ['test/e2e/own-network/speaks.spec.ts', 'a hostile page that has no answer to wait for'],
]);

const sleeps = /\bsetTimeout\(|waitForTimeout|timers\/promises|AbortSignal\.timeout\(|Atomics\.wait\(/;
const limits = /(Ms|performance\.now\(\)[^;]*|cpuUsage[^;]*|elapsed)(, \w+)?\)\.toBeLess/;
/** Playwright's and vitest's own limit of a test is none of these. */
const without = (text: string) =>
  text.replaceAll(/\b(test|socket|server)\.setTimeout\(/g, '').replaceAll(/^\s*(\/\/|\*).*$/gm, '');

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((name) => `test/${name.split(sep).join('/')}`)
  .filter((name) => /\.tsx?$/.test(name) && !apart.test(name) && !name.endsWith('no-clocks.test.ts'));
const waiting = files.filter((file) => sleeps.test(without(readFileSync(join(root, file), 'utf8'))));

describe('no test depends on how fast the machine is', () => {
  it('no test sleeps', () => {
    expect(waiting.filter((file) => !mayWait.has(file))).toEqual([]);
  });

  it('what may wait does, and is there', () => {
    expect([...mayWait.keys()].filter((file) => !waiting.includes(file))).toEqual([]);
  });

  it('no test has a limit in milliseconds, but where it judges only when nothing else runs', () => {
    const found = files.filter((file) => limits.test(without(readFileSync(join(root, file), 'utf8'))));
    expect(found).toEqual(['test/e2e/fixtures/frame-monitor.ts']);
  });

  it('knows one when it sees one', () => {
    expect(sleeps.test('await new Promise((resolve) => setTimeout(resolve, 5))')).toBe(true);
    expect(sleeps.test(without('test.setTimeout(60_000)'))).toBe(false);
    expect(limits.test('expect(performance.now() - began).toBeLessThan(100)')).toBe(true);
    expect(limits.test('expect(longestMs).toBeLessThan(100)')).toBe(true);
  });
});
