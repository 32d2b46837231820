import type { SecretSlot } from '../../shared/exchange/secret-slots.js';
import type { ExchangeKind } from './exchange-row.js';
import type { OpenKind, OpenPart } from './mask-exchange.js';

/** A kind, and the id that it has in the database since `writtenIn`. */
export interface KnownKind {
  readonly kind: ExchangeKind;
  id: number;
  facetId: number;
  writtenIn: number;
}

const asterisk = 0x2a;
/** A batch is a few kinds, and a new one every second where the answers tell the time. */
const mostKnown = 16;
const largestPart = 64 * 1024;

/** Gives the kind of an exchange: one of the last few where it is the same in every byte, otherwise a new one. */
export function createKnownKinds(): (open: OpenKind) => KnownKind {
  let known: KnownKind[] = [];
  const request = new Stencil();
  const answer = new Stencil();
  const body = new Stencil();

  return (open) => {
    request.lay(open.request);
    answer.lay(open.answer);
    if (open.body !== null) body.lay(open.body);
    const same = ({ kind }: KnownKind) =>
      request.fits(kind.request, kind.slots?.request) &&
      answer.fits(kind.answer, kind.slots?.answer) &&
      (open.body === null
        ? kind.body === null
        : kind.body !== null && body.fits(kind.body, kind.slots?.body)) &&
      isSame(kind.summary, open.summary) &&
      isSame(kind.facts, open.facts) &&
      isSame(kind.chain, open.chain);
    const found = known.find(same);
    if (found !== undefined) return found;
    const added: KnownKind = {
      kind: {
        summary: open.summary,
        facts: open.facts,
        request: request.copy(),
        answer: answer.copy(),
        body: open.body === null ? null : body.copy(),
        slots: slotsOf(open),
        chain: open.chain,
      },
      id: 0,
      facetId: 0,
      writtenIn: 0,
    };
    if (
      Math.max(open.request.bytes.length, open.answer.bytes.length, open.body?.bytes.length ?? 0) <=
      largestPart
    )
      known = [added, ...known].slice(0, mostKnown);
    return added;
  };
}

/** A part with `*` in all its slots, in memory that is used again and again: most parts are only compared. */
class Stencil {
  #memory = Buffer.alloc(4096);
  #part: OpenPart = { bytes: new Uint8Array(0), slots: [] };

  lay(part: OpenPart): void {
    const { length } = part.bytes;
    if (length > this.#memory.length)
      this.#memory = Buffer.alloc(Math.max(length, Math.min(2 * length, largestPart)));
    this.#memory.set(part.bytes);
    for (const slot of part.slots) this.#memory.fill(asterisk, slot.offset, slot.offset + slot.length);
    this.#part = part;
  }

  fits(masked: Uint8Array, slots: readonly SecretSlot[] = []): boolean {
    const { length } = this.#part.bytes;
    return (
      masked.length === length &&
      sameSlots(slots, this.#part.slots) &&
      this.#memory.compare(masked, 0, length, 0, length) === 0
    );
  }

  copy(): Uint8Array {
    const copy = new Uint8Array(this.#memory.subarray(0, this.#part.bytes.length));
    if (copy.length > largestPart) this.#memory = Buffer.alloc(4096);
    return copy;
  }
}

function slotsOf({ request, answer, body }: OpenKind): ExchangeKind['slots'] {
  const slots = {
    ...(request.slots.length > 0 && { request: request.slots }),
    ...(answer.slots.length > 0 && { answer: answer.slots }),
    ...(body !== null && body.slots.length > 0 && { body: body.slots }),
  };
  return Object.keys(slots).length === 0 ? null : slots;
}

function sameSlots(one: readonly SecretSlot[], other: readonly SecretSlot[]): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) {
    const [a, b] = [one[i], other[i]];
    if (a?.offset !== b?.offset || a?.length !== b?.length || a?.kind !== b?.kind || a?.tail !== b?.tail)
      return false;
  }
  return true;
}

/** Plain data, member by member. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  let members = 0;
  for (const key in a) {
    if (!isSame(a[key], b[key])) return false;
    members++;
  }
  for (const _key in b) members--;
  return members === 0;
}
