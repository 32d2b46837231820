import type { Result } from '../../shared/model/result.js';

/** The system's own encryption, as far as it is one. `electron/secrets/keyring-cipher.ts` makes it from safeStorage. */
export interface SecretCipher {
  /** `none`: nothing can be encrypted here; the two functions are never called. */
  readonly mode: 'keyring' | 'none';
  /** The backend's own name where known: `gnome_libsecret`, `basic_text`. */
  readonly backend: string;
  encrypt(text: string): Uint8Array;
  decrypt(bytes: Uint8Array): Result<string, string>;
}

/** For the command line, for tests, and for systems without a keyring. */
export const noCipher: SecretCipher = {
  mode: 'none',
  backend: 'none',
  encrypt() {
    throw new Error('There is no cipher here.');
  },
  decrypt: () => ({ ok: false, error: 'no-cipher' }),
};
