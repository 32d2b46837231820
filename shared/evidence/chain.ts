import { canonicalBytes, type EvidenceRecord } from './evidence-record.js';
import { joinedBytes, type Sha256 } from './sha256.js';

/**
 * The history's exchanges as a chain: each link is made of the link before it and the digest of one exchange, so that
 * none can be changed, put in or taken from its place without changing every link behind it.
 *
 * A digest is made with a salt that is thrown away with the exchange: what is left of a removed exchange tells nothing
 * about it, and the chain still holds.
 */
export interface ChainLink {
  /** The first one is 1. */
  readonly position: number;
  /** Null once the exchange was removed; its salt is gone then too. */
  readonly exchangeId: string | null;
  readonly salt: Uint8Array | null;
  /** 32 bytes each. */
  readonly digest: Uint8Array;
  readonly link: Uint8Array;
}

export const saltSize = 16;

/** What stands before the first link. */
export function chainStart(sha256: Sha256): Uint8Array {
  return sha256(new TextEncoder().encode('session-desk chain v1'));
}

export function digestOf(sha256: Sha256, salt: Uint8Array, record: EvidenceRecord): Uint8Array {
  return sha256(joinedBytes(salt, canonicalBytes(record)));
}

export function linkOf(sha256: Sha256, before: Uint8Array, digest: Uint8Array): Uint8Array {
  return sha256(joinedBytes(before, digest));
}

/** What a walk along the chain found. `brokenAt`: the first position that does not follow from the one before it. */
interface ChainFinding {
  readonly links: number;
  readonly removed: number;
  readonly brokenAt: number | null;
  readonly head: Uint8Array;
}

/** Walks along links in order of position, from the very first one. */
export function walkChain(sha256: Sha256, links: Iterable<ChainLink>): ChainFinding {
  let head = chainStart(sha256);
  let count = 0;
  let removed = 0;
  let brokenAt: number | null = null;
  for (const { position, digest, link, exchangeId } of links) {
    count++;
    if (exchangeId === null) removed++;
    const follows = position === count && equalBytes(linkOf(sha256, head, digest), link);
    if (!follows && brokenAt === null) brokenAt = count;
    head = link;
  }
  return { links: count, removed, brokenAt, head };
}

export function equalBytes(one: Uint8Array, other: Uint8Array): boolean {
  if (one.length !== other.length) return false;
  for (let i = 0; i < one.length; i++) if (one[i] !== other[i]) return false;
  return true;
}
