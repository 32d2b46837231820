import { findCredentials } from './credential-headers.js';
import { type DerivedNeedle, derivedNeedles, shortestDerived } from './derived-needles.js';
import { isRunUnit, longRuns } from './long-runs.js';
import { shortestTailedToken } from './mask-token.js';
import { matchAt, mayStart, type Needle, needleOf } from './needle.js';
import { hasEscape, type PlainSearch, plainIndexOf, plainSearch } from './plain-search.js';
import { mergeSlots, type Secret, type SecretSlot } from './secret-slots.js';
import { isEscapeUnit, type Units } from './spelling.js';
import { wideViews } from './wide-views.js';

/**
 * A secret of fewer characters is masked only where it is the whole content of an element or parameter, which is where
 * the request builder puts it: `1` or `abc` anywhere else is ordinary text, and masking it would leave nothing to read.
 */
const shortestAnywhere = 4;

interface Prepared {
  readonly kind: SecretSlot['kind'];
  readonly text: string;
  readonly needle: Needle;
  /** Finds the same as the needle, many times faster, in bytes without an escape; null for a text that it cannot find. */
  readonly plain: PlainSearch | null;
  readonly isShort: boolean;
  readonly hasTail: boolean;
  /** A text with a character below U+0100 has a zero byte in UTF-16; only a text without needs a search anyhow. */
  readonly zeroInWide: boolean;
  readonly derivedFrom: number;
  derived: DerivedNeedle[] | null;
}

/** A request and its answer are searched one after the other for the same secrets. */
let lastSecrets: readonly Secret[] = [];
let lastPrepared: readonly Prepared[] = [];

/**
 * Every place where a secret stands in the bytes of a message or a text, in order and without overlaps: in UTF-8,
 * UTF-16 or a single-byte encoding, escaped for XML, JSON or a URL in whole or in part, in base64 or hex; and the
 * values of credential headers where the bytes begin with an HTTP head.
 */
export function findSecretSlots(bytes: Uint8Array, secrets: readonly Secret[]): SecretSlot[] {
  if (secrets !== lastSecrets) {
    lastPrepared = secrets.filter((secret) => secret.text !== '').map(prepare);
    lastSecrets = secrets;
  }
  const slots = findCredentials(bytes);
  const hasZero = bytes.indexOf(0) !== -1;
  const isPlain = !hasEscape(bytes);
  for (const secret of lastPrepared) {
    const found = (start: number, end: number, tail: number) => {
      const slot = { offset: start, length: end - start, kind: secret.kind };
      slots.push(tail === 0 ? slot : { ...slot, tail });
    };
    if (isPlain && secret.plain !== null) scanPlain(bytes, secret, secret.plain, found);
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

function prepare(secret: Secret): Prepared {
  const plain = needleOf(secret.text);
  const { length } = plain.codePoints;
  const fold = length >= shortestTailedToken;
  return {
    kind: secret.kind,
    text: secret.text,
    needle: fold ? needleOf(secret.text, { fold }) : plain,
    plain: plainSearch(secret.text, fold),
    isShort: length < shortestAnywhere,
    hasTail: secret.kind === 'token' && fold && /^[!-~]{4}$/.test(secret.text.slice(-4)),
    zeroInWide: /[\0-\u00ff]/.test(secret.text),
    derivedFrom: shortestDerived(length),
    derived: null,
  };
}

type Found = (start: number, end: number, tail: number) => void;

function scan(units: Units, secret: Prepared, found: Found): void {
  const { codePoints, starts } = secret.needle;
  const [a, b, c, d] = starts;
  const isWide = units.BYTES_PER_ELEMENT === 2;
  const last = units.length - codePoints.length;
  for (let at = 0; at <= last; at++) {
    const unit = units[at];
    // The one loop that sees every byte: `mayStart`, written out.
    if (unit !== a && unit !== b && unit !== c && unit !== d && !isEscapeUnit(unit) && !isWide) continue;
    const end = matchAt(units, at, secret.needle);
    if (end === -1 || (secret.isShort && !isWholeContent(units, at, end))) continue;
    const isRaw = end - at === codePoints.length;
    found(at, end, secret.hasTail && isRaw && !isWide ? 4 : 0);
  }
}

function scanPlain(bytes: Uint8Array, secret: Prepared, plain: PlainSearch, found: Found): void {
  const { length } = plain.lower;
  for (let at = plainIndexOf(bytes, plain, 0); at !== -1; at = plainIndexOf(bytes, plain, at + 1)) {
    if (secret.isShort && !isWholeContent(bytes, at, at + length)) continue;
    found(at, at + length, secret.hasTail ? 4 : 0);
  }
}

/** The encodings of the secret, which look nothing like it. */
function scanRuns(units: Units, secret: Prepared, found: Found): void {
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
