import type { SecretSlot } from '../../shared/model/secret-slots.js';
import type { ExchangeKind } from './exchange-row.js';
import type { OpenKind, OpenPart } from './mask-exchange.js';
import { isSame, isSameSummary, sharedSummary } from './shared-summary.js';

/** A kind, and the id that it has in the database since `writtenIn`. */
export interface KnownKind {
  readonly kind: ExchangeKind;
  id: number;
  facetId: number;
  writtenIn: number;
}

const asterisk = 0x2a;
/** A run is a few kinds, and a new one every second where the answers tell the time. */
const mostKnown = 16;
const largestPart = 64 * 1024;

/** Gives the kind of an exchange: one of the last few where it is the same in every byte, otherwise a new one. */
export function createKnownKinds(): (open: OpenKind) => KnownKind {
  let known: KnownKind[] = [];
  const request = new Stencil();
  const answer = new Stencil();
  const body = new Stencil();

  const isOf = (kind: ExchangeKind, open: OpenKind): boolean =>
    request.fits(kind.request, kind.slots?.request) &&
    answer.fits(kind.answer, kind.slots?.answer) &&
    (open.body === null
      ? kind.body === null
      : kind.body !== null && body.fits(kind.body, kind.slots?.body)) &&
    isSameSummary(kind.summary, open.summary, open.url) &&
    kind.facts.truncated === open.truncated &&
    isSame(kind.facts.connection, open.connection) &&
    isSame(kind.facts.trailers, open.trailers) &&
    isSame(kind.chain, open.chain);

  return (open) => {
    request.take(open.request);
    answer.take(open.answer);
    if (open.body !== null) body.take(open.body);
    for (const one of known) if (isOf(one.kind, open)) return one;
    const added: KnownKind = {
      kind: {
        summary: sharedSummary(open.summary, open.url),
        facts: { connection: open.connection, trailers: open.trailers, truncated: open.truncated },
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

const nothing: OpenPart = { bytes: new Uint8Array(0), slots: [] };

/** A part with `*` in all its slots, in memory that is used again and again: most parts are only compared. */
class Stencil {
  #memory = Buffer.alloc(4096);
  #part = nothing;
  #isLaid = false;

  take(part: OpenPart): void {
    this.#part = part;
    this.#isLaid = false;
  }

  fits(masked: Uint8Array, slots: readonly SecretSlot[] = []): boolean {
    const { length } = this.#part.bytes;
    return (
      masked.length === length &&
      sameSlots(slots, this.#part.slots) &&
      this.#laid().compare(masked, 0, length, 0, length) === 0
    );
  }

  copy(): Uint8Array {
    const copy = new Uint8Array(this.#laid().subarray(0, this.#part.bytes.length));
    if (copy.length > largestPart) this.#memory = Buffer.alloc(4096);
    return copy;
  }

  #laid(): Buffer {
    if (this.#isLaid) return this.#memory;
    const { bytes, slots } = this.#part;
    if (bytes.length > this.#memory.length)
      this.#memory = Buffer.alloc(Math.max(bytes.length, Math.min(2 * bytes.length, largestPart)));
    this.#memory.set(bytes);
    for (const { offset, length } of slots) this.#memory.fill(asterisk, offset, offset + length);
    this.#isLaid = true;
    return this.#memory;
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
