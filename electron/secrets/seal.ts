import { createCipheriv, createDecipheriv, randomFillSync } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const ivLength = 12;
const tagLength = 16;

/** AES-256-GCM: nonce, tag, ciphertext. `key` has 32 bytes. */
export function seal(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const sealed = new Uint8Array(ivLength + tagLength + bytes.length);
  const iv = sealed.subarray(0, ivLength);
  drawNonce(iv);
  const cipher = createCipheriv(algorithm, key, iv);
  sealed.set(cipher.update(bytes), ivLength + tagLength);
  cipher.final();
  sealed.set(cipher.getAuthTag(), ivLength);
  return sealed;
}

/** Null where the key is another one, or a byte was changed or is missing. */
export function unseal(key: Uint8Array, sealed: Uint8Array): Uint8Array | null {
  try {
    const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, ivLength), {
      authTagLength: tagLength,
    });
    decipher.setAuthTag(sealed.subarray(ivLength, ivLength + tagLength));
    return new Uint8Array(
      Buffer.concat([decipher.update(sealed.subarray(ivLength + tagLength)), decipher.final()]),
    );
  } catch {
    return null;
  }
}

const pool = new Uint8Array(ivLength * 256);
let used = pool.length;

/** In stock, as in `newId`. No stretch of the pool is ever given twice. */
function drawNonce(iv: Uint8Array): void {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  iv.set(pool.subarray(used, used + ivLength));
  used += ivLength;
}
