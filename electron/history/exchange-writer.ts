import { Buffer } from 'node:buffer';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { prepareRows, type Value } from '../storage/insert-rows.js';
import { createActVerdicts, mayJudge } from './act-verdicts.js';
import { keyOfId, keysNear } from './exchange-key.js';
import { alike, own } from './exchange-row.js';
import type { MaskedExchange } from './mask-exchange.js';
import { createMessageStore } from './message-store.js';
import { createRemoveExchanges } from './remove-exchanges.js';

const nameOf = ([name]: (typeof own)[number]) => name;
const allAlike = [...alike.map(nameOf), 'request_id', 'answer_id', 'body_id', 'summary_id'];
const allOwn = ['facts_id', 'seq', ...own.map(nameOf), 'timings', 'tails', 'sealed'];

/** Writes exchanges, within a transaction. Gives those whose secrets could not be sealed. */
export function createExchangeWriter(database: Database, sealer: Sealer) {
  const messages = createMessageStore(database);
  const remove = createRemoveExchanges(database);
  const writeVerdicts = createActVerdicts(database);
  const insert = prepareRows(database, 'exchange', allAlike, allOwn);
  // Not by a trigger: FTS5 would write its words to the database for each row, and not for each transaction.
  const insertTokens = prepareRows(database, 'exchange_token', [], ['rowid', 'fingerprint']);
  const isTaken = database.prepare('SELECT 1 FROM exchange WHERE seq BETWEEN ? AND ? LIMIT 1');

  /** Another process may have taken a number; the one of the same id is written anew. */
  const freeFor = (id: string, key: number): number => {
    remove.some({ kind: 'ids', ids: [id] });
    for (let seq = key; seq < key + keysNear; seq++) if (isTaken.get(seq, seq) === undefined) return seq;
    throw new Error('There is no free number near that of this exchange.');
  };

  return (bulk: readonly MaskedExchange[]): readonly MaskedExchange[] => {
    messages.begin();
    const keys = bulk.map(({ summary }) => keyOfId(summary.id));
    const rising = keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? 0));
    const simple = rising && isTaken.get(keys[0] ?? 0, keys.at(-1) ?? 0) === undefined;
    const open: MaskedExchange[] = [];
    const judged = new Set<string>();
    let shared: readonly Value[] = [];
    let rows: Value[] = [];
    let tokens: Value[] = [];
    const insertRows = (): void => {
      insert(shared, rows);
      insertTokens([], tokens);
      [rows, tokens] = [[], []];
    };
    for (const [index, masked] of bulk.entries()) {
      const { summary, secret, timings, tails } = masked;
      const sealed = secret === null ? null : sealer.seal(Buffer.from(secret, 'latin1'));
      if (secret !== null && sealed === null) open.push(masked);
      const key = keys[index] ?? 0;
      // What is free is asked of the table.
      if (!simple) insertRows();
      const seq = simple ? key : freeFor(summary.id, key);
      const ids = masked.messages.map((message) => message && messages.idOf(message));
      const facts = ids.pop() ?? null;
      const next = [...alike.map(([, of]) => of(summary)), ...ids];
      if (next.some((value, place) => value !== shared[place])) insertRows();
      shared = next;
      rows.push(facts, seq, ...own.map(([, of]) => of(summary)), timings, tails, sealed);
      if (summary.tokenFingerprint !== null) tokens.push(seq, summary.tokenFingerprint);
      if (mayJudge(summary)) judged.add(summary.actId);
    }
    insertRows();
    writeVerdicts(judged);
    return open;
  };
}
