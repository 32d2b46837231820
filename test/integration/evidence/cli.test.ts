import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { forgetPolicy } from '../../../electron/admin/policy-in-force.js';
import { extendChain } from '../../../electron/evidence/extend-chain.js';
import { chainSource } from '../../../electron/evidence/history-chain.js';
import { nodeSha256 } from '../../../electron/evidence/node-sha256.js';
import { createSqliteChain } from '../../../electron/evidence/sqlite-chain.js';
import { createHistory, type History } from '../../../electron/history/history.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault, weakKeyFile } from '../../../electron/secrets/vault.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { databaseFile } from '../../../electron/storage/database.js';
import { newId } from '../../../electron/storage/new-id.js';
import { walkChain } from '../../../shared/evidence/chain.js';
import { sentencesOf } from '../../../shared/text/language.js';
import { trulyJudged } from '../../unit/evidence/truly-judged.js';
import { clearExchange } from '../../unit/handover/make-exchange.js';
import { seek } from '../../unit/masking/seek.js';
import { run } from '../cli/run.js';
import { listeningContext, opened, temporaryFolder } from '../history/store-context.js';

const envelope =
  '<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><LogoutResponse xmlns="http://www.sansejour.com/"/></soap:Body></soap:Envelope>';
const logoutAnswered = Buffer.from(
  `HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${envelope.length}\r\n\r\n${envelope}`,
);
const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';

/** Records exchanges as the app does; of one act; gives their ids. */
function record(history: History, count: number, sessionId: string | null = null): string[] {
  const actId = newId(Date.now());
  return Array.from({ length: count }, () => {
    const id = newId(Date.now());
    const clear = trulyJudged(clearExchange({ token, answer: logoutAnswered }));
    const { requestBytes, answerBytes, answerHeaders, answerBody } = clear;
    history.record({
      summary: { ...clear, id, actId, sessionId, startedAt: new Date().toISOString() },
      secrets: [{ kind: 'token', text: token }],
      transmission: {
        sent: 'whole',
        end: { kind: 'complete' },
        requestBytes,
        answerBytes,
        answer: {
          httpVersion: '1.1',
          status: 200,
          statusText: 'OK',
          headers: answerHeaders,
          trailers: [],
          body: answerBody,
          truncated: false,
        },
        timings: { dnsMs: 1, connectMs: 3, sentMs: 3.5, firstByteMs: 10, endMs: 12.5 },
        connection: { reused: false, remoteAddress: '127.0.0.1', remotePort: 80 },
      },
    });
    return id;
  });
}

async function savedHistory(count: number, sessionId: string | null = null) {
  const folder = temporaryFolder();
  const database = await opened(join(folder, databaseFile));
  const sealer = { seal: () => null, open: () => null };
  // As where a person allowed the key file: evidence is signed.
  createVault(database, noCipher, { keyFile: join(folder, weakKeyFile), withoutKeyring: 'weak-file' }).put(
    'any',
    'thing',
  );
  const history = createHistory(database, sealer, listeningContext());
  const ids = record(history, count, sessionId);
  history.flush();
  return { folder, database, history, ids };
}

/** On a computer with this policy. */
async function withPolicy<Value>(
  folder: string,
  policy: unknown,
  work: () => Promise<Value>,
): Promise<Value> {
  process.env.SESSION_DESK_POLICY = join(folder, 'policy.json');
  writeFileSync(process.env.SESSION_DESK_POLICY, JSON.stringify(policy), { mode: 0o644 });
  forgetPolicy();
  try {
    return await work();
  } finally {
    delete process.env.SESSION_DESK_POLICY;
    forgetPolicy();
  }
}

const evidence = (folder: string, id: string, ...more: string[]) => {
  const out = join(folder, 'evidence.html');
  const words = [
    'evidence',
    '--exchange',
    id,
    '--reason',
    'stuck',
    '--operator',
    'Ayşe',
    '--out',
    out,
    ...more,
  ];
  return { out, ran: run(words, { dataFolder: folder }) };
};

describe('evidence and verify on the command line', () => {
  it('holds no token of another session that somebody typed as operator, reason or ticket', async () => {
    const { folder, database, history, ids } = await savedHistory(1);
    const other = 'c0ffee00-1234-4567-89ab-00000000631f';
    const keys = { keyFile: join(folder, weakKeyFile), withoutKeyring: 'weak-file' } as const;
    const sessions = createSessionStore(database, createVault(database, noCipher, keys));
    const said = { environmentId: 'e', label: 'A', owner: '', notes: '', token: other };
    sessions.add(said, { id: 's9', at: new Date().toISOString() });
    history.close();
    const typed = ['--operator', `Ayşe ${other}`, '--reason', other.slice(0, 20), '--ticket', other];
    const { out, ran } = evidence(folder, ids[0] ?? '', ...typed);
    expect(await ran).toMatchObject({ status: 0 });
    const { stdout } = await run(['verify', out], { dataFolder: folder });
    expect(stdout).toContain('Ayşe');
    expect(seek(Buffer.from(readFileSync(out, 'utf8') + stdout), other)).toEqual([]);
  });

  it('makes a file that holds, here and elsewhere', async () => {
    const { folder, history, ids } = await savedHistory(3);
    history.close();
    const { out, ran } = evidence(folder, ids[1] ?? '', '--act', '--ticket', 'SD-1');
    expect(await ran).toMatchObject({ status: 0, stdout: '' });
    expect(readFileSync(out, 'utf8')).not.toContain(token);
    const here = await run(['verify', out], { dataFolder: folder });
    expect(here).toMatchObject({ status: 0, stderr: '' });
    expect(here.stdout).toContain('The file holds');
    expect(here.stdout).toContain('same chain: 3 exchanges, unbroken');
    const elsewhere = await run(['verify', out], { dataFolder: temporaryFolder() });
    expect(elsewhere.status).toBe(4);
    expect(elsewhere.stdout).toContain('Signed with a key that is not known here');
    expect(elsewhere.stdout).toContain('No history is at hand');
    const json = await run(['verify', '--json', out], { dataFolder: folder });
    expect(json.json).toEqual([
      {
        holds: true,
        problems: [],
        notes: [],
        signature: { state: 'own', fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/) },
        history: { result: 'same', links: 3, removed: 0 },
      },
    ]);
    const { fingerprint } = (json.json[0] as { signature: { fingerprint: string } }).signature;
    expect(readFileSync(out, 'utf8')).toContain(fingerprint);
    const colons = fingerprint.toUpperCase().replace(/(..)(?=.)/g, '$1:');
    const vouched = await run(['verify', out, '--key', colons], { dataFolder: temporaryFolder() });
    expect(vouched.status).toBe(0);
    const trusted = await withPolicy(folder, { version: 1, evidence: { trustedKeys: [fingerprint] } }, () =>
      run(['verify', out], { dataFolder: temporaryFolder() }),
    );
    expect(trusted.status).toBe(0);
    const other = await run(['verify', out, '--key', '0'.repeat(64)], { dataFolder: temporaryFolder() });
    expect(other.status).toBe(4);
    expect((await run(['verify', out, '--key', 'abc'], { dataFolder: folder })).status).toBe(2);
  });

  it('is unsigned, and says so, where no key can be kept', async () => {
    const { folder, history, ids } = await savedHistory(2);
    history.close();
    rmSync(join(folder, weakKeyFile));
    const { out, ran } = evidence(folder, ids[0] ?? '');
    expect((await ran).status).toBe(0);
    expect(readFileSync(out, 'utf8')).toContain('not signed');
    const result = await run(['verify', out], { dataFolder: folder });
    expect(result.status).toBe(4);
    expect(result.stdout).toContain('Not signed');
    expect(result.stdout).toContain('Stated, not proved: that the operator was Ayşe');
  });

  it('does not read a format that is newer than this program', async () => {
    const { folder, history, ids } = await savedHistory(1);
    history.close();
    const { out, ran } = evidence(folder, ids[0] ?? '');
    await ran;
    const html = readFileSync(out, 'utf8');
    writeFileSync(
      out,
      html.replace('evidence&quot;,&quot;version&quot;:2', 'evidence&quot;,&quot;version&quot;:3'),
    );
    const result = await run(['verify', out], { dataFolder: folder });
    expect(result).toMatchObject({ status: 2, stdout: '' });
    expect(result.stderr).toContain('format 3');
  });

  it.each([
    ['tr', 'en'],
    ['en', 'ru'],
    ['ru', 'tr'],
  ] as const)(
    'made in %s holds, and is found out if it was changed, on a machine in %s',
    async (made, read) => {
      const { folder, history, ids } = await savedHistory(2);
      history.close();
      const { out, ran } = evidence(folder, ids[0] ?? '', '--act', '--language', made);
      expect(await ran).toMatchObject({ status: 0, stdout: '' });
      const html = readFileSync(out, 'utf8');
      expect(html).toContain(`<html lang="${made}">`);
      const own = sentencesOf(made).evidence.dialog;
      expect(html).toContain(own.title);
      const verify = (...more: string[]) =>
        run(['verify', out, '--language', read, ...more], { dataFolder: folder });
      const holds = await verify();
      expect(holds).toMatchObject({ status: 0, stderr: '' });
      expect((await verify('--json')).json[0]).toMatchObject({ holds: true, problems: [], notes: [] });
      // The reader's own words, whatever those of the page are.
      expect(holds.stdout).not.toBe(
        (await run(['verify', out, '--language', made], { dataFolder: folder })).stdout,
      );
      writeFileSync(out, html.replace('Ayşe', 'Mert'));
      expect((await verify()).status).toBe(1);
      // Another language is another page than the one that was signed.
      writeFileSync(out, html.replace(`<html lang="${made}">`, `<html lang="${read}">`));
      expect((await verify()).status).toBe(1);
    },
  );

  it('says what was changed, with status 1', async () => {
    const { folder, history, ids } = await savedHistory(2);
    history.close();
    const { out, ran } = evidence(folder, ids[0] ?? '');
    await ran;
    const html = readFileSync(out, 'utf8');
    writeFileSync(out, html.replace('Ayşe', 'Mert'));
    const page = await run(['verify', out], { dataFolder: folder });
    expect(page.status).toBe(1);
    expect(page.stdout).toContain('The page that people read was changed.');
    writeFileSync(out, html.replaceAll('outcome&quot;:&quot;accepted', 'outcome&quot;:&quot;confirmed'));
    const block = await run(['verify', out], { dataFolder: folder });
    expect(block.status).toBe(1);
    expect(block.stdout).toContain('Exchange 1 was changed');
    writeFileSync(out, html);
    const stranger = await savedHistory(2);
    stranger.history.close();
    await evidence(stranger.folder, stranger.ids[0] ?? '').ran;
    const other = await run(['verify', out], { dataFolder: stranger.folder });
    expect(other.status).toBe(1);
    expect(other.stdout).toContain('another one');
  });

  it('still holds after exchanges were removed, and says how many', async () => {
    const { folder, database, history, ids } = await savedHistory(2, 'session-1');
    record(history, 3);
    history.flush();
    const { out, ran } = evidence(folder, ids[0] ?? '');
    await ran;
    while (history.removeSome({ kind: 'session', sessionId: 'session-1' }) > 0);
    const result = await run(['verify', out], { dataFolder: folder });
    expect(result.stdout).toContain('2 exchanges of it removed');
    expect(result.status).toBe(0);
    database.close();
  });

  it('notices an exchange that was changed in the history itself', async () => {
    const { folder, database, history, ids } = await savedHistory(2);
    const { out, ran } = evidence(folder, ids[0] ?? '');
    await ran;
    database.exec(
      "UPDATE message SET bytes = CAST(replace(CAST(bytes AS TEXT), 'Logout', 'Logoff') AS BLOB) WHERE form <> 'summary'",
    );
    history.close();
    const result = await run(['verify', out], { dataFolder: folder });
    expect(result.status).toBe(1);
    expect(result.stdout).toContain('was changed in the history');
  });

  it('takes wrong usage for what it is', async () => {
    const folder = temporaryFolder();
    const page = join(folder, 'page.html');
    writeFileSync(page, '<html></html>');
    expect(await run(['verify', page], { dataFolder: folder })).toMatchObject({ status: 2, stdout: '' });
    expect((await run(['verify', join(folder, 'none.html')], { dataFolder: folder })).status).toBe(2);
    expect((await run(['verify'], { dataFolder: folder })).status).toBe(2);
    const nobody = await run(['evidence', '--exchange', 'x', '--reason', 'r', '--out', page], {
      dataFolder: folder,
    });
    expect(nobody.status).toBe(2);
    expect(nobody.stderr).toContain('no history');
    expect((await run(['evidence', '--exchange', 'x'], { dataFolder: folder })).stderr).toContain('--reason');
  });
});

describe('the chain in SQLite', () => {
  it('keeps what it was given, in order and without a gap', async () => {
    const { database, history } = await savedHistory(7);
    database.exec(`DELETE FROM chain_link`);
    const chain = createSqliteChain(database);
    expect(chain.head()).toBeNull();
    expect(extendChain(chain, chainSource(history))).toBe(7);
    const links = createSqliteChain(database).range(1, 100);
    expect(links.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(walkChain(nodeSha256, links)).toMatchObject({ links: 7, removed: 0, brokenAt: null });
    const third = links[2];
    expect(chain.ofExchange(third?.exchangeId ?? '')).toEqual(third);
    chain.forget([third?.exchangeId ?? '']);
    expect(chain.removed()).toBe(1);
    expect(chain.range(3, 3)).toEqual([{ ...third, exchangeId: null, salt: null }]);
    expect(chain.ofExchange(third?.exchangeId ?? '')).toBeNull();
    const head = chain.head();
    if (!head) throw new Error('No head');
    expect(() => chain.append([{ ...head, exchangeId: 'other' }])).toThrow();
    expect(chain.range(1, 100)).toHaveLength(7);
  });
});
