import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import type { SecretSlot } from '../../shared/exchange/secret-slots.js';
import type { CertificateFacts, ConnectionFacts, Timings } from '../../shared/protocol/transmission.js';

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
  readonly id: string;
  readonly actId: string;
  readonly sessionId: string | null;
  readonly startedAt: string;
  /** `OwnFacts` as JSON. */
  readonly own: string;
  /** What stood in the token slots of request, answer and body, one after the other; null where there was none. */
  readonly secret: Uint8Array | null;
}

/** Times in µs, in the order of `timingNames`; null where the step did not happen. */
export type OwnFacts = readonly [
  tokenMask: string | null,
  tokenFingerprint: string | null,
  url: string | null,
  tails: string,
  totalUs: number,
  ...timings: (number | null)[],
];

export const timingNames = [
  'endMs',
  'firstByteMs',
  'sentMs',
  'tlsMs',
  'proxyMs',
  'connectMs',
  'dnsMs',
] as const satisfies readonly (keyof Timings)[];

export function ownFacts(
  { tokenMask, tokenFingerprint, totalMs, url }: ExchangeSummary,
  hasOwnUrl: boolean,
  tails: string,
  timings: Timings,
): OwnFacts {
  const times: (number | null)[] = [];
  for (const name of timingNames) times.push(inUs(timings[name]));
  // Steps that did not happen are at the end.
  while (times.length > 0 && times[times.length - 1] === null) times.pop();
  return [tokenMask, tokenFingerprint, hasOwnUrl ? url : null, tails, inUs(totalMs) ?? 0, ...times];
}

/** Whole numbers take half the digits, and no clock here tells more. */
function inUs(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms * 1000);
}

export function summaryFrom(
  row: { id: string; act_id: string; session_id: string | null; started_at: string },
  [tokenMask, tokenFingerprint, url, , totalUs]: OwnFacts,
  shared: SharedSummary,
): ExchangeSummary {
  return {
    ...shared,
    id: row.id,
    actId: row.act_id,
    sessionId: row.session_id,
    startedAt: row.started_at,
    url: url ?? shared.url ?? '',
    tokenMask,
    tokenFingerprint,
    totalMs: totalUs / 1000,
  };
}

export function timingsFrom([, , , , , ...times]: OwnFacts): Timings {
  const timings: { -readonly [Name in keyof Timings]: Timings[Name] } = { endMs: 0 };
  for (const [index, name] of timingNames.entries()) {
    const us = times[index];
    if (us !== undefined && us !== null) timings[name] = us / 1000;
  }
  return timings;
}

export function tokenSlots(slots: readonly SecretSlot[] | undefined): readonly SecretSlot[] {
  return slots?.filter((slot) => slot.kind === 'token') ?? [];
}
