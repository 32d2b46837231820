import { createRequire } from 'node:module';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createJournal } from '../../../electron/bulk/journal.js';
import { allRows } from '../../../electron/bulk/row-pages.js';
import { createHistory } from '../../../electron/history/history.js';
import { createHistorySearch } from '../../../electron/history/history-search.js';
import { newId } from '../../../electron/history/new-id.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { openDatabase } from '../../../electron/storage/database.js';
import { listeningContext, temporaryFolder } from './store-context.js';

const { DatabaseSync } = createRequire(import.meta.url)('@photostructure/sqlite');
const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const start = Date.UTC(2026, 9, 1);
const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);

/** The tables of version 2, as that version made them. */
const versionTwo = `
  CREATE TABLE session (
    id TEXT PRIMARY KEY, environment_id TEXT NOT NULL, token_fingerprint TEXT NOT NULL,
    label TEXT NOT NULL, owner TEXT NOT NULL, notes TEXT NOT NULL, token_mask TEXT NOT NULL,
    last_known TEXT, created_at TEXT NOT NULL, updated_at TEXT NOT NULL
  );
  CREATE INDEX session_by_token ON session (token_fingerprint, environment_id);
  CREATE TABLE data_key (id INTEGER PRIMARY KEY, mode TEXT NOT NULL, sealed BLOB NOT NULL);
  CREATE TABLE secret (id TEXT PRIMARY KEY, key_id INTEGER NOT NULL, sealed BLOB NOT NULL) WITHOUT ROWID;
  CREATE TABLE certificate_chain (id TEXT PRIMARY KEY, chain TEXT NOT NULL);
  CREATE TABLE exchange_kind (
    id INTEGER PRIMARY KEY, environment_id TEXT, operation TEXT NOT NULL, binding TEXT NOT NULL,
    outcome TEXT NOT NULL, status INTEGER,
    summary TEXT NOT NULL, facts TEXT NOT NULL, slots TEXT,
    request BLOB NOT NULL, answer BLOB NOT NULL, body BLOB, chain_id TEXT
  );
  CREATE INDEX exchange_kind_by_environment ON exchange_kind (environment_id);
  CREATE TABLE exchange_secrets (id INTEGER PRIMARY KEY, sealed BLOB NOT NULL);
  CREATE TABLE exchange (
    id TEXT PRIMARY KEY, kind_id INTEGER NOT NULL, act_id TEXT NOT NULL, session_id TEXT,
    started_at TEXT NOT NULL, own TEXT NOT NULL,
    secrets_id INTEGER, secret_at INTEGER, secret_size INTEGER
  ) WITHOUT ROWID;
  CREATE INDEX exchange_by_act ON exchange (act_id);
  CREATE INDEX exchange_by_session ON exchange (session_id) WHERE session_id IS NOT NULL;
  CREATE TABLE batch_run (seq INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, record TEXT NOT NULL);
  CREATE TABLE batch_row (
    run INTEGER NOT NULL, row INTEGER NOT NULL, fingerprint TEXT NOT NULL, mask TEXT NOT NULL,
    label TEXT NOT NULL, session_id TEXT, state TEXT NOT NULL DEFAULT 'waiting', ending TEXT,
    PRIMARY KEY (run, row)
  ) WITHOUT ROWID;
  CREATE INDEX batch_row_by_state ON batch_row (run, state, row) WHERE state NOT IN ('waiting', 'sending');
  CREATE TABLE batch_tokens (
    run INTEGER NOT NULL, block INTEGER NOT NULL, sealed BLOB NOT NULL, PRIMARY KEY (run, block)
  ) WITHOUT ROWID;
  PRAGMA user_version = 2;
`;

it('takes over the history of version 2: every exchange, its token, its time, and it can be searched', async () => {
  const folder = temporaryFolder();
  const old = new DatabaseSync(join(folder, 'desk.db'));
  old.exec(versionTwo);
  const request = Buffer.from(`POST /a HTTP/1.1\r\nHost: h\r\n\r\n<token>${'*'.repeat(36)}</token>`);
  const at = request.indexOf('*');
  const answer = Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/xml\r\n\r\n<a>Bodrum</a>');
  const shared = {
    origin: 'window',
    environmentId: 'env',
    environmentName: 'Live',
    operation: 'Logout',
    binding: 'soap11',
  };
  const rest = {
    method: 'POST',
    url: 'http://h/a',
    outcome: 'accepted',
    cause: 'as-contract',
    sent: 'whole',
    status: 200,
  };
  old
    .prepare(
      `INSERT INTO exchange_kind VALUES (1, 'env', 'Logout', 'soap11', 'accepted', 200, ?, ?, ?, ?, ?, NULL, NULL)`,
    )
    .run(
      JSON.stringify({ ...shared, ...rest, requestSize: request.length, answerSize: answer.length }),
      JSON.stringify({ connection: { reused: false }, trailers: [], truncated: false }),
      JSON.stringify({ request: [{ offset: at, length: 36, kind: 'token', tail: 4 }] }),
      request,
      answer,
    );
  const insert = old.prepare('INSERT INTO exchange VALUES (?, 1, ?, ?, ?, ?, ?, ?, 36)');
  const ids: string[] = [];
  for (let block = 0; block < 3; block++) {
    old
      .prepare('INSERT INTO exchange_secrets VALUES (?, ?)')
      .run(block + 1, flip(Buffer.from(token.repeat(4))));
    for (let i = 0; i < 4; i++) {
      const number = block * 4 + i;
      const id = newId(start + number * 1000);
      ids.unshift(id);
      const own = ['…631f', tokenFingerprint(token), null, '631f', 1500 + number, 1400, 1300];
      const startedAt = new Date(start + number * 1000 - 7).toISOString();
      insert.run(
        id,
        newId(start + number * 1000),
        number % 2 ? 's1' : null,
        startedAt,
        JSON.stringify(own),
        block + 1,
        i * 36,
      );
    }
  }
  old.close();

  const context = listeningContext();
  const opened = await openDatabase(join(folder, 'desk.db'), context);
  if (!opened.ok) throw new Error(opened.error.message);
  const history = createHistory(opened.value, { seal: flip, open: flip }, context);
  const search = createHistorySearch(opened.value);
  while (!search.takeIn());
  expect(context.notices).toEqual([]);
  expect(history.list({ limit: 50 }).map(({ id }) => id)).toEqual(ids);
  expect(
    history.list({ limit: 50, sessionId: 's1', outcomes: ['accepted'], environmentId: 'env' }),
  ).toHaveLength(6);
  for (const text of ['bodrum', token])
    expect(search.page({ limit: 50, text }).map(({ id }) => id)).toEqual(ids);
  const newest = history.reveal(ids[0] ?? '');
  expect(newest).toMatchObject({
    ok: true,
    value: {
      startedAt: new Date(start + 11_000 - 7).toISOString(),
      totalMs: 1.511,
      tokenMask: '…631f',
      environmentName: 'Live',
      timings: { endMs: 1.4, firstByteMs: 1.3 },
    },
  });
  expect(newest.ok && Buffer.from(newest.value.requestBytes).toString()).toContain(`<token>${token}</token>`);
  const act = newest.ok ? newest.value.actId : '';
  expect(history.list({ limit: 9, actId: act }).map(({ id }) => id)).toEqual([ids[0]]);
  expect(history.removeSome({ kind: 'session', sessionId: 's1' })).toBe(6);
  const kept = history.reveal(ids[1] ?? '');
  expect(kept.ok && Buffer.from(kept.value.requestBytes).toString()).toContain(token);
  opened.value.close();
});

it('takes over how the rows of version 2 ended, and what was under way as unknown', async () => {
  const folder = temporaryFolder();
  const old = new DatabaseSync(join(folder, 'desk.db'));
  old.exec(versionTwo);
  const endings = [
    {
      story: 'sent-not-checked',
      cause: 'as-contract',
      status: 200,
      faultCode: null,
      faultReason: null,
      error: null,
    },
    { story: 'refused', cause: 'soap-fault', status: 500, faultCode: 'a', faultReason: 'b c', error: 'd' },
  ];
  const own = { startedAt: '2026-10-01T10:00:00.000Z', totalMs: 12.5, exchangeId: 'x1', actId: 'a1' };
  const rows = [
    ['accepted', { ...endings[0], ...own }],
    ['accepted', { ...endings[0], ...own, totalMs: 7, exchangeId: null }],
    ['fault', { ...endings[1], ...own }],
    ['sending', null],
    ['waiting', null],
  ] as const;
  const insert = old.prepare("INSERT INTO batch_row VALUES (1, ?, ?, '…631f', 'l', NULL, ?, ?)");
  for (const [index, [state, ending]] of rows.entries())
    insert.run(index + 1, `f${index}`, state, ending === null ? null : JSON.stringify(ending));
  old.close();

  const opened = await openDatabase(join(folder, 'desk.db'), listeningContext());
  if (!opened.ok) throw new Error(opened.error.message);
  const journal = createJournal(opened.value, { key: 1, id: 'r1', total: rows.length });
  expect(journal.counts()).toMatchObject({ accepted: 2, fault: 1, unknown: 1, waiting: 1, sending: 0 });
  expect(journal.waiting(0, 10)).toEqual([5]);
  const kept = [...allRows(opened.value, 1, () => new Set())];
  expect(kept.map(({ row, state }) => [row, state])).toEqual([
    [1, 'accepted'],
    [2, 'accepted'],
    [3, 'fault'],
    [4, 'unknown'],
    [5, 'waiting'],
  ]);
  expect(kept[0]).toMatchObject({ ...endings[0], ...own, tokenFingerprint: 'f0', label: 'l' });
  expect(kept[1]).toMatchObject({ ...endings[0], ...own, totalMs: 7, exchangeId: null });
  expect(kept[2]).toMatchObject({ ...endings[1], ...own });
  expect(kept[3]).toMatchObject({ story: null, startedAt: null });
  expect(opened.value.prepare('SELECT count(*) AS n FROM batch_end_kind').get()).toEqual({ n: 2 });
  opened.value.close();
});
