import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Services } from '../../../electron/ipc/services.js';
import { teamHandlers } from '../../../electron/ipc/team-handlers.js';
import { environmentSecretKeys } from '../../../electron/secrets/vault-keys.js';
import { databaseFile, openDatabase } from '../../../electron/storage/database.js';
import { teamText } from '../../../shared/text/team.js';
import { seek } from '../../unit/masking/seek.js';
import { run } from '../cli/run.js';
import { temporaryFolder } from '../history/store-context.js';
import { token, underPolicy } from './under-policy.js';

const live = {
  name: 'Live',
  endpoint: 'https://sws.example.test/Authentication.asmx',
  tier: 'production',
  tls: {
    caFile: '/etc/ssl/company.pem',
    pinSha256: null,
    clientCertificate: { kind: 'pfx', file: '/home/ayse/ayse.pfx' },
  },
  proxy: { url: 'http://proxy.example.test:3128', username: 'ayse' },
  notes: 'Ask the night shift',
} as const;

/** One person's window, with the team's file chosen in its dialogs. */
async function person(file: string, own: Parameters<typeof underPolicy>[1], policy: unknown = null) {
  const client = await underPolicy(policy, own);
  const dialogs = { chooseSave: async () => file, chooseOpen: async () => file };
  const services = { ...client.services, ...dialogs } as Services;
  return { ...client, services, team: teamHandlers(services) };
}

describe('environments and labels', () => {
  it('go round without secrets, and nothing is taken before somebody said so', async () => {
    const file = join(temporaryFolder(), 'team.json');
    const secret = 'a password that nobody else knows';
    const ayse = await person(file, [{ ...live, notes: `${live.notes} ${token} ${secret}` }]);
    ayse.services.vault.put(environmentSecretKeys('own-0').proxyPassword, secret);
    ayse.addSession('own-0');
    const labelled = { id: 's-own-0', label: `Front office ${token}`, owner: 'Ayşe', notes: '' };
    ayse.services.sessions.update(labelled, '2026-11-28T00:00:00.000Z');
    expect(await ayse.team.export()).toMatchObject({ ok: true, value: { environments: 1, labels: 1 } });
    const text = readFileSync(file, 'utf8');
    for (const own of [secret, 'ayse.pfx', '"ayse"', 'own-0']) expect(text).not.toContain(own);
    expect(seek(Buffer.from(text), token)).toEqual([]);

    const mine = { ...live, tier: 'test', notes: '', proxy: { ...live.proxy, username: 'boris' } } as const;
    const boris = await person(file, [mine, { name: 'Mine', endpoint: 'http://127.0.0.1:9/a.asmx' }]);
    boris.addSession('own-0');
    const opened = await boris.team.open({ given: { text, name: 'team.session-desk' } });
    expect(await boris.team.open({ given: null }), 'the same, from a dialog').toEqual(opened);
    if (!opened.ok || opened.value === null) throw new Error('It was not read.');
    const [environment, label] = opened.value.differences;
    expect(environment).toMatchObject({ what: 'environment', name: 'Live', state: 'changed' });
    expect(environment?.fields).toContainEqual({ field: 'tier', from: 'test', to: 'production' });
    expect(label).toMatchObject({ what: 'label', state: 'changed' });
    expect(boris.services.environments.get('own-0')).toMatchObject({ tier: 'test' });
    expect(await boris.team.take({ keys: [environment?.key ?? ''] })).toMatchObject({ value: { taken: 1 } });
    expect(boris.services.environments.list().map(({ name }) => name)).toEqual(['Live', 'Mine']);
    expect(boris.services.environments.get('own-0')).toMatchObject({
      tier: 'production',
      tls: live.tls,
      proxy: { username: 'boris' },
    });
    expect(boris.services.sessions.get('s-own-0')?.label).toBe('A');
    await boris.team.take({ keys: [label?.key ?? ''] });
    expect(boris.services.sessions.get('s-own-0')).toMatchObject({ owner: 'Ayşe' });
    const again = await boris.team.open({ given: null });
    expect(again.ok && again.value?.differences.map(({ state }) => state)).toEqual(['same', 'same']);
  });

  it.each(['name', 'notes'] as const)('bring no secret that is saved here, in their %s', async (field) => {
    const file = join(temporaryFolder(), 'team.json');
    await (await person(file, [{ ...live, [field]: 'MARK' }])).team.export();
    writeFileSync(file, readFileSync(file, 'utf8').replace('MARK', `of ${token.toUpperCase()}`));
    const boris = await person(file, [{ name: 'Mine', endpoint: 'http://127.0.0.1:9/a.asmx' }]);
    boris.addSession('own-0');
    await boris.team.open({ given: null });
    expect(await boris.team.take({ keys: ['environment 0'] })).toMatchObject({
      ok: false,
      error: { code: 'token-left', where: field },
    });
    expect(boris.services.environments.list().map(({ name }) => name)).toEqual(['Mine']);
  });

  it('do not take the place of what the policy gives', async () => {
    const file = join(temporaryFolder(), 'team.json');
    await (await person(file, [live])).team.export();
    const policy = { version: 1, environments: [{ name: 'Live', endpoint: 'http://127.0.0.1:9/a.asmx' }] };
    const managed = await person(file, [], policy);
    await managed.team.open({ given: null });
    expect(await managed.team.take({ keys: ['environment 0'] })).toMatchObject({
      ok: false,
      error: { code: 'policy-refuses' },
    });
  });

  it('are refused whole where the file is not as it was exported', async () => {
    const file = join(temporaryFolder(), 'team.json');
    await (await person(file, [live])).team.export();
    const text = readFileSync(file, 'utf8');
    const wrong = [
      '',
      '[]',
      text.slice(0, -4),
      text.replace('"tier": "production"', '"tier": "prod"'),
      text.replace('"notes"', '"note"'),
      text.replace('"version": 1', '"version": 2'),
    ];
    const other = await person(file, []);
    for (const one of wrong) {
      writeFileSync(file, one);
      expect(await other.team.open({ given: null })).toMatchObject({
        ok: false,
        error: { code: 'no-team-file' },
      });
    }
  });

  it('go round by the command line, which takes nothing beside an open window', async () => {
    const file = join(temporaryFolder(), 'team.json');
    const ayse = await person(file, [live]);
    expect(await ayse.cli('environments', 'export', file)).toMatchObject({ status: 0, stdout: '' });
    const folder = temporaryFolder();
    const cli = (...more: string[]) => run(['environments', 'import', file, ...more], { dataFolder: folder });
    const shown = await cli('--json');
    expect(shown).toMatchObject({ status: 0, json: [{ what: 'environment', name: 'Live', state: 'new' }] });
    expect((await cli('--json')).json, 'nothing was taken by that').toEqual(shown.json);
    const window = await openDatabase(join(folder, databaseFile), { now: () => '', tell: () => {} });
    if (!window.ok) throw new Error(window.error.message);
    expect(await cli('--take')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(teamText.inUse.message),
    });
    window.value.close();
    expect(await cli('--take')).toMatchObject({ status: 0 });
    expect((await cli('--json')).json).toMatchObject([{ state: 'same' }]);
  });
});
