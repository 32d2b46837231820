import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync } from 'node:fs';
import type { Database } from '../storage/database.js';
import { codeOf, writeAtomically } from '../storage/write-atomically.js';
import { seal, unseal } from './seal.js';
import type { SecretCipher } from './secret-cipher.js';

export interface DataKey {
  readonly id: number;
  readonly key: Uint8Array;
}

type KeyMode = 'keyring' | 'weak-file';

/**
 * The keys that secrets are sealed with: random, 32 bytes, kept in the database sealed by the keyring or by the key in
 * a file that only its mode (0600) protects. One call of the keyring opens a key for any number of secrets.
 */
export interface DataKeys {
  /** The key for new secrets, made where there is none that opens; null where it cannot be kept. */
  current(mode: KeyMode): DataKey | null;
  /** Any key, by its id; null where it does not open here and now. */
  byId(id: number): Uint8Array | null;
  /** All that open here and now. */
  all(): readonly DataKey[];
  /** Keeps a key of another installation here, under the id that it had there. */
  adopt(mode: KeyMode, id: number, key: Uint8Array): void;
  /** Forgets all keys of the file, and the file. */
  dropWeak(): void;
}

export function createDataKeys(database: Database, cipher: SecretCipher, keyFile: string): DataKeys {
  const opened = new Map<number, Uint8Array | null>();

  const wrap = (mode: KeyMode, key: Uint8Array): Uint8Array =>
    mode === 'keyring'
      ? cipher.encrypt(Buffer.from(key).toString('base64'))
      : seal(fileKey(keyFile, true), key);

  const unwrap = (mode: string, sealed: Uint8Array): Uint8Array | null => {
    if (mode === 'weak-file') return unseal(fileKey(keyFile, false), sealed);
    if (cipher.mode === 'none') return null;
    const text = cipher.decrypt(sealed);
    return text.ok ? new Uint8Array(Buffer.from(text.value, 'base64')) : null;
  };

  const byId = (id: number): Uint8Array | null => {
    const known = opened.get(id);
    if (known !== undefined) return known;
    const row = database.prepare('SELECT mode, sealed FROM data_key WHERE id = ?').get(id);
    const key = row === undefined ? null : attempt(() => unwrap(row.mode, row.sealed));
    const sound = key !== null && key.length === 32 ? key : null;
    opened.set(id, sound);
    return sound;
  };

  return {
    byId,
    all() {
      const ids = database.prepare('SELECT id FROM data_key').all();
      return ids.flatMap(({ id }) => {
        const key = byId(id);
        return key === null ? [] : [{ id, key }];
      });
    },
    current(mode) {
      const row = database
        .prepare('SELECT id FROM data_key WHERE mode = ? ORDER BY id DESC LIMIT 1')
        .get(mode);
      const known = row === undefined ? null : byId(row.id);
      if (known !== null) return { id: row.id, key: known };
      const key = new Uint8Array(randomBytes(32));
      const sealed = attempt(() => wrap(mode, key));
      if (sealed === null) return null;
      const added = database.prepare('INSERT INTO data_key (mode, sealed) VALUES (?, ?)').run(mode, sealed);
      const id = Number(added.lastInsertRowid);
      opened.set(id, key);
      return { id, key };
    },
    adopt(mode, id, key) {
      database
        .prepare('INSERT OR REPLACE INTO data_key (id, mode, sealed) VALUES (?, ?, ?)')
        .run(id, mode, wrap(mode, key));
      opened.set(id, key);
    },
    dropWeak() {
      database.exec("DELETE FROM data_key WHERE mode = 'weak-file'");
      opened.clear();
      rmSync(keyFile, { force: true });
    },
  };
}

/** Where it must be made and is not there, it is written before anything is sealed with it. */
function fileKey(path: string, make: boolean): Uint8Array {
  try {
    const key = readFileSync(path);
    if (key.length === 32) return new Uint8Array(key);
    if (!make) throw new Error('The key file is damaged.');
  } catch (error) {
    if (!make || codeOf(error) !== 'ENOENT') throw error;
  }
  const key = new Uint8Array(randomBytes(32));
  writeAtomically(path, key);
  return key;
}

function attempt<Value>(action: () => Value): Value | null {
  try {
    return action();
  } catch {
    return null;
  }
}
