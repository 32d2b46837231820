import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SecretCipher } from '../../../electron/secrets/secret-cipher.js';
import { type Database, openDatabase } from '../../../electron/storage/database.js';
import type { StoreContext } from '../../../electron/storage/tell.js';
import type { Notice } from '../../../shared/model/app-info.js';

export const at = '2026-11-24T06:50:00.000Z';

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'desk-store-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function listeningContext(): StoreContext & { readonly notices: Notice[] } {
  const notices: Notice[] = [];
  return { notices, now: () => at, tell: (notice) => notices.push(notice) };
}

export async function opened(path: string, context: StoreContext = listeningContext()): Promise<Database> {
  const database = await openDatabase(path, context);
  if (!database.ok) throw new Error(database.error.message);
  onTestFinished(() => {
    if (database.value.isOpen) database.value.close();
  });
  return database.value;
}

const flip = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 0x5a);

/** Stands in for a keyring: enough to see that secrets pass through it. What is frozen in `fixtures/saved` was made with it. */
export const keyring: SecretCipher = {
  mode: 'keyring',
  backend: 'fake',
  encrypt: (text) => flip(Buffer.from(text)),
  decrypt: (bytes) => ({ ok: true, value: Buffer.from(flip(bytes)).toString() }),
};
