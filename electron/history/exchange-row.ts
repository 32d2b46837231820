import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
import type { CertificateFacts, ConnectionFacts } from '../../shared/model/transmission.js';

/** Slots of the three parts; absent where a part has none. */
export interface PartSlots {
  readonly request?: readonly SecretSlot[];
  readonly answer?: readonly SecretSlot[];
  readonly body?: readonly SecretSlot[];
}

/** What of a summary is each exchange's own; `url` only where the token stands in it. */
type OwnKey = 'id' | 'actId' | 'sessionId' | 'startedAt' | 'tokenMask' | 'tokenFingerprint' | 'totalMs';
export type SharedSummary = Omit<ExchangeSummary, OwnKey | 'url'> & { readonly url: string | null };

/** The rarely asked facts. What the recorded bytes say themselves is not repeated here. */
export interface SharedFacts {
  readonly connection: ConnectionFacts;
  readonly trailers: readonly (readonly [string, string])[];
  readonly truncated: boolean;
}

/** What many exchanges have in common. No secret is in it, and no token's readable tail: all slots hold `*`. */
export interface ExchangeKind {
  readonly summary: SharedSummary;
  readonly facts: SharedFacts;
  readonly request: Uint8Array;
  readonly answer: Uint8Array;
  /** The decoded body, only where it is not simply the end of `answer`. */
  readonly body: Uint8Array | null;
  readonly slots: PartSlots | null;
  readonly chain: readonly CertificateFacts[];
}

/** An exchange as it is kept: no secret in it, but for `secret`, which is to be sealed or forgotten. */
export interface MaskedExchange {
  /** As `exchange-key.ts` makes it of the id. */
  readonly key: number;
  readonly id: string;
  readonly sessionId: string | null;
  /** The number of its act, as `exchange-key.ts` makes it. */
  readonly actKey: number;
  /** `OwnFacts` as JSON. */
  readonly own: string;
  /**
   * What stood in the token slots of request, answer and body, one after the other; null where there was none. A character
   * a byte (ISO 8859-1): thousands wait to be written, and an array of bytes takes several times the room of a text.
   */
  readonly secret: string | null;
}

export function tokenSlots(slots: readonly SecretSlot[] | undefined): readonly SecretSlot[] {
  return slots?.filter((slot) => slot.kind === 'token') ?? [];
}
