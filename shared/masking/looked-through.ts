import type { Secret, SecretSlot } from '../model/secret-slots.js';
import { endsAlone, Grams, gramsOf } from './grams.js';
import type { Inflate } from './look-through.js';
import { shortestTailedToken } from './mask-token.js';
import { barest, looksPlain } from './prepared-secret.js';

/**
 * A message in which nothing was found but its secret, as it is. One that differs from it by the secret alone holds what
 * this one holds, whatever is undone of it: where none of the grams of the other secret came to light then, nobody has to
 * undo anything a second time. The messages of a run are such.
 */
interface LookedThrough {
  /** With `*` where the secret stood. */
  readonly message: Uint8Array;
  readonly places: readonly number[];
  readonly size: number;
  readonly kind: Secret['kind'];
  /** Those of its credentials too. */
  readonly slots: readonly SecretSlot[];
  readonly inflate: Inflate;
  readonly grams: Grams;
}

const mostKept = 12;
const longestMessage = 4096;
/** An ordinary message becomes a dozen views of its size. */
const mostSeen = 32 * longestMessage;

/** The last one first: answers that tell the time are like the last one, not like those before it. */
let kept: readonly LookedThrough[] = [];

/**
 * All slots of a message like one before; null where they are to be looked for. The very same array as the last time: what
 * was made of the masked message then need not be made again.
 */
export function slotsAsBefore(
  bytes: Uint8Array,
  secrets: readonly Secret[],
  inflate: Inflate,
): readonly SecretSlot[] | null {
  const [secret] = secrets;
  if (bytes.length > longestMessage || secrets.length !== 1 || secret === undefined) return null;
  const fours = gramsOfSecret(secret.text);
  if (fours === null) return null;
  const found = likeOf(bytes, secret, inflate);
  return found === undefined || found.grams.hasAny(fours) ? null : found.slots;
}

/** Takes note of all that comes to light in one message. */
export class Noting {
  readonly #grams = new Grams();
  readonly #kind: Secret['kind'];
  #left = mostSeen;

  private constructor(kind: Secret['kind']) {
    this.#kind = kind;
  }

  /** Null where the next message would not be told by this one. */
  static of(bytes: Uint8Array, secrets: readonly Secret[]): Noting | null {
    const [secret] = secrets;
    if (bytes.length > longestMessage || secrets.length !== 1 || secret === undefined) return null;
    return gramsOfSecret(secret.text) === null ? null : new Noting(secret.kind);
  }

  see(bytes: Uint8Array): void {
    this.#left -= bytes.length;
    if (this.#left >= 0) this.#grams.add(bytes);
  }

  /** `message`: without the secret, which stood `at` these places, in order, and nowhere else in any form. */
  keep(message: Uint8Array, at: readonly SecretSlot[], slots: readonly SecretSlot[], inflate: Inflate): void {
    const size = at[0]?.length ?? 0;
    if (this.#left < message.length || at.some(({ length }) => length !== size)) return;
    if (at.some(({ offset }) => mayGoOn(message[offset + size]))) return;
    this.#grams.add(message);
    const places = at.map(({ offset }) => offset);
    const [kind, grams] = [this.#kind, this.#grams];
    const one = { message: new Uint8Array(message), places, size, kind, slots, inflate, grams };
    kept = [one, ...kept.slice(0, mostKept - 1)];
  }
}

/** Whether the readable end of another secret might go on with this byte. */
const mayGoOn = (byte: number | undefined): boolean => byte !== undefined && !endsIt.has(byte);
const endsIt = new Set(Array.from('<> \r\n"\',;)', (mark) => mark.charCodeAt(0)));

function likeOf(bytes: Uint8Array, { kind, text }: Secret, inflate: Inflate): LookedThrough | undefined {
  for (const one of kept)
    if (one.inflate === inflate && one.kind === kind && isLike(one, bytes, text)) return one;
  return undefined;
}

function isLike({ message, places, size }: LookedThrough, bytes: Uint8Array, text: string): boolean {
  if (message.length !== bytes.length || (places.length > 0 && size !== text.length)) return false;
  let at = 0;
  for (const place of places) {
    for (; at < place; at++) if (message[at] !== bytes[at]) return false;
    for (let i = 0; i < size; i++, at++) if (bytes[at] !== text.charCodeAt(i)) return false;
  }
  for (; at < bytes.length; at++) if (message[at] !== bytes[at]) return false;
  return true;
}

let lastText = '';
let lastGrams: number[] | null = null;

/**
 * Of a secret that is looked for as it is, and as a GUID without its punctuation. Null where it may look like an escape,
 * is short, or overlaps with itself: such a one is looked for each time.
 */
function gramsOfSecret(text: string): readonly number[] | null {
  if (text === lastText) return lastGrams;
  lastText = text;
  lastGrams = null;
  if (text.length < shortestTailedToken || !looksPlain(text) || !endsAlone(text)) return null;
  lastGrams = gramsOf(text);
  for (const bare of barest(text)) lastGrams.push(...gramsOf(bare));
  return lastGrams;
}
