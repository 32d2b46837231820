import { readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createHistory } from '../../../electron/history/history.js';
import { createHistoryService, type HistoryService } from '../../../electron/history/history-service.js';
import { noCipher, type SecretCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { tellLostTokens } from '../../../electron/settings/lost-tokens.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { newId } from '../../../electron/storage/new-id.js';
import type { RecordedExchange } from '../../../shared/model/recorded-exchange.js';
import { storesText } from '../../../shared/text/stores.js';
import { at, keyring, listeningContext, opened, temporaryFolder } from './store-context.js';

const token = '3f0c9a7e-52d1-4b8e-9c46-0d2f5be7631f';
const otherKeyring: SecretCipher = { ...keyring, decrypt: () => ({ ok: false, error: 'another key' }) };

function exchange(id: string, over: Partial<RecordedExchange['summary']> = {}): RecordedExchange {
  const requestBytes = Buffer.from(`GET /Logout?token=${token} HTTP/1.1\r\nCookie: a=b\r\n\r\n`);
  const answerBytes = Buffer.from(`HTTP/1.1 500 Oops\r\nContent-Length: 40\r\n\r\nbad ${token}`);
  return {
    summary: {
      id,
      actId: 'act',
      origin: 'window',
      startedAt: at,
      environmentId: 'env',
      environmentName: 'Env',
      sessionId: 's1',
      operation: 'Logout',
      binding: 'get',
      method: 'GET',
      url: `http://h/Logout?token=${token}`,
      tokenMask: '…631f',
      tokenFingerprint: 'f',
      outcome: 'fault',
      cause: 'fault',
      fault: { code: 'HTTP 500', reason: `bad ${token}` },
      sent: 'whole',
      status: 500,
      totalMs: 1,
      requestSize: 1,
      answerSize: 1,
      ...over,
    },
    transmission: {
      sent: 'whole',
      end: { kind: 'complete' },
      requestBytes,
      answerBytes,
      answer: {
        httpVersion: '1.1',
        status: 500,
        statusText: 'Oops',
        headers: [],
        trailers: [],
        body: Buffer.from(`bad ${token}`),
        truncated: false,
      },
      timings: { endMs: 1 },
      connection: {
        reused: false,
        tls: {
          version: 'TLSv1.3',
          cipher: 'c',
          authorized: true,
          chain: [
            {
              subject: 's',
              issuer: 'i',
              subjectAltNames: [],
              validFrom: '',
              validTo: '',
              sha256: 'ab',
              pem: 'p',
            },
          ],
        },
      },
    },
    secrets: [{ kind: 'token', text: token }],
  };
}

async function openIn(
  folder: string,
  cipher: SecretCipher,
  withoutKeyring: 'memory' | 'weak-file' = 'memory',
) {
  const context = listeningContext();
  const database = await opened(join(folder, 'desk.db'), context);
  const vault = createVault(database, cipher, { keyFile: join(folder, 'weak.key'), withoutKeyring });
  const history = createHistory(database, vault, context);
  return {
    context,
    database,
    vault,
    sessions: createSessionStore(database, vault),
    history,
    historyService: createHistoryService(history, { kind: 'here', database }),
  };
}

async function removeAll(service: HistoryService, sessionId: string): Promise<number> {
  const { exchanges } = await service.remove({ kind: 'session', sessionId });
  return exchanges;
}

const allFiles = (folder: string) =>
  Buffer.concat(readdirSync(folder).map((name) => readFileSync(join(folder, name))));

describe('database', () => {
  it('sets a damaged file aside with its log and begins afresh', async () => {
    const folder = temporaryFolder();
    for (const suffix of ['', '-wal', '-shm'])
      writeFileSync(join(folder, `desk.db${suffix}`), 'rubbish'.repeat(2000));
    const { context, sessions } = await openIn(folder, noCipher);
    expect(sessions.list()).toEqual([]);
    expect(context.notices).toMatchObject([{ code: 'file-set-aside' }]);
    expect(readdirSync(folder).filter((name) => name.includes('.broken-'))).toHaveLength(3);
  });

  it('says that it was emptied, and nothing where it is new', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    writeFileSync(path, '');
    utimesSync(path, 1_700_000_000, 1_700_000_000);
    const emptied = await openIn(folder, noCipher);
    expect(emptied.context.notices).toMatchObject([{ code: 'database-empty', kind: 'warning' }]);
    emptied.database.close();
    expect((await openIn(folder, noCipher)).context.notices).toEqual([]);
    expect((await openIn(temporaryFolder(), noCipher)).context.notices).toEqual([]);
  });

  it.skipIf(process.platform === 'win32')('is for nobody else to read, whatever it was before', async () => {
    const folder = temporaryFolder();
    const path = join(folder, 'desk.db');
    writeFileSync(path, '', { mode: 0o644 });
    await openIn(folder, noCipher);
    for (const name of readdirSync(folder).filter((each) => each.startsWith('desk.db')))
      expect([name, statSync(join(folder, name)).mode & 0o777]).toEqual([name, 0o600]);
  });

  it('takes over how rows ended from the form before', async () => {
    const folder = temporaryFolder();
    const { database } = await openIn(folder, noCipher);
    database.exec(`INSERT INTO row_end_shared (run, end) VALUES (1, '{"story":"was-out","cause":"c"}');
      PRAGMA user_version = 1`);
    database.close();
    const again = (await openIn(folder, noCipher)).database;
    expect(again.prepare('SELECT end FROM row_end_shared').all()).toEqual([
      { end: '{"cause":"c","fate":"was-out"}' },
    ]);
  });

  it('leaves a newer one as it is', async () => {
    const folder = temporaryFolder();
    const { database } = await openIn(folder, noCipher);
    database.exec('PRAGMA user_version = 99');
    database.close();
    await expect(openIn(folder, noCipher)).rejects.toThrow('newer version');
  });
});

describe('vault and sessions', () => {
  const added = { environmentId: 'env', label: 'One', owner: '', notes: '', token };

  it('keeps a token with a keyring, and says lost, not gone, when its key does not open', async () => {
    const folder = temporaryFolder();
    const first = await openIn(folder, keyring);
    expect(first.sessions.add(added, { id: 's1', at })).toMatchObject({
      tokenStorage: 'kept',
      tokenMask: '…631f',
    });
    first.database.close();
    const wrong = await openIn(folder, otherKeyring);
    expect(wrong.sessions.get('s1')?.tokenStorage).toBe('lost');
    expect(wrong.vault.get('s1')).toBeNull();
    tellLostTokens(wrong.sessions, wrong.context);
    expect(wrong.context.notices).toMatchObject([
      { code: 'tokens-lost', message: storesText.lostTokens({ count: 1 }) },
    ]);
    wrong.database.close();
    const back = await openIn(folder, keyring);
    expect(back.vault.get('s1')).toBe(token);
    tellLostTokens(back.sessions, back.context);
    expect(back.context.notices).toEqual([]);
    expect(allFiles(folder).includes(token)).toBe(false);
  });

  it('keeps it in memory without one, on disk when allowed, and in memory again when forbidden', async () => {
    const folder = temporaryFolder();
    const { vault, sessions, database } = await openIn(folder, noCipher);
    expect(sessions.add(added, { id: 's1', at }).tokenStorage).toBe('memory');
    vault.allowWeakFile();
    expect([vault.status().mode, vault.storageOf('s1')]).toEqual(['weak-file', 'kept']);
    database.close();
    const again = await openIn(folder, noCipher, 'weak-file');
    expect(again.vault.get('s1')).toBe(token);
    again.vault.forbidWeakFile();
    expect([again.vault.status().mode, again.vault.storageOf('s1'), again.vault.get('s1')]).toEqual([
      'memory',
      'memory',
      token,
    ]);
    expect(readdirSync(folder)).not.toContain('weak.key');
  });

  it('removes, brings back, and forgets what was known of another token', async () => {
    const { sessions, vault } = await openIn(temporaryFolder(), keyring);
    const session = sessions.add(added, { id: 's1', at });
    sessions.setLastKnown('s1', { state: 'out', outcome: 'confirmed', at, exchangeId: null });
    const removed = sessions.remove('s1');
    expect([sessions.get('s1'), vault.get('s1')]).toEqual([null, null]);
    if (removed.ok) sessions.put(removed.value);
    expect(sessions.byFingerprint('env', session.tokenFingerprint)[0]?.lastKnown?.state).toBe('out');
    expect(sessions.update({ id: 's1', token: 'another-token' }, at)).toMatchObject({
      ok: true,
      value: { lastKnown: null },
    });
  });
});

describe('history', () => {
  it.each([
    ['keyring', keyring],
    ['memory', noCipher],
  ] as const)('masks and reveals with %s', async (_name, cipher) => {
    const folder = temporaryFolder();
    const { history, database } = await openIn(folder, cipher);
    history.record(exchange('x1'));
    const [line] = history.list({ limit: 10 });
    expect(line).toMatchObject({ url: 'http://h/Logout?token=…631f', fault: { reason: 'bad …631f' } });
    const masked = history.get('x1');
    expect(JSON.stringify(masked)).not.toContain(token);
    expect(masked).toMatchObject({
      ok: true,
      value: {
        revealed: false,
        revealable: true,
        statusText: 'Oops',
        connection: { tls: { chain: [{ pem: 'p' }] } },
      },
    });
    const shown = history.reveal('x1');
    expect(shown).toMatchObject({
      ok: true,
      value: { revealed: true, url: `http://h/Logout?token=${token}`, requestHeaders: [['Cookie', '***']] },
    });
    expect(shown.ok && Buffer.from(shown.value.answerBody).toString()).toBe(`bad ${token}`);
    database.exec('PRAGMA wal_checkpoint');
    expect(allFiles(folder).includes(token)).toBe(false);
  });

  it('pages newest first and removes what belongs to a session', async () => {
    const { history, historyService } = await openIn(temporaryFolder(), keyring);
    const ids = Array.from({ length: 30 }, (_, i) => newId(1000 + (i >> 2)));
    for (const [i, id] of ids.entries())
      history.record(exchange(id, { sessionId: i % 3 ? 's1' : 's2', actId: id }));
    const page = history.list({ limit: 10, environmentId: 'env' }).map((one) => one.id);
    const next = history.list({ limit: 30, before: page[9] }).map((one) => one.id);
    expect([...page, ...next]).toEqual([...ids].reverse());
    expect(await removeAll(historyService, 's2')).toBe(10);
    expect(history.list({ limit: 50 })).toHaveLength(20);
  });

  it('keeps what exchanges share as long as one of them needs it, and erases the secret of the other', async () => {
    const { history, historyService, database } = await openIn(temporaryFolder(), keyring);
    const count = (table: string): number => database.prepare(`SELECT count(*) AS n FROM ${table}`).get().n;
    for (const [id, sessionId] of [
      ['x1', 's1'],
      ['x2', 's2'],
    ] as const)
      history.record(exchange(id, { sessionId }));
    history.flush();
    // Request, answer, what is told and the facts: once for both.
    expect([count('exchange'), count('message')]).toEqual([2, 4]);
    expect(await removeAll(historyService, 's1')).toBe(1);
    expect([count('exchange'), count('message'), count('message_unused')]).toEqual([1, 4, 0]);
    const shown = history.reveal('x2');
    expect(shown.ok && Buffer.from(shown.value.requestBytes).toString()).toContain(`token=${token} HTTP`);
    expect(shown.ok && Buffer.from(shown.value.answerBody).toString()).toBe(`bad ${token}`);
    expect(await removeAll(historyService, 's2')).toBe(1);
    for (const table of ['exchange', 'message', 'message_unused']) expect(count(table)).toBe(0);
    history.record(exchange('x3'));
    expect(history.get('x3')).toMatchObject({ ok: true, value: { url: 'http://h/Logout?token=…631f' } });
  });

  it('writes the others where one cannot be written, and says so', async () => {
    const { history, context } = await openIn(temporaryFolder(), keyring);
    history.record(exchange('good'));
    history.record({ ...exchange('bad'), summary: null as unknown as RecordedExchange['summary'] });
    history.flush();
    expect(history.list({ limit: 9 }).map((one) => one.id)).toEqual(['good']);
    expect(context.notices).toMatchObject([{ code: 'history-not-written' }]);
  });
});
