import { Buffer } from 'node:buffer';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { prepareRows, type Value } from '../storage/insert-rows.js';
import { createActVerdicts, mayJudge } from './act-verdicts.js';
import { keysNear } from './exchange-key.js';
import type { ExchangeRow } from './exchange-row.js';
import { createExchangeTokens } from './exchange-tokens.js';
import type { MaskedExchange } from './mask-exchange.js';
import { createMessageStore } from './message-store.js';

interface ExchangeWriter {
  /** Within a transaction. Gives those whose secrets could not be sealed. */
  write(bulk: readonly MaskedExchange[]): readonly MaskedExchange[];
  /** To be called where a transaction was rolled back. */
  forget(): void;
}

/** Columns in which thousands of a run are alike: they are handed over once for all of them. */
const alikeColumns = [
  ...['session_id', 'environment_id', 'origin', 'operation', 'binding', 'outcome', 'verdict', 'status'],
  ...['active', 'url', 'request_size', 'answer_size', 'request_id', 'answer_id', 'body_id', 'summary_id'],
];
const otherColumns = [
  ...['seq', 'id', 'act_id', 'token_mask', 'token_fingerprint', 'started_at', 'total_us', 'timings'],
  ...['tails', 'facts_id', 'sealed'],
];

export function createExchangeWriter(database: Database, sealer: Sealer): ExchangeWriter {
  const messages = createMessageStore(database);
  const tokens = createExchangeTokens(database);
  const writeVerdicts = createActVerdicts(database);
  const insert = prepareRows(database, 'exchange', alikeColumns, otherColumns);
  const isTaken = database.prepare('SELECT 1 FROM exchange WHERE seq BETWEEN ? AND ? LIMIT 1');
  const rowAt = database.prepare('SELECT seq, id, token_fingerprint FROM exchange WHERE seq = ?');
  const erase = database.prepare('DELETE FROM exchange WHERE seq = ?');

  // Named one by one, here and below: a run does this thousands of times a second.
  const alikeOf = ({ row, request, answer, body, summary }: MaskedExchange): Value[] => [
    row.session_id,
    row.environment_id,
    row.origin,
    row.operation,
    row.binding,
    row.outcome,
    row.verdict,
    row.status,
    row.active,
    row.url,
    row.request_size,
    row.answer_size,
    messages.idOf(request),
    messages.idOf(answer),
    body === null ? null : messages.idOf(body),
    messages.idOf(summary),
  ];

  /** Another process may have taken a number; the one of the same id is written anew. */
  const freeFor = (id: string, key: number): number => {
    for (let seq = key; seq < key + keysNear; seq++) {
      const there: Pick<ExchangeRow, 'seq' | 'id' | 'token_fingerprint'> | undefined = rowAt.get(seq);
      if (there === undefined) return seq;
      if (there.id !== id) continue;
      erase.run(seq);
      tokens.erase(there);
      return seq;
    }
    throw new Error('There is no free number near that of this exchange.');
  };

  return {
    forget: messages.forget,
    write(bulk) {
      messages.begin();
      const keys = bulk.map(({ row }) => row.seq);
      const rising = keys.every((key, index) => index === 0 || key > (keys[index - 1] ?? 0));
      const simple = rising && isTaken.get(keys[0] ?? 0, keys[keys.length - 1] ?? 0) === undefined;
      const open: MaskedExchange[] = [];
      const judged = new Set<string>();
      let alike: Value[] = [];
      let others: Value[] = [];
      const writeAlike = (): void => {
        insert(alike, others);
        others = [];
      };
      for (const masked of bulk) {
        const { secret, row } = masked;
        const sealed = secret === null ? null : sealer.seal(Buffer.from(secret, 'latin1'));
        if (secret !== null && sealed === null) open.push(masked);
        // What is free is asked of the table.
        if (!simple) writeAlike();
        const seq = simple ? row.seq : freeFor(row.id, row.seq);
        const next = alikeOf(masked);
        if (next.some((value, index) => value !== alike[index])) writeAlike();
        alike = next;
        others.push(
          seq,
          row.id,
          row.act_id,
          row.token_mask,
          row.token_fingerprint,
          row.started_at,
          row.total_us,
          row.timings,
          row.tails,
          messages.idOf(masked.facts),
          sealed,
        );
        tokens.add(row, seq);
        if (mayJudge(row)) judged.add(row.act_id);
      }
      writeAlike();
      writeVerdicts(judged);
      return open;
    },
  };
}
