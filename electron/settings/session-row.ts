import { lastKnownSchema, type Session } from '../../shared/model/session.js';
import type { Vault } from '../secrets/vault.js';

interface SessionRow {
  readonly id: string;
  readonly environment_id: string;
  readonly token_fingerprint: string;
  readonly label: string;
  readonly owner: string;
  readonly notes: string;
  readonly token_mask: string;
  readonly last_known: string | null;
  readonly created_at: string;
  readonly updated_at: string;
}

export function fromRow(value: unknown, storageOf: Vault['storageOf']): Session {
  const row = value as SessionRow;
  const lastKnown = row.last_known === null ? null : lastKnownSchema.safeParse(JSON.parse(row.last_known));
  return {
    id: row.id,
    environmentId: row.environment_id,
    label: row.label,
    owner: row.owner,
    notes: row.notes,
    tokenMask: row.token_mask,
    tokenFingerprint: row.token_fingerprint,
    tokenStorage: storageOf(row.id),
    lastKnown: lastKnown?.success ? lastKnown.data : null,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  };
}

/** In the order of the store's column list. */
export function toRow(session: Session): (string | null)[] {
  return [
    session.id,
    session.environmentId,
    session.tokenFingerprint,
    session.label,
    session.owner,
    session.notes,
    session.tokenMask,
    session.lastKnown === null ? null : JSON.stringify(session.lastKnown),
    session.createdAt,
    session.updatedAt,
  ];
}
