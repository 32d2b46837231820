import { latin1 } from '../../protocol/latin1.js';

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Undoes `latin1`. Exporters work on such texts: a request is bytes, and not all bytes are characters. */
export function bytesOfBinary(binary: string): Uint8Array {
  const bytes = new Uint8Array(binary.length);
  for (let i = 0; i < binary.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}

/** The characters that the bytes are in UTF-8; null where they are not, or hold a zero byte. */
export function textOf(bytes: Uint8Array): string | null {
  if (bytes.indexOf(0) !== -1) return null;
  try {
    return strict.decode(bytes);
  } catch {
    return null;
  }
}

export function base64Of(bytes: Uint8Array): string {
  return btoa(latin1(bytes));
}

/** Throws where the text is no base64. */
export function bytesOfBase64(text: string): Uint8Array {
  return bytesOfBinary(atob(text));
}

export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, i) => byte === other[i]);
}
