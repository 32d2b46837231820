import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { wrongFuses } from '../../../scripts/package/fuses.mjs';
import { expect, test } from '../fixtures/app-test.js';
import { packedProgram } from './packed-app.js';
import { runProgram } from './run-program.js';

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const switches = asRoot ? ['--no-sandbox'] : [];
const noDisplay = { DISPLAY: undefined, WAYLAND_DISPLAY: undefined };

test('the packed app opens its window', async ({ launch, picture }) => {
  const desk = await launch({ program: packedProgram('unfused') });
  await expect(desk.window.locator('#root')).not.toBeEmpty();
  expect(await desk.app.evaluate(({ app }) => app.isPackaged)).toBe(true);
  await picture(desk, 'packed');
});

test('what is shipped has its fuses set', async () => {
  expect(await wrongFuses(packedProgram('app'), process.platform)).toEqual([]);
  expect(await wrongFuses(packedProgram('unfused'), process.platform)).not.toEqual([]);
});

test('what is shipped opens its window too', async () => {
  const data = await mkdtemp(join(tmpdir(), 'session-desk-'));
  const env = { SESSION_DESK_BENCH: '1', SESSION_DESK_DATA: data };
  const { stdout } = await runProgram(packedProgram('app'), switches, { env, until: /^interactive \d+/m });
  await rm(data, { recursive: true, force: true, maxRetries: 5 });
  expect(stdout).toMatch(/^interactive \d+/m);
});

test('what is shipped is no Node for others', async () => {
  const env = { ELECTRON_RUN_AS_NODE: '1', ...noDisplay };
  const script = "process.stdout.write('I am Node')";
  const args = ['-e', script];
  expect((await runProgram(packedProgram('unfused'), args, { env })).stdout).toContain('I am Node');
  const shipped = await runProgram(packedProgram('app'), [...switches, ...args], { env });
  expect(shipped.stdout).not.toContain('I am Node');
});

test('what is shipped is a command line as well, without a display', async () => {
  const help = await runProgram(packedProgram('app'), [...switches, 'help'], { env: noDisplay });
  expect(help.stdout).toContain('session-desk');
  expect(help.status).toBe(0);
});
