import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../../shared/protocol/transmission.js';
import type { Database } from './database.js';
import type { MaskedExchange } from './exchange-row.js';
import type { KnownKind } from './known-kinds.js';

/** An exchange that waits to be written. */
export interface Pending {
  readonly masked: MaskedExchange;
  readonly kind: KnownKind;
}

/** Writes exchanges, within a transaction. `seal` gives null where their secrets cannot be kept. */
export type InsertExchanges = (
  batch: readonly Pending[],
  seal: (secrets: Uint8Array) => Uint8Array | null,
) => void;

export interface ExchangeInsert {
  readonly insert: InsertExchanges;
  /** To be called where a transaction was rolled back, or kinds were removed: what was written is not there any more. */
  forget(): void;
}

export function prepareInsert(database: Database): ExchangeInsert {
  const insert = database.prepare(`INSERT OR REPLACE INTO exchange
    (id, kind_id, act_id, session_id, started_at, own, secrets_id, secret_at, secret_size) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertKind =
    database.prepare(`INSERT INTO exchange_kind (environment_id, operation, binding, outcome, status,
    summary, facts, slots, request, answer, body, chain_id) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertSecrets = database.prepare('INSERT INTO exchange_secrets (sealed) VALUES (?)');
  const insertChain = database.prepare('INSERT OR IGNORE INTO certificate_chain (id, chain) VALUES (?, ?)');
  const dataVersion = database.prepare('PRAGMA data_version');
  let generation = 1;
  let seen: unknown;

  const keepChain = (chain: readonly CertificateFacts[]): string | null => {
    if (chain.length === 0) return null;
    const id = chainId(chain);
    insertChain.run(id, JSON.stringify(chain));
    return id;
  };

  const kindId = (known: KnownKind): number => {
    if (known.writtenIn === generation) return known.id;
    const { summary, facts, slots, request, answer, body, chain } = known.kind;
    const { lastInsertRowid } = insertKind.run(
      summary.environmentId,
      summary.operation,
      summary.binding,
      summary.outcome,
      summary.status,
      JSON.stringify(summary),
      JSON.stringify(facts),
      slots === null ? null : JSON.stringify(slots),
      request,
      answer,
      body,
      keepChain(chain),
    );
    known.id = Number(lastInsertRowid);
    known.writtenIn = generation;
    return known.id;
  };

  return {
    forget() {
      generation++;
    },
    insert(batch, seal) {
      // Another process may have removed what this one wrote.
      const { data_version: version }: { data_version?: number } = dataVersion.get() ?? {};
      if (version !== seen) generation++;
      seen = version;
      const joined = joinSecrets(batch);
      const sealed = joined.length === 0 ? null : seal(joined);
      const secretsId = sealed === null ? null : Number(insertSecrets.run(sealed).lastInsertRowid);
      let at = 0;
      for (const { masked, kind } of batch) {
        const { id, actId, sessionId, startedAt, own, secret } = masked;
        const isKept = secretsId !== null && secret !== null;
        insert.run(
          id,
          kindId(kind),
          actId,
          sessionId,
          startedAt,
          own,
          isKept ? secretsId : null,
          isKept ? at : null,
          isKept ? secret.length : null,
        );
        at += secret?.length ?? 0;
      }
    },
  };
}

/** Sealed together: a cipher of its own for each would cost more than all the rest. */
function joinSecrets(batch: readonly Pending[]): Uint8Array {
  let size = 0;
  for (const { masked } of batch) size += masked.secret?.length ?? 0;
  const joined = new Uint8Array(size);
  let at = 0;
  for (const { masked } of batch) {
    if (masked.secret === null) continue;
    joined.set(masked.secret, at);
    at += masked.secret.length;
  }
  return joined;
}

/** Hosts show the same few certificates thousands of times. */
function chainId(chain: readonly CertificateFacts[]): string {
  if (chain.length === 1) return chain[0]?.sha256 ?? '';
  return createHash('sha256')
    .update(chain.map((one) => one.sha256).join(' '))
    .digest('hex');
}
