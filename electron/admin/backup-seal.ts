import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readSync, writeSync } from 'node:fs';
import { promisify } from 'node:util';
import { fail, ok, type Result } from '../../shared/model/result.js';

const magic = 'SESSION-DESK-BACKUP';
const version = 1;
const chunkBytes = 64 * 1024;
const tagBytes = 16;
const cost = { N: 32_768, r: 8, p: 1 } as const;
const mostHeader = 1024;

type NotOpened = 'none' | 'newer' | 'damaged' | 'passphrase';

/**
 * Bytes sealed with a passphrase, piece by piece (AES-256-GCM, key by scrypt). Each piece is bound to its place, to the head
 * and to whether it is the last: none can be changed, left out, moved or cut off without its being seen.
 */
export async function sealTo(path: string, passphrase: string, bytes: Iterable<Uint8Array>): Promise<void> {
  const salt = randomBytes(16);
  const head = Buffer.from(
    `${magic} ${version} ${JSON.stringify({ ...cost, salt: salt.toString('hex') })}\n`,
  );
  const key = await keyOf(passphrase, salt);
  const file = openSync(path, 'wx', 0o600);
  try {
    write(file, head);
    let place = 0;
    let waiting = Buffer.alloc(0);
    const put = (piece: Buffer, isLast: boolean): void => {
      const cipher = createCipheriv('aes-256-gcm', key, nonceOf(place++, isLast));
      cipher.setAAD(head);
      const sealed = Buffer.concat([cipher.update(piece), cipher.final()]);
      write(file, cipher.getAuthTag());
      write(file, sealed);
    };
    for (const part of bytes) {
      waiting = Buffer.concat([waiting, part]);
      // One is held back: the last is marked as such.
      while (waiting.length > chunkBytes) {
        put(waiting.subarray(0, chunkBytes), false);
        waiting = waiting.subarray(chunkBytes);
      }
    }
    put(waiting, true);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Gives the pieces to `take`, in order, none of them before it was found unchanged. */
export async function openSealed(
  path: string,
  passphrase: string,
  take: (piece: Buffer) => void,
): Promise<Result<void, NotOpened>> {
  const file = openSync(path, 'r');
  try {
    const start = read(file, mostHeader, 0);
    const end = start.indexOf(0x0a) + 1;
    const [word, number, json] = start.toString('utf8', 0, Math.max(0, end - 1)).split(' ', 3);
    if (word !== magic || end === 0) return fail('none');
    if (number !== String(version)) return fail(Number(number) > version ? 'newer' : 'none');
    const salt = saltOf(json ?? '');
    if (salt === null) return fail('damaged');
    const head = start.subarray(0, end);
    const key = await keyOf(passphrase, salt);
    let at = end;
    for (let place = 0; ; place++) {
      const sealed = read(file, tagBytes + chunkBytes + 1, at);
      const isLast = sealed.length <= tagBytes + chunkBytes;
      const piece = opened(key, head, sealed.subarray(0, tagBytes + chunkBytes), place, isLast);
      // The first piece is the first that a wrong passphrase cannot open.
      if (piece === null) return fail(place === 0 ? 'passphrase' : 'damaged');
      take(piece);
      if (isLast) return ok(undefined);
      at += tagBytes + chunkBytes;
    }
  } finally {
    closeSync(file);
  }
}

function opened(key: Buffer, head: Buffer, sealed: Buffer, place: number, isLast: boolean): Buffer | null {
  if (sealed.length < tagBytes) return null;
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, nonceOf(place, isLast), {
      authTagLength: tagBytes,
    });
    decipher.setAAD(head);
    decipher.setAuthTag(sealed.subarray(0, tagBytes));
    return Buffer.concat([decipher.update(sealed.subarray(tagBytes)), decipher.final()]);
  } catch {
    return null;
  }
}

/** The key is this file's own, so that its places are nonces. */
function nonceOf(place: number, isLast: boolean): Buffer {
  const nonce = Buffer.alloc(12);
  nonce.writeUIntBE(place, 0, 6);
  nonce[11] = isLast ? 1 : 0;
  return nonce;
}

const derive = promisify<string, Buffer, number, typeof cost & { maxmem: number }, Buffer>(scrypt);

function keyOf(passphrase: string, salt: Buffer): Promise<Buffer> {
  return derive(passphrase.normalize('NFC'), salt, 32, { ...cost, maxmem: 64 * 1024 * 1024 });
}

/** What it costs is this program's to say, not the file's: one that was made to take all memory is refused. */
function saltOf(json: string): Buffer | null {
  try {
    const { N, r, p, salt }: Record<string, unknown> = JSON.parse(json);
    if (N !== cost.N || r !== cost.r || p !== cost.p || typeof salt !== 'string') return null;
    const bytes = Buffer.from(salt, 'hex');
    return bytes.length === 16 ? bytes : null;
  } catch {
    return null;
  }
}

function write(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length; ) at += writeSync(file, bytes, at);
}

function read(file: number, most: number, from: number): Buffer {
  const bytes = Buffer.alloc(most);
  let size = 0;
  for (let now = -1; now !== 0 && size < most; size += now)
    now = readSync(file, bytes, size, most - size, from + size);
  return bytes.subarray(0, size);
}
