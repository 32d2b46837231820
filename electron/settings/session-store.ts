import { maskToken } from '../../shared/masking/mask-token.js';
import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { LastKnown, NewSession, Session, SessionPatch } from '../../shared/model/session.js';
import { problemText } from '../../shared/text/problems.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import type { Vault } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import { fromRow, toRow } from './session-row.js';

/** What `put` needs to bring a session back. The token is in the clear: it must stay in the main process. */
export interface RemovedSession {
  readonly session: Session;
  readonly token: string | null;
}

export interface SessionStore {
  /** Newest first. */
  list(environmentId?: string): Session[];
  /** How many have lost their token; those of one environment are not asked. */
  countLost(exceptIn: string): number;
  get(id: string): Session | null;
  /** The token goes to the vault under the session's id. */
  add(session: NewSession, made: { readonly id: string; readonly at: string }): Session;
  /** All or none. */
  addAll(
    made: readonly { readonly session: NewSession; readonly id: string; readonly at: string }[],
  ): Session[];
  update(patch: SessionPatch, at: string): Result<Session, AppError>;
  remove(id: string): Result<RemovedSession, AppError>;
  /** Those of an environment; all or none. */
  removeAll(environmentId: string): RemovedSession[];
  put(removed: RemovedSession): Session;
  /**
   * Null where the session is gone, which is no fault of the exchange that says so. Never throws: what the disk does not
   * take is known while the program lives, and told.
   */
  setLastKnown(id: string, lastKnown: LastKnown): Session | null;
  byFingerprint(environmentId: string, fingerprint: string): Session[];
}

const columns =
  'id, environment_id, token_fingerprint, label, owner, notes, token_mask, last_known, created_at, updated_at';

/** `onNotKept`: the disk did not take what an exchange taught about a session. */
export function createSessionStore(
  database: Database,
  vault: Vault,
  onNotKept: (error: unknown) => void = () => {},
): SessionStore {
  /** By session: what is known of it and could not be written. */
  const unkept = new Map<string, LastKnown>();
  const all = database.prepare(`SELECT ${columns} FROM session ORDER BY created_at DESC, id DESC`);
  const some = database.prepare(
    `SELECT ${columns} FROM session WHERE environment_id = ? ORDER BY created_at DESC, id DESC`,
  );
  const others = database.prepare('SELECT id FROM session WHERE environment_id <> ?');
  const one = database.prepare(`SELECT ${columns} FROM session WHERE id = ?`);
  const same = database.prepare(
    `SELECT ${columns} FROM session WHERE token_fingerprint = ? AND environment_id = ? ORDER BY created_at DESC, id DESC`,
  );
  const upsert = database.prepare(
    `INSERT OR REPLACE INTO session (${columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const erase = database.prepare('DELETE FROM session WHERE id = ?');
  const known = database.prepare('UPDATE session SET last_known = ? WHERE id = ?');

  const read = (row: unknown, storageOf = vault.storageOf): Session => {
    const session = fromRow(row, storageOf);
    return { ...session, lastKnown: unkept.get(session.id) ?? session.lastKnown };
  };
  const get = (id: string): Session | null => {
    const row: unknown = one.get(id);
    return row === undefined ? null : read(row);
  };
  const keep = (session: Session, token: string | null): Session =>
    inTransaction(database, () => {
      if (token !== null) vault.put(session.id, token);
      upsert.run(...toRow(session));
      return { ...session, tokenStorage: vault.storageOf(session.id) };
    });

  const add: SessionStore['add'] = ({ token, ...facts }, { id, at }) => {
    const times = { createdAt: at, updatedAt: at };
    return keep(
      { ...facts, id, ...aboutToken(token), tokenStorage: 'lost', lastKnown: null, ...times },
      token,
    );
  };

  const remove = (session: Session): RemovedSession => {
    const token = vault.get(session.id);
    inTransaction(database, () => {
      erase.run(session.id);
      vault.remove(session.id);
    });
    return { session, token };
  };
  const list: SessionStore['list'] = (environmentId) => {
    if (environmentId !== undefined) return some.all(environmentId).map((row) => read(row));
    const storageOf = vault.storages();
    return all.all().map((row) => read(row, storageOf));
  };

  return {
    get,
    add,
    list,
    countLost(exceptIn) {
      const storageOf = vault.storages();
      return others.all(exceptIn).filter(({ id }) => storageOf(id) === 'lost').length;
    },
    addAll: (made) => inTransaction(database, () => made.map(({ session, ...own }) => add(session, own))),
    update(patch, at) {
      const old = get(patch.id);
      if (old === null) return fail(gone());
      const { token } = patch;
      const isOther = token !== undefined && tokenFingerprint(token) !== old.tokenFingerprint;
      const moved = patch.environmentId !== undefined && patch.environmentId !== old.environmentId;
      if (isOther || moved) unkept.delete(patch.id);
      const session: Session = {
        ...old,
        environmentId: patch.environmentId ?? old.environmentId,
        label: patch.label ?? old.label,
        owner: patch.owner ?? old.owner,
        notes: patch.notes ?? old.notes,
        ...(token === undefined ? {} : aboutToken(token)),
        // What was known was known of another token, or of another host.
        lastKnown: isOther || moved ? null : old.lastKnown,
        updatedAt: at,
      };
      return ok(keep(session, token ?? null));
    },
    remove(id) {
      const session = get(id);
      return session === null ? fail(gone()) : ok(remove(session));
    },
    removeAll: (environmentId) => inTransaction(database, () => list(environmentId).map(remove)),
    put: ({ session, token }) => keep(session, token),
    setLastKnown(id, lastKnown) {
      unkept.delete(id);
      try {
        known.run(JSON.stringify(lastKnown), id);
      } catch (error) {
        unkept.set(id, lastKnown);
        onNotKept(error);
      }
      return get(id);
    },
    byFingerprint: (environmentId, fingerprint) =>
      same.all(fingerprint, environmentId).map((row) => read(row)),
  };
}

function aboutToken(token: string): { tokenMask: string; tokenFingerprint: string } {
  return { tokenMask: maskToken(token), tokenFingerprint: tokenFingerprint(token) };
}

const gone = (): AppError => ({ code: 'session-gone', message: problemText.sessionGone });
