import { createHash } from 'node:crypto';
import type { CertificateFacts } from '../../shared/protocol/transmission.js';
import type { Database } from './database.js';
import type { MaskedExchange } from './exchange-row.js';

/** Writes one masked exchange; to be called within a transaction. `sealed`: the secret, if it can be kept. */
export type InsertExchange = (exchange: MaskedExchange, sealed: Uint8Array | null) => void;

export function prepareInsert(database: Database): InsertExchange {
  const insert =
    database.prepare(`INSERT OR REPLACE INTO exchange (id, act_id, session_id, environment_id, operation,
    binding, outcome, status, started_at, token_fingerprint, summary, facts, request, answer, body, slots, sealed, chain_id)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const insertChain = database.prepare('INSERT OR IGNORE INTO certificate_chain (id, chain) VALUES (?, ?)');
  const knownChains = new Set<string>();

  const keepChain = (chain: readonly CertificateFacts[]): string | null => {
    if (chain.length === 0) return null;
    const id = chainId(chain);
    if (!knownChains.has(id)) {
      insertChain.run(id, JSON.stringify(chain));
      knownChains.add(id);
    }
    return id;
  };

  return ({ summary, facts, request, answer, body, slots, chain }, sealed) => {
    insert.run(
      summary.id,
      summary.actId,
      summary.sessionId,
      summary.environmentId,
      summary.operation,
      summary.binding,
      summary.outcome,
      summary.status,
      summary.startedAt,
      summary.tokenFingerprint,
      JSON.stringify(summary),
      JSON.stringify(facts),
      request,
      answer,
      body,
      slots === null ? null : JSON.stringify(slots),
      sealed,
      keepChain(chain),
    );
  };
}

/** Hosts show the same few certificates thousands of times. */
function chainId(chain: readonly CertificateFacts[]): string {
  if (chain.length === 1) return chain[0]?.sha256 ?? '';
  return createHash('sha256')
    .update(chain.map((one) => one.sha256).join(' '))
    .digest('hex');
}
