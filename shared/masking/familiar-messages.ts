import type { SecretSlot } from '../model/secret-slots.js';
import { longestRun } from './long-runs.js';
import { hasEscape } from './plain-search.js';
import type { PreparedSecret } from './prepared-secret.js';

/**
 * Messages that differ from one another in the token only: the requests and the answers of a run, and their address.
 * Of such a message it is known where the token stands without looking for it, once it is known that all else is the
 * same and that the new token does not stand there too.
 */
interface Familiar {
  /** The bytes, `*` in the slot. */
  readonly stencil: Uint8Array;
  /** One, or none. */
  readonly slots: readonly SecretSlot[];
  /** The stencil, and what stands before and behind the slot as far as a token reaches, as lower-case text. */
  readonly lower: string;
  readonly before: string;
  readonly behind: string;
  readonly longestRun: number;
  readonly hasTail: boolean;
  lastUsed: number;
}

export type Known = Pick<Familiar, 'slots' | 'stencil'>;

const mostKept = 12;
const longest = 8 * 1024;
/** What must stand before a slot: nothing that the name of a header could go on with. */
const openers: readonly (number | undefined)[] = [...'>=/"\''].map((one) => one.charCodeAt(0));
/** A head is told by what it begins with. */
const headBegin = 16;
const star = 0x2a;

/** The newest first: answers that tell the time are like the last one, not like those before it. */
let kept: Familiar[] = [];
let uses = 0;
const mostSeen = 32;
const seen: number[] = Array(mostSeen).fill(0);
let nextSeen = 0;

export function mayBeFamiliar({ length }: Uint8Array, { isPlain, isShort }: PreparedSecret): boolean {
  return isPlain && !isShort && length <= longest;
}

/** What a search would find; null where only the search can tell. */
export function recognise(bytes: Uint8Array, secret: PreparedSecret): Known | null {
  for (const known of kept) {
    if (known.stencil.length !== bytes.length || !fits(bytes, secret, known)) continue;
    known.lastUsed = ++uses;
    return known;
  }
  return null;
}

/** Takes what a search found; null where others like this message could not be recognised for certain. */
export function remember(
  bytes: Uint8Array,
  secret: PreparedSecret,
  slots: readonly SecretSlot[],
): Known | null {
  const [slot] = slots;
  if (slots.length > 1 || bytes.indexOf(0) !== -1 || hasEscape(bytes)) return null;
  if (slot !== undefined && !standsAlone(bytes, secret, slot)) return null;
  const [start, end] = slot === undefined ? [0, 0] : [slot.offset, slot.offset + slot.length];
  if (!wasSeen(bytes, start, end)) return null;
  const stencil = new Uint8Array(bytes);
  // As if the slot were part of a run, whatever is going to stand there.
  const run = longestRun(stencil.fill(0x61, start, end));
  stencil.fill(star, start, end);
  const lower = String.fromCharCode(...stencil).toLowerCase();
  const reach = secret.text.length - 1;
  const known: Familiar = {
    stencil,
    slots,
    lower,
    before: lower.slice(Math.max(0, start - reach), start),
    behind: lower.slice(end, end + reach),
    longestRun: run,
    hasTail: secret.hasTail,
    lastUsed: ++uses,
  };
  if (kept.length === mostKept) {
    const oldest = Math.min(...kept.map(({ lastUsed }) => lastUsed));
    kept = kept.filter(({ lastUsed }) => lastUsed !== oldest);
  }
  kept.unshift(known);
  return known;
}

/**
 * Whether one that differs from it at most between `start` and `end` was asked for lately. Only then it is worth the work:
 * of many messages there is no second one. What is kept of a first one are 32 bits of it.
 */
function wasSeen(bytes: Uint8Array, start: number, end: number): boolean {
  let hash = 0x811c9dc5 ^ bytes.length;
  for (let i = 0; i < bytes.length; i++) {
    if (i === start) i = end;
    hash = Math.imul(hash ^ (bytes[i] ?? 0), 0x01000193);
  }
  if (seen.includes(hash)) return true;
  nextSeen = (nextSeen + 1) % mostSeen;
  seen[nextSeen] = hash;
  return false;
}

/** A token as it is, at a place of which no credential header depends, and in no answer, whose heads may be several. */
function standsAlone(bytes: Uint8Array, { kind, text }: PreparedSecret, slot: SecretSlot): boolean {
  return (
    kind === 'token' &&
    slot.kind === kind &&
    slot.length === text.length &&
    slot.offset >= headBegin &&
    openers.includes(bytes[slot.offset - 1]) &&
    spells(bytes, slot.offset, text) &&
    !spells(bytes, 0, 'HTTP/')
  );
}

function fits(bytes: Uint8Array, secret: PreparedSecret, known: Familiar): boolean {
  const { slots, stencil, lower, before, behind } = known;
  if (known.longestRun >= secret.derivedFrom) return false;
  const [slot] = slots;
  if (slot === undefined) {
    return isSame(bytes, stencil, 0, stencil.length) && !lower.includes(secret.lower);
  }
  const { text } = secret;
  const end = slot.offset + slot.length;
  if (slot.length !== text.length || slot.kind !== secret.kind || known.hasTail !== secret.hasTail)
    return false;
  if (!isSame(bytes, stencil, 0, slot.offset) || !isSame(bytes, stencil, end, stencil.length)) return false;
  if (!spells(bytes, slot.offset, text) || lower.includes(secret.lower)) return false;
  const around = before + secret.lower + behind;
  return (
    around.indexOf(secret.lower) === before.length && around.indexOf(secret.lower, before.length + 1) === -1
  );
}

function isSame(one: Uint8Array, other: Uint8Array, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (one[i] !== other[i]) return false;
  return true;
}

function spells(bytes: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i++) if (bytes[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
