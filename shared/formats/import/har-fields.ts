import type { HeaderPair } from '../../model/transmission.js';
import { bytesOfBase64 } from '../export/byte-text.js';

/** The fields of a HAR, each read for itself: programs put null, numbers, objects and lists where it says text. */

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function textOf(value: unknown): string | null {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

/** A number, also where it is written as a text; null where it is none. */
export function numberOf(value: unknown): number | null {
  const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) ? number : null;
}

/** Names and values: as HAR lists them, as pairs, as lines, or as one object. HTTP/2's own pseudo-headers are left out. */
export function pairsOf(value: unknown): HeaderPair[] {
  if (isFields(value))
    return Object.entries(value)
      .flatMap(([name, one]) => valuesOf(one).map((text) => [name, text] as const))
      .filter(isNamed);
  if (!Array.isArray(value)) return [];
  return value
    .flatMap((one): HeaderPair[] => {
      if (typeof one === 'string') {
        const colon = one.indexOf(':', 1);
        return colon < 0 ? [] : [[one.slice(0, colon).trim(), one.slice(colon + 1).trim()]];
      }
      if (Array.isArray(one)) return [[textOf(one[0]) ?? '', textOf(one[1]) ?? '']];
      if (!isFields(one)) return [];
      const name = textOf(one.name) ?? textOf(one.key) ?? '';
      return valuesOf(one.value).map((text) => [name, text]);
    })
    .filter(isNamed);
}

/** Firefox writes the head of an uploaded form into its text. */
const ownHead = /^(?:content-(?:type|length):[^\r\n]*\r?\n)+\r?\n/i;

/** The body that stands in `postData` or `content`; null where the HAR has none. Base64 is undone where it says so. */
export function bodyOf(data: unknown): Uint8Array | null {
  if (typeof data === 'string') return new TextEncoder().encode(data);
  if (!isFields(data)) return null;
  const raw = textOf(data._base64);
  if (raw !== null) return decoded(raw);
  const text =
    isFields(data.text) || Array.isArray(data.text) ? JSON.stringify(data.text) : textOf(data.text);
  if (text === null) return null;
  const says = [data.encoding, data._encoding, data.comment].map((one) => textOf(one) ?? '').join(' ');
  if (/base64/i.test(says)) return decoded(text);
  return unsaid(text) ?? new TextEncoder().encode(text.replace(ownHead, ''));
}

/** Some write base64 and say so nowhere: what it holds is a form, XML or JSON then. */
function unsaid(text: string): Uint8Array | null {
  if (text.length < 16 || !/^[\w+/-]+\s*={0,2}\s*$/.test(text.slice(-80)) || !/^[\w+/=\s-]+$/.test(text))
    return null;
  const bytes = decoded(text);
  const plain = new TextDecoder().decode(bytes);
  return /^\s*(?:[\w.-]+=|<[?\w]|[{[]\s*["{])/.test(plain) && !plain.includes('\ufffd') ? bytes : null;
}

/** A form that the HAR took apart. */
export function formOf(params: unknown, mimeType: string): string {
  const pairs = pairsOf(params);
  const boundary = /multipart\/.*boundary="?([^";]+)/i.exec(mimeType)?.[1];
  if (boundary === undefined)
    return new URLSearchParams(pairs.map(([name, value]) => [name, value])).toString();
  const parts = pairs.map(
    ([name, value]) => `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`,
  );
  return parts.length === 0 ? '' : `${parts.join('')}--${boundary}--\r\n`;
}

function valuesOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.map((one) => textOf(one) ?? JSON.stringify(one ?? ''));
  return [textOf(value) ?? (isFields(value) ? JSON.stringify(value) : '')];
}

function isNamed([name]: HeaderPair): boolean {
  return /^[^:\s]/.test(name);
}

function decoded(base64: string): Uint8Array {
  try {
    return bytesOfBase64(base64.replaceAll(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/'));
  } catch {
    return new TextEncoder().encode(base64);
  }
}
