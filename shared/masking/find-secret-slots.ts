import { mergeSlots, type Secret, type SecretSlot } from '../model/secret-slots.js';
import { findCredentials } from './credential-headers.js';
import { type DerivedNeedle, derivedNeedles } from './derived-needles.js';
import { mayBeFamiliar, recognise, remember } from './familiar-messages.js';
import { isRunUnit, longRuns } from './long-runs.js';
import { matchAt, mayStart, needleOf } from './needle.js';
import { hasEscape, plainIndexOf, plainSearch } from './plain-search.js';
import { type PreparedSecret, prepareSecret } from './prepared-secret.js';
import { isEscapeUnit, type Units } from './spelling.js';
import { wideViews } from './wide-views.js';

/** A request and its answer are searched one after the other for the same secrets. */
let lastSecrets: readonly Secret[] = [];
let lastPrepared: readonly PreparedSecret[] = [];

/** What was found, and, of a message that looks like others before it, those bytes with `*` in the slots. */
export interface FoundSecrets {
  readonly slots: readonly SecretSlot[];
  /** The same array for each message that is the same but for what stands in the slots. */
  readonly stencil: Uint8Array | null;
}

/**
 * Every place where a secret stands in the bytes of a message or a text, in order and without overlaps: in UTF-8,
 * UTF-16 or a single-byte encoding, escaped for XML, JSON or a URL in whole or in part, in base64 or hex; and the
 * values of credential headers where the bytes begin with an HTTP head.
 */
export function findSecretSlots(bytes: Uint8Array, secrets: readonly Secret[]): readonly SecretSlot[] {
  return findSecrets(bytes, secrets).slots;
}

export function findSecrets(bytes: Uint8Array, secrets: readonly Secret[]): FoundSecrets {
  if (secrets !== lastSecrets) {
    const before = lastPrepared;
    lastPrepared = secrets
      .filter(({ text }) => text !== '')
      .map(
        (secret) =>
          before.find(({ kind, text }) => text === secret.text && kind === secret.kind) ??
          prepareSecret(secret),
      );
    lastSecrets = secrets;
  }
  const only = lastPrepared.length === 1 ? lastPrepared[0] : undefined;
  if (only === undefined || !mayBeFamiliar(bytes, only)) {
    return { slots: searchAll(bytes, lastPrepared), stencil: null };
  }
  const familiar = recognise(bytes, only);
  if (familiar !== null) return familiar;
  const slots = searchAll(bytes, lastPrepared);
  return remember(bytes, only, slots) ?? { slots, stencil: null };
}

/** Looks at every byte. */
export function searchAll(bytes: Uint8Array, secrets: readonly PreparedSecret[]): SecretSlot[] {
  const slots = findCredentials(bytes);
  const hasZero = bytes.indexOf(0) !== -1;
  const isPlain = !hasEscape(bytes);
  for (const secret of secrets) {
    const found = (start: number, end: number, tail: number) => {
      const { kind } = secret;
      const length = end - start;
      slots.push(tail === 0 ? { offset: start, length, kind } : { offset: start, length, kind, tail });
    };
    if (isPlain && secret.isPlain) scanPlain(bytes, secret, found);
    else scan(bytes, secret, found);
    if (!secret.isShort) scanRuns(bytes, secret, found);
    if (secret.isShort || (secret.zeroInWide && !hasZero)) continue;
    for (const view of wideViews(bytes)) {
      const foundWide = (start: number, end: number) => {
        slots.push({ offset: 2 * start + view.shift, length: 2 * (end - start), kind: secret.kind });
      };
      scan(view.units, secret, foundWide);
      scanRuns(view.units, secret, foundWide);
    }
  }
  return mergeSlots(slots);
}

type Found = (start: number, end: number, tail: number) => void;

function scan(units: Units, secret: PreparedSecret, found: Found): void {
  secret.needle ??= needleOf(secret.text, { fold: secret.fold });
  const { needle } = secret;
  const { codePoints, starts } = needle;
  const [a, b, c, d] = starts;
  const isWide = units.BYTES_PER_ELEMENT === 2;
  const last = units.length - codePoints.length;
  for (let at = 0; at <= last; at++) {
    const unit = units[at];
    // The one loop that sees every byte: `mayStart`, written out.
    if (unit !== a && unit !== b && unit !== c && unit !== d && !isEscapeUnit(unit) && !isWide) continue;
    const end = matchAt(units, at, needle);
    if (end === -1 || (secret.isShort && !isWholeContent(units, at, end))) continue;
    const isRaw = end - at === codePoints.length;
    found(at, end, secret.hasTail && isRaw && !isWide ? 4 : 0);
  }
}

function scanPlain(bytes: Uint8Array, secret: PreparedSecret, found: Found): void {
  secret.plain ??= plainSearch(secret.text, secret.fold);
  const { plain } = secret;
  const { length } = plain.lower;
  for (let at = plainIndexOf(bytes, plain, 0); at !== -1; at = plainIndexOf(bytes, plain, at + 1)) {
    if (secret.isShort && !isWholeContent(bytes, at, at + length)) continue;
    found(at, at + length, secret.hasTail ? 4 : 0);
  }
}

/** The encodings of the secret, which look nothing like it. */
function scanRuns(units: Units, secret: PreparedSecret, found: Found): void {
  for (const [start, end] of longRuns(units, secret.derivedFrom)) {
    secret.derived ??= derivedNeedles(secret.text);
    for (const derived of secret.derived) scanDerived(units, start, end, derived, found);
  }
}

function scanDerived(units: Units, from: number, to: number, derived: DerivedNeedle, found: Found): void {
  const { needle } = derived;
  for (let at = from; at < to; at++) {
    if (!mayStart(units[at], needle)) continue;
    const end = matchAt(units, at, needle);
    if (end === -1) continue;
    found(at - derived.before * sizeBefore(units, at), end + derived.behind * sizeBehind(units, end), 0);
  }
}

/** How much the base64 character before `at` takes: one, three where it is percent-encoded, none where there is none. */
function sizeBefore(units: Units, at: number): number {
  if (units[at - 3] === 0x25) return 3;
  return isRunUnit(units[at - 1]) ? 1 : 0;
}

function sizeBehind(units: Units, end: number): number {
  if (units[end] === 0x25) return Math.min(3, units.length - end);
  return isRunUnit(units[end]) ? 1 : 0;
}

/** `>abc<`, `=abc&`, `=abc` before a space, a line's end or the end of all. */
function isWholeContent(units: Units, start: number, end: number): boolean {
  const before = units[start - 1];
  const behind = units[end];
  if (before === 0x3e) return behind === 0x3c;
  if (before !== 0x3d) return false;
  return behind === undefined || behind === 0x26 || behind === 0x20 || behind === 13 || behind === 10;
}
