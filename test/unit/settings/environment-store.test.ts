import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createEnvironmentStore } from '../../../electron/settings/environment-store.js';
import type { EnvironmentDraft } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { learnAndSpeak, speak } from '../../../shared/text/language.js';
import { temporaryFolder } from '../../integration/history/store-context.js';
import { at, later, listening, memoryFile } from './memory-file.js';

const draft: EnvironmentDraft = {
  ...environmentDefaults,
  name: 'Antalya',
  endpoint: 'https://sws.example/Authentication.asmx',
};

function store(content?: unknown, path?: string) {
  const saved = memoryFile(content, path);
  const context = listening();
  let ids = 0;
  const environments = createEnvironmentStore(saved.file, context);
  const save = (change: Partial<EnvironmentDraft> = {}, when = at) =>
    environments.save({ ...draft, ...change }, when, () => `id-${++ids}`);
  return { ...saved, context, environments, save };
}

const saved = (over: object) => ({
  ...draft,
  id: 'a',
  createdAt: at,
  updatedAt: at,
  ...over,
});

describe('saved environments', () => {
  it('are made with an id of their own, and changed under it, with the time of each', () => {
    const { environments, save, disk } = store();
    const made = { ...draft, id: 'id-1', createdAt: at, updatedAt: at };
    expect(save()).toEqual({ ok: true, value: made });
    const changed = { ...made, notes: 'by night', updatedAt: later };
    expect(save({ id: 'id-1', notes: 'by night' }, later)).toEqual({ ok: true, value: changed });
    expect([environments.list(), environments.get('id-1'), environments.get('id-2')]).toEqual([
      [changed],
      changed,
      null,
    ]);
    expect(disk.content).toEqual({ version: 1, environments: [changed] });
  });

  it('stand in one order where the language spells two names alike', () => {
    const names = ['e\u0301', '\u00e9'].map((name, n) => saved({ id: `id-${n}`, name }));
    for (const environments of [names, names.toReversed()]) {
      const { environments: read } = store({ version: 1, environments });
      expect(read.list().map(({ id }) => id)).toEqual(['id-0', 'id-1']);
    }
  });

  it('stand in the order of the language that is spoken now, also where it changed meanwhile', async () => {
    const { environments, save } = store();
    for (const name of ['iz', 'çam', 'ızgara', 'cuma', 'dal']) save({ name });
    const names = () => environments.list().map(({ name }) => name);
    const english = ['çam', 'cuma', 'dal', 'iz', 'ızgara'];
    expect(names()).toEqual(english);
    await learnAndSpeak('tr');
    expect(names()).toEqual(['cuma', 'çam', 'dal', 'ızgara', 'iz']);
    speak('en');
    expect(names()).toEqual(english);
  });

  it.each<[string, Partial<EnvironmentDraft>, string, string | undefined]>([
    ['a name that is there', { name: ' ANTALYA ' }, 'name-taken', 'name'],
    ['an id that is not', { id: 'x', name: 'Other' }, 'environment-gone', undefined],
    ['no name', { name: ' ' }, 'bad-environment', 'name'],
    [
      'an address without its scheme',
      { name: 'Other', endpoint: 'sws.example/a.asmx' },
      'bad-endpoint',
      'endpoint',
    ],
    ['no address', { name: 'Other', endpoint: ' ' }, 'bad-endpoint', 'endpoint'],
    ['a fragment', { name: 'Other', endpoint: 'https://h.example/a.asmx#x' }, 'bad-endpoint', 'endpoint'],
    [
      'the name of a format',
      { name: 'Other', endpoint: 'http://www.w3.org/2003/05/' },
      'bad-endpoint',
      'endpoint',
    ],
    ['too short a time', { name: 'Other', timeoutMs: 499 }, 'bad-environment', 'timeoutMs'],
    [
      'a proxy that is none',
      { name: 'Other', proxy: { url: 'x', username: null } },
      'bad-proxy',
      'proxy.url',
    ],
    [
      'a name in a proxy',
      { name: 'Other', proxy: { url: 'http://u@p:1', username: null } },
      'bad-proxy',
      'proxy.url',
    ],
    [
      'a word in a proxy',
      { name: 'Other', proxy: { url: 'http://:w@p:1', username: null } },
      'bad-proxy',
      'proxy.url',
    ],
    [
      'a wrong field within',
      { name: 'Other', tls: { ...draft.tls, pinSha256: 'x' } },
      'bad-environment',
      'tls.pinSha256',
    ],
  ])('refuse %s, and stay as they were', (_what, change, code, where) => {
    const { environments, save, context } = store();
    save();
    const before = environments.list();
    const refused = save(change);
    expect(refused).toMatchObject({ ok: false, error: { code } });
    expect(refused.ok || refused.error.where).toBe(where);
    expect(refused.ok || refused.error.message).not.toBe('');
    expect([environments.list(), context.notices]).toEqual([before, []]);
  });

  it.each<[string, EnvironmentDraft['proxy']]>([
    ['none', null],
    ['the system’s', { url: 'system', username: null }],
    ['one by its address', { url: 'http://proxy.example:3128', username: 'desk' }],
  ])('take a proxy: %s', (_what, proxy) => {
    expect(store().save({ proxy })).toMatchObject({ ok: true, value: { proxy } });
  });

  it('take the address without its query, and say so once it is saved', () => {
    const { save, context, disk } = store();
    const endpoint = `${draft.endpoint}?WSDL`;
    disk.refuses = true;
    expect(save({ endpoint })).toMatchObject({ ok: false, error: { code: 'file-not-written' } });
    expect(context.notices).toEqual([]);
    disk.refuses = false;
    expect(save({ endpoint })).toMatchObject({ ok: true, value: { endpoint: draft.endpoint } });
    expect(context.notices).toMatchObject([{ code: 'endpoint-query-dropped', kind: 'info', at }]);
    expect(context.notices[0]?.message).toContain('?WSDL');
    expect(context.notices[0]?.id).toContain(at);
  });

  it('are found by their name whatever its capitals, and listed as people sort', () => {
    const { environments, save } = store();
    for (const name of ['Zagreb', 'ankara', 'Çeşme', 'Antalya', 'Desk 10', 'Desk 9']) save({ name });
    expect(environments.list().map(({ name }) => name)).toEqual([
      ...['ankara', 'Antalya', 'Çeşme', 'Desk 9', 'Desk 10', 'Zagreb'],
    ]);
    expect(environments.byName(' çEŞME ')?.name).toBe('Çeşme');
    expect(environments.byName('Ceşme')).toBeNull();
  });

  it('are removed, brought back as they were, and not where their name was taken meanwhile', () => {
    const { environments, save, disk } = store();
    save();
    save({ name: 'Bodrum' });
    disk.refuses = true;
    expect(environments.remove('id-1')).toMatchObject({ error: { code: 'file-not-written' } });
    expect(environments.list()).toHaveLength(2);
    disk.refuses = false;
    const removed = environments.remove('id-1');
    expect(removed).toMatchObject({ ok: true, value: { name: 'Antalya' } });
    expect(environments.list().map(({ id }) => id)).toEqual(['id-2']);
    expect(environments.remove('id-1')).toMatchObject({ error: { code: 'environment-gone' } });
    if (!removed.ok) throw new Error('It was there.');
    expect(environments.put(removed.value)).toEqual(removed);
    expect(environments.list().map(({ id }) => id)).toEqual(['id-1', 'id-2']);
    environments.remove('id-1');
    save({ name: 'antalya' });
    expect(environments.put(removed.value)).toMatchObject({ error: { code: 'name-taken', where: 'name' } });
  });

  it('are read with what has come since; what is unsound, or there twice, is left out and set aside', () => {
    const folder = temporaryFolder();
    const { tier: _tier, tls: _tls, ...older } = saved({});
    const broken = [
      saved({ id: 'b', name: ' ANTALYA' }),
      saved({ id: 'z', name: 'Other' }),
      saved({ id: 'c', name: 'C', timeoutMs: 1 }),
      ...[null, 7, { tls: null }],
    ];
    const { environments, context, disk } = store(
      {
        version: 1,
        environments: [
          saved({ id: 'z', name: 'Zagreb' }),
          { ...older, tls: { caFile: '/ca.pem' } },
          ...broken,
        ],
      },
      join(folder, 'environments.json'),
    );
    const antalya = saved({ tls: { ...environmentDefaults.tls, caFile: '/ca.pem' } });
    const sound = [antalya, saved({ id: 'z', name: 'Zagreb' })];
    expect(environments.list()).toEqual(sound);
    expect(disk.content).toEqual({ version: 1, environments: sound });
    expect(context.notices).toMatchObject([{ code: 'file-set-aside' }]);
    const [aside = ''] = readdirSync(folder);
    expect(JSON.parse(readFileSync(join(folder, aside), 'utf8')).environments).toEqual(broken);
  });

  it.each([[{}], ['x'], [null]])('are none where what is saved is %j', (environments) => {
    const { environments: read, context, disk } = store({ version: 1, environments });
    expect([read.list(), context.notices.length, disk.aside]).toEqual([[], 1, { version: 1, environments }]);
  });
});
