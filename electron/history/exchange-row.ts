import type { ExchangeDetail, ExchangeSummary } from '../../shared/model/exchange.js';
import { instantOf } from '../../shared/model/instant.js';
import type { Value } from '../storage/insert-rows.js';
import { bytesOf, type MessageRow } from './message-store.js';

/** What of a summary is no column, as its message `summary` has it. `url` null: it is a column. */
export type SummaryRest = ReturnType<typeof restOf>;

/** The rarely asked facts, as the message `facts` has them. What the recorded bytes say themselves is not repeated. */
export type Facts = Pick<ExchangeDetail, 'connection' | 'trailers' | 'truncated'>;

/** `of`: what is written of a summary; `member`: as what it is read again, and `read` by which SQL, where not by its own name. */
type Column = readonly [
  name: string,
  of: (summary: ExchangeSummary) => Value,
  member?: keyof ExchangeSummary,
  read?: (column: string) => string,
];

/** Where there is none of a thing to filter by: '' and 0. */
const orNull = (none: "''" | '0') => (column: string) => `nullif(${column}, ${none})`;

/** The columns of `exchange` that its summary fills: first those that each exchange has for itself. */
export const own: readonly Column[] = [
  ['id', ({ id }) => id],
  ['act_id', ({ actId }) => actId, 'actId'],
  ['token_mask', ({ tokenMask }) => tokenMask, 'tokenMask'],
  ['token_fingerprint', ({ tokenFingerprint }) => tokenFingerprint, 'tokenFingerprint'],
  ['started_at', ({ startedAt }) => Date.parse(startedAt)],
  ['total_us', ({ totalMs }) => Math.round(totalMs * 1000), 'totalMs', (us) => `${us} / 1000.0`],
];

/** In these thousands of a run are alike. */
export const alike: readonly Column[] = [
  ['session_id', ({ sessionId }) => sessionId, 'sessionId'],
  ['environment_id', ({ environmentId }) => environmentId ?? '', 'environmentId', orNull("''")],
  ['origin', ({ origin }) => origin],
  ['operation', ({ operation }) => operation ?? '', 'operation', orNull("''")],
  ['binding', ({ binding }) => binding ?? '', 'binding', orNull("''")],
  ['outcome', ({ outcome }) => outcome],
  // As its act makes it: see `act-verdicts.ts`.
  ['verdict', ({ outcome }) => outcome],
  ['status', ({ status }) => status ?? 0, 'status', orNull('0')],
  ['active', ({ active }) => (active === undefined ? null : Number(active))],
  ['url', (summary) => (hasOwnUrl(summary) ? summary.url : null)],
  ['request_size', ({ requestSize }) => requestSize, 'requestSize'],
  ['answer_size', ({ answerSize }) => answerSize, 'answerSize'],
];

/** Where a token may stand in the address, it is each exchange's own. */
const hasOwnUrl = ({ method, origin }: ExchangeSummary): boolean => method === 'GET' || origin === 'raw';

export function restOf(summary: ExchangeSummary) {
  const { environmentName, method, cause, sent, seenActive, fault, quote, causeFacts, failure } = summary;
  const url = hasOwnUrl(summary) ? null : summary.url;
  return { environmentName, method, url, cause, sent, seenActive, fault, quote, causeFacts, failure };
}

const read = [...own, ...alike].map(
  ([name, , member = name, by = (column: string) => column]) => `${by(`e.${name}`)} ${member}`,
);
/** An exchange as it is read: `e`, with the `t` that is its message `summary`. */
export const selectSummary = `SELECT e.seq, ${read.join(', ')}, t.bytes, t.deflated`;
export const withSummary = 'CROSS JOIN message AS t ON t.id = e.summary_id';

export interface SummaryRow
  extends Omit<ExchangeSummary, keyof SummaryRest | 'startedAt' | 'active'>,
    Pick<MessageRow, 'bytes' | 'deflated'> {
  readonly seq: number;
  readonly started_at: number;
  readonly url: string | null;
  readonly verdict: ExchangeSummary['outcome'];
  readonly active: 0 | 1 | null;
}

export function summaryOf(row: SummaryRow): ExchangeSummary {
  const { seq, started_at, url, verdict, active, bytes, deflated, ...members } = row;
  const rest = jsonOf(row);
  return {
    ...rest,
    ...members,
    startedAt: instantOf(started_at),
    url: url ?? rest.url ?? '',
    ...(active !== null && { active: active === 1 }),
  };
}

export function jsonOf(row: Pick<MessageRow, 'bytes' | 'deflated'>) {
  return JSON.parse(Buffer.from(bytesOf(row)).toString('utf8'));
}
