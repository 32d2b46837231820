import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { instantOf } from '../../shared/model/instant.js';
import type { Timings } from '../../shared/model/transmission.js';
import type { Writable } from '../../shared/model/writable.js';
import { idOf, keyOfId, msOfKey, tailOfId } from './exchange-key.js';
import type { ReadSummary } from './read-summary.js';

/**
 * What tells an exchange from others of its kind, in one column: each column costs as much as all the rest of a row.
 * Ids are in it only with what their numbers do not tell, the start as ms before the moment of the number, and times
 * in µs in the order of `timingNames`; null where the step did not happen.
 */
export type OwnFacts = readonly [
  tokenMask: string | null,
  tokenFingerprint: string | null,
  url: string | null,
  tails: string,
  totalUs: number,
  idTail: string,
  actTail: string,
  startedBeforeMs: number,
  ...timings: (number | null)[],
];

/** Places in `OwnFacts`, for SQL. */
export const ownPlaces = { fingerprint: 1, idTail: 5, actTail: 6 } as const;

const timingNames = [
  'endMs',
  'firstByteMs',
  'sentMs',
  'tlsMs',
  'proxyMs',
  'connectMs',
  'dnsMs',
] as const satisfies readonly (keyof Timings)[];

export function ownFacts(
  { id, actId, startedAt, tokenMask, tokenFingerprint, totalMs, url }: ExchangeSummary,
  key: number,
  hasOwnUrl: boolean,
  tails: string,
  timings: Timings,
): OwnFacts {
  const times: (number | null)[] = [];
  for (const name of timingNames) times.push(inUs(timings[name]));
  // Steps that did not happen are at the end.
  while (times.length > 0 && times[times.length - 1] === null) times.pop();
  const before = msOfKey(key) - msOfInstant(startedAt);
  return [
    tokenMask,
    tokenFingerprint,
    hasOwnUrl ? url : null,
    tails,
    inUs(totalMs) ?? 0,
    tailOfId(id),
    tailOfId(actId),
    before,
    ...times,
  ];
}

/** Many start in the same millisecond. */
let lastInstant = '';
let lastMs = 0;

function msOfInstant(instant: string): number {
  if (instant !== lastInstant) {
    lastMs = Date.parse(instant);
    lastInstant = instant;
  }
  return lastMs;
}

/** Whole numbers take half the digits, and no clock here tells more. */
function inUs(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms * 1000);
}

/** For a row that is kept under another number than its id tells. */
export function movedTo(key: number, id: string, own: string): string {
  const [mask, fingerprint, url, tails, totalUs, , actTail, before, ...times]: OwnFacts = JSON.parse(own);
  const shifted = before + msOfKey(key) - msOfKey(keyOfId(id));
  return JSON.stringify([mask, fingerprint, url, tails, totalUs, id, actTail, shifted, ...times]);
}

export function summaryFrom(
  row: { seq: number; act_key: number; session_id: string | null },
  own: OwnFacts,
  { shared, requestSize, answerSize }: ReadSummary,
): ExchangeSummary {
  // Named one by one: to copy a parsed object costs ten times as much as to parse it.
  const summary: ExchangeSummary = {
    id: idOf(row.seq, own[5]),
    actId: idOf(row.act_key, own[6]),
    origin: shared.origin,
    startedAt: instantOf(msOfKey(row.seq) - own[7]),
    environmentId: shared.environmentId,
    environmentName: shared.environmentName,
    sessionId: row.session_id,
    operation: shared.operation,
    binding: shared.binding,
    method: shared.method,
    url: own[2] ?? shared.url ?? '',
    tokenMask: own[0],
    tokenFingerprint: own[1],
    outcome: shared.outcome,
    cause: shared.cause,
    sent: shared.sent,
    status: shared.status,
    totalMs: own[4] / 1000,
    requestSize,
    answerSize,
  };
  const { active, seenActive, fault, quote, causeFacts, failure } = shared;
  if (active !== undefined) summary.active = active;
  if (seenActive) summary.seenActive = true;
  if (fault !== undefined) summary.fault = fault;
  if (quote !== undefined) summary.quote = quote;
  if (causeFacts !== undefined) summary.causeFacts = causeFacts;
  if (failure !== undefined) summary.failure = failure;
  return summary;
}

export function timingsFrom([, , , , , , , , ...times]: OwnFacts): Timings {
  const timings: Writable<Timings> = { endMs: 0 };
  for (const [index, name] of timingNames.entries()) {
    const us = times[index];
    if (us !== undefined && us !== null) timings[name] = us / 1000;
  }
  return timings;
}
