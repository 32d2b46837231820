import { Buffer } from 'node:buffer';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { createActVerdicts, mayJudge } from './act-verdicts.js';
import { keysNear } from './exchange-key.js';
import { type ExchangeRow, ownColumns } from './exchange-row.js';
import { createExchangeTokens } from './exchange-tokens.js';
import type { MaskedExchange } from './mask-exchange.js';
import { createMessageStore } from './message-store.js';

interface ExchangeWriter {
  /** Within a transaction. Gives those whose secrets could not be sealed. */
  write(bulk: readonly MaskedExchange[]): readonly MaskedExchange[];
  /** To be called where a transaction was rolled back. */
  forget(): void;
}

const columns = [
  ...['seq', ...ownColumns],
  ...['request_id', 'answer_id', 'body_id', 'summary_id', 'facts_id', 'sealed'],
];

export function createExchangeWriter(database: Database, sealer: Sealer): ExchangeWriter {
  const messages = createMessageStore(database);
  const tokens = createExchangeTokens(database);
  const writeVerdicts = createActVerdicts(database);
  const insert = database.prepare(
    `INSERT INTO exchange (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  const isTaken = database.prepare('SELECT 1 FROM exchange WHERE seq BETWEEN ? AND ? LIMIT 1');
  const rowAt = database.prepare('SELECT seq, id, token_fingerprint FROM exchange WHERE seq = ?');
  const erase = database.prepare('DELETE FROM exchange WHERE seq = ?');

  const valuesOf = (masked: MaskedExchange, seq: number, sealed: Uint8Array | null) => [
    seq,
    ...ownColumns.map((name) => masked.row[name]),
    messages.idOf(masked.request),
    messages.idOf(masked.answer),
    masked.body === null ? null : messages.idOf(masked.body),
    messages.idOf(masked.summary),
    messages.idOf(masked.facts),
    sealed,
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
      for (const masked of bulk) {
        const { secret, row } = masked;
        const sealed = secret === null ? null : sealer.seal(Buffer.from(secret, 'latin1'));
        if (secret !== null && sealed === null) open.push(masked);
        const seq = simple ? row.seq : freeFor(row.id, row.seq);
        insert.run(...valuesOf(masked, seq, sealed));
        tokens.add(row, seq);
        if (mayJudge(row)) judged.add(row.act_id);
      }
      writeVerdicts(judged);
      return open;
    },
  };
}
