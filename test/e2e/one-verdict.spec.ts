import { execFile } from 'node:child_process';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Client } from '../../shared/ipc/channels.js';
import { scenarios } from '../../shared/model/words.js';
import { expect, test } from './fixtures/app-test.js';
import { projectRoot } from './fixtures/project-root.js';

declare const window: { readonly sessionDesk: Client };

interface Asked {
  readonly endpoint: string;
  readonly token: string;
  /** Long, unless it is the service that is late: a slow machine is not. */
  readonly timeoutMs?: number;
}

/** What the window's own call says of a verified Logout of this token. */
function inWindow(page: Page, asked: Asked): Promise<string> {
  return page.evaluate(async ({ endpoint, token, timeoutMs = 60_000 }) => {
    const desk = window.sessionDesk;
    const environments = await desk.environments.list();
    const [first] = environments.ok ? environments.value : [];
    if (!first) return 'no environment';
    const { id: _id, createdAt: _created, updatedAt: _updated, ...rest } = first;
    const name = `One verdict ${crypto.randomUUID()}`;
    const environment = { ...rest, name, endpoint, timeoutMs, verify: true, resolveUnknown: false };
    const saved = await desk.environments.save({ environment, secrets: {} });
    if (!saved.ok) return saved.error.message;
    const session = { environmentId: saved.value.id, label: 'One verdict', owner: '', notes: '', token };
    const added = await desk.sessions.add(session);
    if (!added.ok) return added.error.message;
    const request = { operation: 'Logout', binding: 'soap12', verify: true, evenIfOut: false } as const;
    const act = { ...request, actId: crypto.randomUUID(), sessionId: added.value.id, confirmed: true };
    const result = await desk.logout.run(act);
    return result.ok ? result.value.outcome : result.error.message;
  }, asked);
}

/** What the command line says of the same. */
function onCommandLine({ endpoint, token, timeoutMs = 60_000 }: Asked): Promise<string> {
  const program = join(projectRoot, 'out', 'main', 'cli.js');
  const words = ['logout', '--url', endpoint, '--token', token, '--binding', 'soap12'];
  const options = ['--verify', '--timeout', `${timeoutMs}`, '--json'];
  return new Promise((resolve) =>
    execFile(process.execPath, [program, ...words, ...options], (_error, stdout) =>
      resolve(JSON.parse(stdout).outcome),
    ),
  );
}

/** A token that the app's sandbox has just given. */
function newToken(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const added = await window.sessionDesk.sandbox.addSession({ environmentId: 'local-sandbox' });
    if (!added.ok) throw new Error(added.error.message);
    const revealed = await window.sessionDesk.sessions.reveal({ id: added.value.id });
    if (!revealed.ok) throw new Error(revealed.error.message);
    return revealed.value.token;
  });
}

test('window and command line tell the same of each scenario of the sandbox', async ({ sameDesk: desk }) => {
  const page = desk.window;
  const endpoint = await page.evaluate(async () => {
    const status = await window.sessionDesk.sandbox.start();
    return status.ok ? status.value.url : null;
  });
  if (endpoint === null) throw new Error('The sandbox does not run.');
  const told: Record<string, string> = {};
  for (const scenario of scenarios) {
    const tokens = [await newToken(page), await newToken(page)] as const;
    await page.evaluate((name) => window.sessionDesk.sandbox.setScenario({ scenario: name }), scenario);
    const asked = { endpoint, ...(scenario === 'slow' && { timeoutMs: 2_000 }) };
    const [windowSays, commandSays] = await Promise.all([
      inWindow(page, { ...asked, token: tokens[0] }),
      onCommandLine({ ...asked, token: tokens[1] }),
    ]);
    expect.soft(commandSays, scenario).toBe(windowSays);
    told[scenario] = windowSays;
    await page.evaluate(() => window.sessionDesk.sandbox.setScenario({ scenario: 'normal' }));
  }
  // More than is known is claimed by nobody: only these two scenarios leave the checks working and the session out.
  const confirmed = Object.keys(told).filter((scenario) => told[scenario] === 'confirmed');
  expect(confirmed).toEqual(['normal', 'soap-only']);
  expect(told['still-active']).toBe('still-active');
  for (const scenario of ['reset-after', 'cut-answer', 'slow']) expect(told[scenario]).toBe('unknown');
});

test('window and command line tell the same of a real ASMX', async ({ sameDesk: desk }) => {
  // Loaded by itself: it is a program too, which Playwright's loader cannot require.
  const { startAsmx } = await import('../asmx/asmx.mjs');
  const asmx = await startAsmx();
  if ('skipped' in asmx) {
    test.skip(true, asmx.skipped);
    return;
  }
  try {
    const page = desk.window;
    const live = ['3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f', 'B81D40E7-52A6-4C93-A0F4-19E6D7305C2B'] as const;
    const both = (one: string, other: string) =>
      Promise.all([
        inWindow(page, { endpoint: asmx.url, token: one }),
        onCommandLine({ endpoint: asmx.url, token: other }),
      ]);
    expect(await both(...live)).toEqual(['confirmed', 'confirmed']);
    for (const token of ['nobody-has-this-token', 'boom', 'soapfault']) {
      const [windowSays, commandSays] = await both(token, token);
      expect(commandSays, token).toBe(windowSays);
    }
  } finally {
    await asmx.close();
  }
});
