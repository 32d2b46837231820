import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readEndpoint } from '../../../electron/settings/endpoint-address.js';
import { readFeed } from '../../../electron/settings/feed-address.js';
import { localSandbox, localSandboxId } from '../../../electron/settings/first-run.js';
import { createNotices } from '../../../electron/settings/notices.js';
import { createRemovedThings } from '../../../electron/settings/removed-things.js';
import type { Notice } from '../../../shared/model/app-info.js';
import { environmentSchema } from '../../../shared/model/environment.js';
import { temporaryFolder } from '../../integration/history/store-context.js';
import { at } from './memory-file.js';

it('what was removed is given back once, and the oldest of more than a hundred no more', () => {
  const removed = createRemovedThings<number>();
  for (let n = 1; n <= 100; n++) removed.put(`${n}`, n);
  expect([removed.take('1'), removed.take('1')]).toEqual([1, undefined]);
  removed.put('101', 101);
  expect(removed.take('2')).toBe(2);
  for (const n of [102, 103]) removed.put(`${n}`, n);
  expect([removed.take('3'), removed.take('4'), removed.take('103')]).toEqual([undefined, 4, 103]);
});

describe('notices', () => {
  const notice = (id: string, over: Partial<Notice> = {}): Notice => ({
    ...{ id, kind: 'warning', code: 'file-set-aside', message: 'one', at },
    ...over,
  });

  it('are told once for each code and message', () => {
    const heard: Notice[] = [];
    const notices = createNotices((one) => heard.push(one));
    const all = [notice('a'), notice('b', { message: 'two' }), notice('c', { code: 'tokens-lost' })];
    for (const one of [...all, notice('d')]) notices.add(one);
    expect([notices.all(), heard]).toEqual([all, all]);
  });

  it('erase the file that they offer, and no other, and are forgotten with it', async () => {
    const folder = temporaryFolder();
    const [path, full] = [join(folder, 'old.db'), join(folder, 'full')];
    writeFileSync(path, 'secret');
    mkdirSync(join(full, 'x'), { recursive: true });
    const notices = createNotices(() => {});
    notices.add(notice('a', { erase: path }));
    notices.add(notice('b', { erase: full, message: 'two' }));
    notices.add(notice('c', { message: 'three' }));
    const done = { ok: true, value: undefined };
    expect([await notices.erase('c'), await notices.erase(path)]).toEqual([done, done]);
    expect([notices.all().length, existsSync(path)]).toEqual([3, true]);
    expect(await notices.erase('a')).toEqual(done);
    expect([notices.all().map(({ id }) => id), existsSync(path)]).toEqual([['b', 'c'], false]);
    expect(await notices.erase('b')).toMatchObject({ ok: false, error: { code: 'file-not-erased' } });
    expect(notices.all()).toHaveLength(2);
  });
});

describe('the address of a feed', () => {
  it.each<[string, boolean, string | null]>([
    ['https://updates.example/desk/', false, 'https://updates.example/desk/'],
    [' updates.example/desk ', false, 'https://updates.example/desk'],
    ['http://updates.example/desk/', false, null],
    ['http://updates.example/desk/', true, null],
    ['http://127.0.0.1:8080/', false, null],
    ['http://127.0.0.1:8080/', true, 'http://127.0.0.1:8080/'],
    ['https://updates.example/?a=1', false, null],
    ['https://updates.example/#a', false, null],
    ['', false, null],
    ['ftp://updates.example/', false, null],
    ['https://user:word@updates.example/', false, null],
  ])('%j, and this computer by plain http allowed: %j', (text, allowLoopback, feed) => {
    const read = readFeed(text, { allowLoopback });
    if (feed !== null) return expect(read).toEqual({ ok: true, value: feed });
    expect(read).toMatchObject({ ok: false, error: { code: 'bad-feed', where: 'feed' } });
    expect(read.ok || read.error.message).not.toBe('');
  });

  it('says which part is too much', () => {
    const read = readFeed('https://updates.example/?a=1#b', { allowLoopback: false });
    expect(read.ok || `${read.error.message} ${read.error.todo}`).toContain('?a=1#b');
  });
});

describe('the address of an environment', () => {
  it.each<[string, string, string]>([
    ['https://h.example/a.asmx', 'https://h.example/a.asmx', ''],
    ['http://h.example/a.asmx?op=Logout', 'http://h.example/a.asmx', '?op=Logout'],
    ['https://h.example/a.asmx?', 'https://h.example/a.asmx', ''],
  ])('%s', (text, endpoint, dropped) => {
    expect(readEndpoint(text)).toEqual({ ok: true, value: { endpoint, dropped } });
  });

  it.each(['', 'h.example/a.asmx', 'ftp://h.example/', 'https://h.example/#a', 'http://www.sansejour.com/'])(
    'is not %j, and says what it should be',
    (text) => {
      const refused = { ok: false, error: { code: 'bad-endpoint', where: 'endpoint' } };
      const read = readEndpoint(text);
      expect(read).toMatchObject(refused);
      expect(read.ok || [read.error.message, read.error.todo].every((said) => said)).toBe(true);
    },
  );
});

it('a new data folder begins with the sandbox, which no proxy stands before and which nobody is asked about', () => {
  const made = localSandbox('http://127.0.0.1:41873/sws/Authentication.asmx', at);
  expect(environmentSchema.parse(made)).toEqual(made);
  const first = { id: localSandboxId, tier: 'sandbox', proxy: null, resolveUnknown: false, createdAt: at };
  expect(made).toMatchObject({ ...first, defaultBinding: 'soap12', timeoutMs: 10_000, updatedAt: at });
});
