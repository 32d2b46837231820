import { findBodyStart } from '../messages/split-message.js';
import { mergeSlots, type Secret, type SecretSlot } from '../model/secret-slots.js';
import { beginsHead, findCredentials } from './credential-headers.js';
import { type Inflate, type Looking, lookAt, lookInside, lookThrough } from './look-through.js';
import { Noting, slotsAsBefore } from './looked-through.js';
import { type PreparedSecret, prepareSecret } from './prepared-secret.js';
import { undoChunks } from './undo-encodings.js';
import { mayEndEscape } from './undo-escapes.js';
import { leaveOut } from './undo-markup.js';
import { partOf, type View, viewOf } from './view.js';

/** A request and its answer are searched one after the other for the same secrets. */
let lastSecrets: readonly Secret[] = [];
let lastPrepared: readonly PreparedSecret[] = [];

/** Larger messages are gone through in parts, each of which begins before the last one ends. */
const partSize = 4 * 1024 * 1024;
const overlap = 64 * 1024;
/** Ordinary messages take a dozen looks at each of their bytes. */
const mostLooks = 300;
const smallSize = 4096;
const tail = 4;
const asterisk = 0x2a;
/** Fewer bytes are no part of a secret that is to be hidden. */
const fewest = 8;

/** Where nothing can be decompressed, as in the window. */
const nothingInside: Inflate = () => [];

/**
 * Every place where a secret stands in the bytes of a message or a text, in order and without overlaps: as it is, in any
 * coding, framing or markup that a reader can undo, several on top of each other too, and any eight characters of it in a
 * row. Also the values of credential headers where the bytes begin with an HTTP head.
 *
 * What was compressed is one slot as a whole. `inflate` undoes that: the history and whatever leaves the program have one.
 *
 * The very same array says that the message is one before it but for its secret.
 */
export function findSecretSlots(
  bytes: Uint8Array,
  secrets: readonly Secret[],
  inflate: Inflate = nothingInside,
): readonly SecretSlot[] {
  const asBefore = slotsAsBefore(bytes, secrets, inflate);
  if (asBefore !== null) return asBefore;
  const slots = findCredentials(bytes);
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
  if (lastPrepared.length > 0) addSecrets(bytes, lastPrepared, inflate, slots, Noting.of(bytes, secrets));
  return mergeSlots(slots);
}

function addSecrets(
  bytes: Uint8Array,
  secrets: readonly PreparedSecret[],
  inflate: Inflate,
  slots: SecretSlot[],
  noting: Noting | null = null,
): void {
  let isOrdinary = true;
  let rest: Uint8Array | null = null;
  const wholes: Place[] = [];
  const others: Place[] = [];
  const looking: Looking = {
    secrets,
    beyond: bytesBeyond(secrets),
    ownBytes: bytesOfOdd(secrets),
    inflate,
    left: mostLooks * (bytes.length + smallSize),
    see: (undone) => noting?.see(undone),
    tooMuch() {
      isOrdinary = false;
      slots.push({ offset: 0, length: bytes.length, kind: secrets[0]?.kind ?? 'token' });
    },
    found(secret, offset, end, isWhole, isRaw) {
      const { kind, hasTail, isPlain, text } = secret;
      const length = end - offset;
      if (!isRaw || !isWhole) {
        others.push({ secret, slot: { offset, length, kind }, isWhole });
        return;
      }
      const isReadable = hasTail && length === text.length;
      const slot = isReadable ? { offset, length, kind, tail } : { offset, length, kind };
      slots.push(slot);
      wholes.push({ secret, slot, isWhole });
      // What is hidden already need not be looked for in codings.
      if (!isPlain || mayEndEscape(bytes, offset)) {
        isOrdinary = false;
        return;
      }
      rest ??= new Uint8Array(bytes);
      // What stays readable of it may go on behind it.
      rest.fill(asterisk, offset, isReadable ? end - tail : end);
    },
  };
  lookAt(viewOf(bytes), looking);
  lookThroughAll(viewOf(rest ?? bytes), looking);
  if (isOrdinary && others.length === 0) {
    const places = mergeSlots(wholes.map(({ slot }) => slot));
    noting?.keep(rest ?? bytes, places, mergeSlots(slots), inflate);
    return;
  }
  const isClear = (start: number, end: number): boolean => {
    const beside: SecretSlot[] = [];
    if (end - start >= fewest) addSecrets(bytes.subarray(start, end), secrets, inflate, beside);
    return beside.length === 0;
  };
  const sizeOf = (start: number, end: number): number => {
    const beside = bytes.subarray(start, end);
    return (leaveOut(beside, { tags: true, spaces: true })?.bytes ?? beside).length;
  };
  const all = [...wholes, ...others.filter(({ isWhole }) => isWhole)];
  for (const other of others)
    if (!addsLittle(other, other.isWhole ? wholes : all, isClear, sizeOf)) slots.push(other.slot);
}

interface Place {
  readonly secret: PreparedSecret;
  readonly slot: SecretSlot;
  readonly isWhole: boolean;
}

/**
 * Whether it is a part of what is hidden as a whole, which may show its last characters, or has no secret beside that. With
 * those characters and a few behind them it has.
 */
function addsLittle(
  { secret, slot, isWhole }: Place,
  wholes: readonly Place[],
  isClear: (start: number, end: number) => boolean,
  sizeOf: (start: number, end: number) => number,
): boolean {
  const end = slot.offset + slot.length;
  return wholes.some((whole) => {
    const [start, stop] = [whole.slot.offset, whole.slot.offset + whole.slot.length];
    if (whole.secret !== secret || end <= start || slot.offset >= stop) return false;
    if (isWhole) return slot.offset >= start && end <= stop;
    if (whole.slot.tail !== undefined && whole.slot.tail + end - stop >= fewest) return false;
    // What was packed is no part of what stands in it by chance: but a tag beside it is.
    const isPart =
      slot.offset > start || end < stop || sizeOf(slot.offset, start) + sizeOf(stop, end) < fewest;
    return isPart && isClear(slot.offset, start) && isClear(stop, end);
  });
}

/** The message, its parts where it is large, and what its body is without its framing and its compression. */
function lookThroughAll(message: View, looking: Looking): void {
  const { bytes } = message;
  for (const part of partsOf(message)) lookThrough(part, looking);
  const bodyStart = beginsHead(bytes, 0) ? findBodyStart(bytes) : 0;
  const body = partOf(message, bodyStart, bytes.length);
  lookInside(body, 0, looking);
  const chunks = undoChunks(bytes, bodyStart);
  if (chunks === null) return;
  const framed: View = { ...chunks, parent: message };
  lookAt(framed, looking);
  for (const part of partsOf(framed)) lookThrough(part, looking);
  lookInside(framed, 0, looking);
}

/** In capitals and small letters too: as either may a secret have been written. */
function bytesBeyond(secrets: readonly PreparedSecret[]): ReadonlySet<number> | null {
  const beyond = secrets.filter(({ text }) => !/^[ -~]*$/.test(text));
  if (beyond.length === 0) return null;
  const inAnyCase = beyond.flatMap(({ text }) => [text, text.toUpperCase(), text.toLowerCase()]);
  return new Set(
    [...new TextEncoder().encode(inAnyCase.join(''))].filter((byte) => !(byte >= 0x20 && byte < 0x7f)),
  );
}

function bytesOfOdd(secrets: readonly PreparedSecret[]): ReadonlySet<number> | null {
  const odd = secrets.filter(({ isPlain }) => !isPlain);
  return odd.length === 0 ? null : new Set(odd.flatMap(({ text }) => [...new TextEncoder().encode(text)]));
}

function partsOf(view: View): View[] {
  const { length } = view.bytes;
  if (length <= partSize) return [view];
  const parts: View[] = [];
  for (let start = 0; start < length; start += partSize - overlap)
    parts.push(partOf(view, start, Math.min(start + partSize, length)));
  return parts;
}
