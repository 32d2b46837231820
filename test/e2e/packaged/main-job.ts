import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { demoSessions } from '../../../electron/sandbox/accounts.js';
import type { Binding } from '../../../shared/model/words.js';
import { expect, test } from '../fixtures/app-test.js';
import { startStubService } from '../fixtures/stub-service.js';
import type { ShippedProgram } from './shipped-program.js';

const bindings: readonly Binding[] = ['soap11', 'soap12', 'get', 'post'];
const linesOf = (text: string) =>
  text
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));

/** What the program is there for, from the first window to the last proof. Gives how many exchanges its history has. */
export async function doMainJob(program: ShippedProgram, work: string): Promise<number> {
  const sandbox = await program.sandbox();
  const stub = await startStubService();
  try {
    await test.step('an environment is saved, and the window opens beside it', async () => {
      await program.saveEnvironment({ name: 'Antalya', endpoint: sandbox.url });
      const { stdout, stderr } = await program.openWindow();
      expect(stdout, stderr).toMatch(/^interactive \d+/m);
      expect(readdirSync(program.folder)).toContain('desk.db');
      // Written only where something of ours went wrong.
      expect(readdirSync(program.folder)).not.toContain('session-desk.log');
    });
    const acts = await test.step('a session is out over each binding, and known to be', () =>
      logOutOverAll(program));
    await test.step('a run that is killed goes on, and sends nothing twice', async () => {
      await runKilledAndResumed(program, work, stub);
    });
    await test.step('there is evidence of it, which holds until a letter is changed', () =>
      makeAndVerify(program, work, acts[0] ?? ''));
    return exchangesIn(program.folder);
  } finally {
    await sandbox.close();
    await stub.close();
  }
}

async function logOutOverAll(program: ShippedProgram): Promise<string[]> {
  const acts: string[] = [];
  for (const [place, binding] of bindings.entries()) {
    const words = ['logout', '--env', 'Antalya', '--binding', binding, '--verify', '--json', '--token-stdin'];
    // One of the demo tokens ends with quotes, as a pasted one might: here it is meant so.
    words.push('--doubtful', 'keep');
    const { status, stdout, stderr } = await program.run(words, { input: demoSessions[place]?.token ?? '' });
    const [act] = linesOf(stdout);
    expect(act, stderr).toMatchObject({ operation: 'Logout', binding, outcome: 'confirmed' });
    expect(status).toBe(0);
    acts.push(String(act?.exchange));
  }
  return acts;
}

async function runKilledAndResumed(
  program: ShippedProgram,
  work: string,
  stub: Awaited<ReturnType<typeof startStubService>>,
): Promise<void> {
  const tokens = Array.from({ length: 60 }, (_, n) => `token-00000000000${String(n).padStart(4, '0')}`);
  const list = join(work, 'tokens.txt');
  writeFileSync(list, tokens.join('\n'));
  const words = [
    'logout',
    '--url',
    stub.endpoint,
    '--tokens',
    list,
    '--report',
    join(work, 'report.csv'),
    '--json',
  ];
  // One after the other, and the eleventh is not answered.
  const release = stub.hold(10);
  const killed = await program.run([...words, '--concurrency', '1'], {
    killWhen: () => stub.logouts.size > 10,
  });
  expect(killed.status).toBeNull();
  expect(stub.logouts.size).toBe(11);
  release();
  const { stdout, stderr } = await program.run(words);
  expect(linesOf(stdout), stderr).toHaveLength(60);
  expect(Math.max(...stub.logouts.values())).toBe(1);
  expect(readFileSync(join(work, 'report.csv'), 'utf8').trim().split('\n').length).toBeGreaterThan(60);
}

async function makeAndVerify(program: ShippedProgram, work: string, exchange: string): Promise<void> {
  const page = join(work, 'evidence.html');
  const made = await program.run([
    'evidence',
    '--exchange',
    exchange,
    '--act',
    '--reason',
    'Ticket 7',
    '--operator',
    'Ayşe',
    '--out',
    page,
  ]);
  expect(made.status, made.stderr).toBe(0);
  // 4: all agrees, but nobody signed it.
  expect([0, 4]).toContain((await program.run(['verify', page])).status);
  const text = readFileSync(page, 'utf8');
  writeFileSync(page, text.replace('Ticket 7', 'Ticket 8'));
  expect((await program.run(['verify', page])).status).toBe(1);
}

export function exchangesIn(folder: string): number {
  const database = new DatabaseSync(join(folder, 'desk.db'), { readOnly: true });
  const { n } = database.prepare('SELECT count(*) AS n FROM exchange').get() as { n: number };
  database.close();
  return n;
}
