import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { countingServer } from '../bulk/counting-server.js';
import { bundledChild } from '../bundled-child.js';
import { expectTruth, runFolder, runKilled, runKilledUnderWay, tokensNamed } from './killed-run.js';
import { run } from './run.js';

const tokens = tokensNamed(80);

/** Which point of a run, and the how many-th time. */
const kills = [
  ['begun', 1],
  ['intending', 1],
  ['intending', 2],
  ['intended', 1],
  ['intended', 2],
  ['sending', 1],
  ['sending', 41],
  ['answered', 1],
  ['answered', 41],
  ['answered', 80],
  ['writing', 1],
  ['written', 1],
  ['settled', 1],
  ['still', 1],
  ['reporting', 1],
] as const;

it('killed at any point loses no token and sends none twice, in the next run and in those after it', async () => {
  const script = await bundledChild(join(import.meta.dirname, 'kill-point-child.ts'));
  for (const kill of kills) {
    const server = await countingServer();
    const { report, args } = runFolder(server.url, tokens);
    await runKilled(script, kill, args);
    const sent = server.logouts.size;

    const second = await run(args);
    expectTruth(second, server, tokens);
    const open = second.json.filter(({ outcome }) => outcome === 'unknown').length;
    expect([kill, server.logouts.size]).toEqual([kill, tokens.length - open]);
    // What may have left and did not is of those that were on disk already: never of those behind them.
    expect(server.logouts.size).toBeGreaterThanOrEqual(Math.max(sent, tokens.length - 40));
    expect(existsSync(`${report}.journal`)).toBe(true);

    const third = await run(args);
    expectTruth(third, server, tokens);
    expect(third.json.map(({ outcome }) => outcome)).toEqual(second.json.map(({ outcome }) => outcome));
    expect(server.logouts.size).toBe(tokens.length - open);
    if (open === 0) expect(third.stderr).toContain('This run was done on');
    else expect(third.stderr).toContain('--resend-unknown');
    if (open > 0) expect((await run([...args, '--again'])).status).toBe(2);

    const fourth = await run([...args, '--resend-unknown']);
    expectTruth(fourth, server, tokens);
    expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
    const fifth = await run(args);
    expect(fifth.stderr).toContain('This run was done on');
    expect([...server.logouts.values()]).toEqual(tokens.map(() => 1));
  }
});

it('killed while the service works on rows asks about these, and says of each what the service says', async () => {
  const script = await bundledChild(join(import.meta.dirname, 'kill-point-child.ts'));
  const server = await countingServer();
  const { args } = runFolder(server.url, tokens);
  await runKilledUnderWay(script, server, args);
  const second = await run(args);
  expectTruth(second, server, tokens);
  const outcomes = second.json.map(({ outcome }) => outcome);
  expect(outcomes).toContain('accepted');
  expect(outcomes).toContain('not-active');
  const third = await run(args);
  expect(third.json.map(({ outcome }) => outcome)).toEqual(outcomes);
  expect([...server.logouts.values()].every((times) => times === 1)).toBe(true);
});
