import type { Secret } from '../model/secret-slots.js';
import { findSecretSlots } from './find-secret-slots.js';
import type { Inflate } from './look-through.js';
import { maskToken } from './mask-token.js';

/** The address and the environment's name are the same in every exchange of a run. */
const longestKept = 1000;
const mostKept = 8;
const kept = new Map<string, Uint8Array>();

function encode(text: string): Uint8Array {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const bytes = new TextEncoder().encode(text);
  if (text.length > longestKept) return bytes;
  if (kept.size >= mostKept) kept.clear();
  kept.set(text, bytes);
  return bytes;
}

/** A text for a person (an error, a fault, a URL) with `…631f` where a token stands and `…` for other secrets. */
export function maskText(text: string, secrets: readonly Secret[], inflate?: Inflate): string {
  if (secrets.length === 0) return text;
  const bytes = encode(text);
  const slots = findSecretSlots(bytes, secrets, inflate);
  if (slots.length === 0) return text;
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  let masked = '';
  let at = 0;
  for (const slot of slots) {
    const end = slot.offset + slot.length;
    const shown = slot.tail ? maskToken(decoder.decode(bytes.subarray(slot.offset, end))) : '…';
    masked += decoder.decode(bytes.subarray(at, slot.offset)) + shown;
    at = end;
  }
  return masked + decoder.decode(bytes.subarray(at));
}
