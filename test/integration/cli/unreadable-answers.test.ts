import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createEnvironmentStore, environmentsFile } from '../../../electron/settings/environment-store.js';
import { createJsonFile } from '../../../electron/settings/json-file.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { bytesBy, seeded } from '../../unit/formats/sound-tokens.js';
import { rawServer } from './raw-server.js';
import { run } from './run.js';

const blob = Buffer.from(bytesBy(seeded(29), 30_000));
const page = `<html><title>Sign in</title><form><input type="hidden" name="__VIEWSTATE" value="${blob.toString('base64')}" /></form></html>`;

it.each([
  ['a login page with a long view state', 'text/html', Buffer.from(page)],
  ['an image', 'image/png', blob],
])('%s is kept and printed as it came, to the byte', async (_name, type, body) => {
  const head = `HTTP/1.1 200 OK\r\nContent-Type: ${type}\r\nContent-Length: ${body.length}\r\n\r\n`;
  const answer = Buffer.concat([Buffer.from(head), body]);
  const [folder, server] = [mkdtempSync(join(tmpdir(), 'unreadable-')), await rawServer(answer)];
  try {
    const context = { now: () => new Date().toISOString(), tell: () => {} };
    const store = createEnvironmentStore(createJsonFile(join(folder, environmentsFile)), context);
    const draft = { ...environmentDefaults, endpoint: server.url, tier: 'sandbox' as const, name: 'Izmir' };
    store.save({ ...draft, proxy: null }, context.now(), () => 'e1');
    const cli = (...argv: string[]) => run(argv, { dataFolder: folder });
    await cli('logout', '--env', 'Izmir', '--token', '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f');
    const { json } = await cli('history', '--json');
    expect(json.map(({ operation }) => operation)).toContain('Logout');
    for (const { exchange } of json)
      expect((await cli('history', '--raw', String(exchange))).bytes.includes(answer)).toBe(true);
  } finally {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
});
