import { safeStorage } from 'electron';
import { fail, ok } from '../../shared/model/result.js';
import { noCipher, type SecretCipher } from './secret-cipher.js';

/** Ciphertexts of Chromium on Linux that begin so were made with a key that is written in its source. */
const hardCodedKey = 'v10';

/**
 * Call it after the app is ready: before, the system always says that it has no encryption. Encrypts a probe, because
 * a backend that hides nothing can still call itself available.
 */
export function createKeyringCipher(platform: string = process.platform): SecretCipher {
  const backend = backendName(platform);
  try {
    if (!safeStorage.isEncryptionAvailable() || backend === 'basic_text') return { ...noCipher, backend };
    const probe = safeStorage.encryptString('probe');
    const isWeak = platform === 'linux' && probe.subarray(0, 3).toString('latin1') === hardCodedKey;
    if (isWeak || safeStorage.decryptString(probe) !== 'probe') return { ...noCipher, backend };
  } catch {
    return { ...noCipher, backend };
  }
  return {
    mode: 'keyring',
    backend,
    encrypt: (text) => safeStorage.encryptString(text),
    decrypt(bytes) {
      try {
        return ok(safeStorage.decryptString(Buffer.from(bytes)));
      } catch {
        return fail('not-opened');
      }
    },
  };
}

/** Older Electrons have no way to ask on Linux; other systems have one backend each. */
function backendName(platform: string): string {
  if (platform === 'win32') return 'dpapi';
  if (platform === 'darwin') return 'keychain';
  const ask: unknown = Reflect.get(safeStorage, 'getSelectedStorageBackend');
  if (typeof ask !== 'function') return 'unknown';
  return String(Reflect.apply(ask, safeStorage, []));
}
