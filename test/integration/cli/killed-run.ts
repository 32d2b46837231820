import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { CountingServer } from '../bulk/counting-server.js';
import type { CliRun } from './run.js';

/** How many of a run are under way at once. */
const lanes = 8;

export function tokensNamed(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `token-00000000000${String(index).padStart(4, '0')}`);
}

/** A folder with a list of tokens, and the command that logs them out. */
export function runFolder(url: string, tokens: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'desk-killed-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const list = join(folder, 'tokens.txt');
  const report = join(folder, 'report.csv');
  writeFileSync(list, tokens.join('\n'));
  const args = ['logout', '--url', url, '--tokens', list, '--report', report, '--json'];
  args.push('--concurrency', String(lanes));
  return { folder, report, args };
}

/** Runs the command until it is dead. */
export async function runKilled(
  script: string,
  [point, nth]: readonly [point: string, nth: number],
  args: readonly string[],
): Promise<void> {
  const child = fork(script, [point, String(nth), ...args], { stdio: 'ignore' });
  const [code, signal] = await once(child, 'exit');
  expect([point, nth, code, signal]).toEqual([point, nth, null, 'SIGKILL']);
}

/**
 * Runs the command until some ends are on disk and the service has all that may be under way, of which it answers none from
 * the fortieth on; then it is dead. However slow either of them is, there are rows of both kinds.
 */
export async function runKilledUnderWay(
  script: string,
  server: CountingServer,
  args: readonly string[],
): Promise<void> {
  const answered = 39;
  let written = false;
  const kill = () => {
    if (written && server.logouts.size === answered + lanes) child.kill('SIGKILL');
  };
  server.intercept = () => {
    const held = server.logouts.size > answered;
    kill();
    return held;
  };
  const child = fork(script, ['written', '0', ...args], { stdio: 'ignore' });
  child.on('message', () => {
    written = true;
    kill();
  });
  const [code, signal] = await once(child, 'exit');
  server.intercept = null;
  expect([code, signal]).toEqual([null, 'SIGKILL']);
}

/** What a command says of every token is what the server saw, nothing was sent twice, and the status is of the verdicts. */
export function expectTruth(
  { json, status }: CliRun,
  server: CountingServer,
  tokens: readonly string[],
): void {
  expect([...server.logouts].filter(([, times]) => times > 1)).toEqual([]);
  expect(json.map(({ token }) => token)).toEqual(tokens.map((token) => `…${token.slice(-4)}`));
  const outcomes = json.map(({ outcome }) => String(outcome));
  for (const [index, outcome] of outcomes.entries()) {
    // CheckToken says no of those that left; nobody saw them active, so it may be a wrong token for all that is known.
    const said = { accepted: true, 'not-active': true, unknown: false }[outcome];
    expect([index, outcome, server.logouts.has(tokens[index] ?? '')]).toEqual([index, outcome, said]);
  }
  const worst = outcomes.includes('unknown') ? 3 : outcomes.includes('not-active') ? 1 : 0;
  expect(status).toBe(worst);
}
