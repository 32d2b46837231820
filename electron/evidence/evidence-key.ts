import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf as fingerprintOfKey } from '../../shared/evidence/evidence-page.js';
import type { CheckSignature, Signer } from '../../shared/evidence/signing.js';
import type { Vault } from '../secrets/vault.js';
import { writeAtomically } from '../storage/write-atomically.js';

import { nodeSha256 } from './node-sha256.js';

/** The vault's name for the private key: no session and no environment has such an id. */
const vaultId = 'evidence-signing-key';
/** Beside the vault, in the clear: whoever verifies must know this installation's key without being able to sign. */
const publicKeyFile = 'evidence-key.pub';

/**
 * This installation's key, made once and kept by the vault; null where the vault would forget it, for a key that is another
 * one tomorrow vouches for nothing.
 */
export function evidenceSigner(vault: Pick<Vault, 'status' | 'get' | 'put'>, folder: string): Signer | null {
  try {
    const { mode } = vault.status();
    if (mode === 'memory') return null;
    const kept = vault.get(vaultId);
    // The key that the keyring holds is this installation's: one from the file must not take its place.
    if (kept === null && mode === 'weak-file' && ownPublicKey(folder) !== null) return null;
    const key =
      kept === null
        ? makeKey(vault)
        : createPrivateKey({ key: Buffer.from(kept, 'base64'), format: 'der', type: 'pkcs8' });
    const publicKey = publicKeyOf(key);
    if (ownPublicKey(folder) !== publicKey)
      writeAtomically(join(folder, publicKeyFile), Buffer.from(`${publicKey}\n`));
    return { publicKey, sign: (text) => sign(null, Buffer.from(text, 'utf8'), key).toString('base64') };
  } catch {
    // A keyring that fails, a damaged key, a full disk: the page says that it is unsigned.
    return null;
  }
}

/** The public key of the installation whose data folder this is; null where it never signed. */
export function ownPublicKey(folder: string): string | null {
  try {
    const text = readFileSync(join(folder, publicKeyFile), 'utf8').trim();
    return rawKey(text) === null ? null : text;
  } catch {
    return null;
  }
}

/** How a key is named to people: the page's own way, with this platform's SHA-256. */
export const fingerprintOf = (publicKey: string): string => fingerprintOfKey(publicKey, nodeSha256);

export const checkSignature: CheckSignature = (publicKey, text, signature) => {
  const raw = rawKey(publicKey);
  if (raw === null) return false;
  try {
    const key = createPublicKey({ key: Buffer.concat([spkiHead, raw]), format: 'der', type: 'spki' });
    return verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64'));
  } catch {
    return false;
  }
};

/** What stands before the 32 bytes of an Ed25519 key in its DER form (RFC 8410). */
const spkiHead = Buffer.from('302a300506032b6570032100', 'hex');

function makeKey(vault: Pick<Vault, 'put'>): KeyObject {
  const { privateKey } = generateKeyPairSync('ed25519');
  vault.put(vaultId, privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'));
  return privateKey;
}

function publicKeyOf(key: KeyObject): string {
  const der = createPublicKey(key).export({ format: 'der', type: 'spki' });
  return der.subarray(spkiHead.length).toString('base64');
}

function rawKey(base64: string): Buffer | null {
  if (!/^[A-Za-z0-9+/]{43}=$/.test(base64)) return null;
  return Buffer.from(base64, 'base64');
}
