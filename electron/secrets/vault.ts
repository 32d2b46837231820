import type { VaultStatus } from '../../shared/model/app-info.js';
import type { Session } from '../../shared/model/session.js';
import type { Database } from '../storage/database.js';
import { inTransaction } from '../storage/transaction.js';
import { createDataKeys, type DataKey } from './data-keys.js';
import { seal, unseal } from './seal.js';
import type { SecretCipher } from './secret-cipher.js';

/** Seals what is too much for the vault itself, with the same key. */
export interface Sealer {
  /** Null where there is no key that could be kept. */
  seal(bytes: Uint8Array): Uint8Array | null;
  /** Null where the key is gone or the bytes were changed. */
  open(sealed: Uint8Array): Uint8Array | null;
}

type Storage = Session['tokenStorage'];

/** Tokens and passwords by id. They leave the main process only because a person asked. */
export interface Vault extends Sealer {
  status(): VaultStatus;
  put(id: string, text: string): void;
  /** Null where it was never put, or is lost. */
  get(id: string): string | null;
  remove(id: string): void;
  storageOf(id: string): Storage;
  /** The same for many: what is on disk is asked for once, now. */
  storages(): (id: string) => Storage;
  /** The person allowed a file that only its mode protects: what is in memory is kept from now on. */
  allowWeakFile(): void;
  /** Takes that back: what the file protected goes back to memory, and the file is removed. */
  forbidWeakFile(): void;
}

interface VaultOptions {
  /** Where the unprotected key is kept, if the person allows it. */
  readonly keyFile: string;
  readonly withoutKeyring: 'memory' | 'weak-file';
}

export const weakKeyFile = 'weak.key';
const keyIdLength = 4;

/**
 * With a keyring, secrets are on disk, sealed. Without, they are in memory until the program ends, unless the person
 * allowed the file. Secrets whose key does not open are `lost`, but are left on disk: the keyring may come back.
 */
export function createVault(database: Database, cipher: SecretCipher, options: VaultOptions): Vault {
  const keys = createDataKeys(database, cipher, options.keyFile);
  const memory = new Map<string, string>();
  const select = database.prepare('SELECT key_id, sealed FROM secret WHERE id = ?');
  const keyIds = database.prepare('SELECT id, key_id FROM secret');
  const upsert = database.prepare('INSERT OR REPLACE INTO secret (id, key_id, sealed) VALUES (?, ?, ?)');
  const erase = database.prepare('DELETE FROM secret WHERE id = ?');
  let weakAllowed = options.withoutKeyring === 'weak-file';
  let current: DataKey | null | undefined;

  const key = (): DataKey | null => {
    if (current === undefined) {
      const mode = cipher.mode === 'keyring' ? 'keyring' : weakAllowed ? 'weak-file' : null;
      current = mode === null ? null : keys.current(mode);
    }
    return current;
  };

  const read = (id: string): string | null => {
    const row = select.get(id);
    const opener = row === undefined ? null : keys.byId(row.key_id);
    const bytes = opener === null ? null : unseal(opener, row.sealed);
    return bytes === null ? null : Buffer.from(bytes).toString('utf8');
  };

  const storage = (id: string, keyId: number | undefined): Storage => {
    if (memory.has(id)) return 'memory';
    return keyId !== undefined && keys.byId(keyId) !== null ? 'kept' : 'lost';
  };

  const put = (id: string, text: string): void => {
    const sealing = key();
    if (sealing === null) {
      // First what the disk may refuse: then nothing was changed.
      erase.run(id);
      memory.set(id, text);
      return;
    }
    upsert.run(id, sealing.id, seal(sealing.key, Buffer.from(text, 'utf8')));
    memory.delete(id);
  };

  return {
    put,
    get: (id) => memory.get(id) ?? read(id),
    status() {
      if (cipher.mode === 'keyring' && key() !== null) return { mode: 'keyring', backend: cipher.backend };
      return { mode: weakAllowed && key() !== null ? 'weak-file' : 'memory', backend: cipher.backend };
    },
    remove(id) {
      erase.run(id);
      memory.delete(id);
    },
    storageOf: (id) => storage(id, select.get(id)?.key_id),
    storages() {
      const keyOf = new Map(keyIds.all().map(({ id, key_id }) => [id, key_id]));
      return (id) => storage(id, keyOf.get(id));
    },
    allowWeakFile() {
      weakAllowed = true;
      current = undefined;
      inTransaction(database, () => {
        for (const [id, text] of [...memory]) put(id, text);
      });
    },
    forbidWeakFile() {
      weakAllowed = false;
      if (cipher.mode === 'keyring') return;
      current = undefined;
      const weak = database
        .prepare("SELECT id FROM secret WHERE key_id IN (SELECT id FROM data_key WHERE mode = 'weak-file')")
        .all();
      inTransaction(database, () => {
        for (const { id } of weak) {
          const text = read(id);
          if (text !== null) memory.set(id, text);
          erase.run(id);
        }
        keys.dropWeak();
      });
    },
    seal(bytes) {
      const sealing = key();
      if (sealing === null) return null;
      const inner = seal(sealing.key, bytes);
      const sealed = new Uint8Array(keyIdLength + inner.length);
      new DataView(sealed.buffer).setUint32(0, sealing.id);
      sealed.set(inner, keyIdLength);
      return sealed;
    },
    open(sealed) {
      if (sealed.length < keyIdLength) return null;
      const id = new DataView(sealed.buffer, sealed.byteOffset).getUint32(0);
      const opener = keys.byId(id);
      return opener === null ? null : unseal(opener, sealed.subarray(keyIdLength));
    },
  };
}
