import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import type { BulkRow } from '../../shared/model/bulk.js';
import { countingServer } from '../integration/bulk/counting-server.js';
import { environmentAt, sumOf, testServices, tokensOf } from '../integration/bulk/test-services.js';
import { bundledChild } from '../integration/bundled-child.js';

const kills = 30;
const rows = 5_000;
/** Rows that one life may send: each kill also takes some that were intended and had not left. */
const furthest = 60;

it(`loses none and sends none twice after kill -9 at ${kills} random moments`, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-bulk-kill-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const server = await countingServer();
  const file = join(folder, 'desk.db');
  const list = join(folder, 'tokens.txt');
  const tokens = tokensOf(rows);
  writeFileSync(list, tokens.join('\n'));
  const script = await bundledChild(join(import.meta.dirname, 'kill-child.ts'));
  const start = () =>
    fork(script, [file, server.url, list], {
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
      cwd: process.cwd(),
    });

  let next = start();
  const take = () => {
    const child = next;
    next = start();
    child.send('go');
    return child;
  };
  let killed = 0;
  let inFlight = 0;
  for (; killed < kills; killed += 1) {
    const child = take();
    const quick = killed % 5 === 4;
    if (!quick) await messageOf(child);
    const seen = server.logouts.size;
    // Some before it runs at all, some after a moment, most in full flight; none so late that little is left for the next.
    const more = Math.floor(Math.random() * furthest);
    const until = quick ? Date.now() + Math.random() * 400 : Number.POSITIVE_INFINITY;
    const goesOn = () => child.exitCode === null && Date.now() < until;
    await waitFor(() => server.logouts.size >= seen + (quick ? furthest : more) || !goesOn());
    // One that came to its end meanwhile has exited by itself, and is no kill.
    if (child.exitCode === null) {
      const ended = once(child, 'exit');
      child.kill('SIGKILL');
      await ended;
      inFlight += 1;
    }
    await pause(5);
    if (killed % 10 === 0) await expectTruth(file, server.url, tokens, server.logouts, join(folder, 'look'));
  }
  const last = next;
  const done = once(last, 'exit');
  last.send('go');
  await done;
  expect(inFlight).toBe(kills);

  const all = await rowsOf(file, server.url);
  expect(all).toHaveLength(rows);
  const twice = [...server.logouts].filter(([, n]) => n > 1);
  expect(twice).toEqual([]);
  for (const [index, row] of all.entries()) {
    const token = tokens[index] ?? '';
    // What the journal says of it is what the server saw.
    if (['accepted', 'confirmed', 'not-active'].includes(row.state))
      expect(server.logouts.has(token)).toBe(true);
    else expect([row.state, server.logouts.has(token)]).toEqual(['unknown', false]);
  }
  expect(server.logouts.size).toBeGreaterThan(rows - kills * 72);
}, 120_000);

/** After a kill, before anything else is sent. On a copy, so that looking changes nothing. */
async function expectTruth(
  file: string,
  url: string,
  tokens: readonly string[],
  logouts: ReadonlyMap<string, number>,
  copy: string,
): Promise<void> {
  const { copyFileSync, readdirSync } = await import('node:fs');
  const files = (path: string) =>
    readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)) && !name.endsWith('-shm'));
  for (const name of files(file))
    copyFileSync(join(dirname(file), name), copy + name.slice(basename(file).length));
  const all = await rowsOf(copy, url);
  for (const name of files(copy)) rmSync(join(dirname(copy), name));
  const wrong = all.filter((row, index) => row.state === 'waiting' && logouts.has(tokens[index] ?? ''));
  expect(wrong).toEqual([]);
}

async function rowsOf(file: string, url: string): Promise<BulkRow[]> {
  const test = await testServices(file, environmentAt(url));
  const run = test.runs.list()[0];
  const found: BulkRow[] = [];
  if (run) {
    expect(sumOf(run.progress)).toBe(run.progress.total);
    for (let offset = 0; offset < run.progress.total; offset += 500) {
      const page = await test.runs.rows({ runId: run.runId, offset, limit: 500 });
      if (page.ok) found.push(...page.value.rows);
    }
  }
  test.close();
  return found;
}

function messageOf(child: ChildProcess): Promise<unknown> {
  // The first one says that it sends.
  return Promise.race([once(child, 'message'), once(child, 'exit')]);
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function waitFor(done: () => boolean): Promise<void> {
  for (let tries = 0; !done() && tries < 5_000; tries += 1) await pause(2);
}
