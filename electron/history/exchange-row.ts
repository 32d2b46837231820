import type { ExchangeDetail, ExchangeSummary } from '../../shared/model/exchange.js';
import { instantOf } from '../../shared/model/instant.js';
import type { Timings } from '../../shared/model/transmission.js';
import type { Database } from '../storage/database.js';
import { keyOfId } from './exchange-key.js';
import { bytesOf } from './message-store.js';

/** what of a summary is no column, as its message `summary` has it. `url` null: it is a column. */
export type SummaryRest = Pick<
  ExchangeSummary,
  | 'environmentName'
  | 'method'
  | 'cause'
  | 'sent'
  | 'seenActive'
  | 'fault'
  | 'quote'
  | 'causeFacts'
  | 'failure'
> & { readonly url: string | null };

/** The rarely asked facts, as the message `facts` has them. What the recorded bytes say themselves is not repeated. */
export interface Facts {
  readonly connection: ExchangeDetail['connection'];
  readonly trailers: readonly (readonly [string, string])[];
  readonly truncated: boolean;
}

/** The columns of `exchange` that say what it is. Where there is none of a thing to filter by: '' and 0. */
export interface ExchangeRow {
  readonly seq: number;
  readonly id: string;
  readonly act_id: string;
  readonly session_id: string | null;
  readonly environment_id: string;
  readonly origin: ExchangeSummary['origin'];
  readonly operation: NonNullable<ExchangeSummary['operation']> | '';
  readonly binding: NonNullable<ExchangeSummary['binding']> | '';
  readonly outcome: ExchangeSummary['outcome'];
  /** The outcome as its act makes it. */
  readonly verdict: ExchangeSummary['outcome'];
  readonly status: number;
  readonly active: 0 | 1 | null;
  readonly token_mask: string | null;
  readonly token_fingerprint: string | null;
  /** With the token masked; only where each exchange has its own. */
  readonly url: string | null;
  /** Milliseconds since 1970. */
  readonly started_at: number;
  readonly total_us: number;
  /** `Timings` as JSON. */
  readonly timings: string;
  readonly request_size: number;
  readonly answer_size: number;
  /** The readable ends of all slots, one after the other; ASCII. */
  readonly tails: string;
}

/** In their order, but for the first, `seq`: under which number it is kept is known when it is written. */
const ownColumns = [
  ...['id', 'act_id', 'session_id', 'environment_id', 'origin', 'operation', 'binding', 'outcome'],
  ...['verdict', 'status', 'active', 'token_mask', 'token_fingerprint', 'url', 'started_at'],
  ...['total_us', 'timings', 'request_size', 'answer_size', 'tails'],
] as (keyof ExchangeRow)[];

/** With an `e` and the `t` that is its `summary`. */
export const summaryColumns = `${['seq', ...ownColumns].map((name) => `e.${name}`).join(', ')}, t.bytes, t.deflated`;
export const withSummary = 'CROSS JOIN message AS t ON t.id = e.summary_id';

export interface SummaryRow extends ExchangeRow {
  readonly bytes: Uint8Array;
  readonly deflated: number;
}

export type Statement = ReturnType<Database['prepare']>;

export function rowOf(
  summary: ExchangeSummary,
  hasOwnUrl: boolean,
  timings: Timings,
  tails: string,
): ExchangeRow {
  return {
    seq: keyOfId(summary.id),
    id: summary.id,
    act_id: summary.actId,
    session_id: summary.sessionId,
    environment_id: summary.environmentId ?? '',
    origin: summary.origin,
    operation: summary.operation ?? '',
    binding: summary.binding ?? '',
    outcome: summary.outcome,
    verdict: summary.outcome,
    status: summary.status ?? 0,
    active: summary.active === undefined ? null : summary.active ? 1 : 0,
    token_mask: summary.tokenMask,
    token_fingerprint: summary.tokenFingerprint,
    url: hasOwnUrl ? summary.url : null,
    started_at: Date.parse(summary.startedAt),
    total_us: Math.round(summary.totalMs * 1000),
    timings: timingsText(timings),
    request_size: summary.requestSize,
    answer_size: summary.answerSize,
    tails,
  };
}

/** No clock here tells more than a microsecond. */
function timingsText(timings: Timings): string {
  let fields = '';
  for (const name in timings) {
    const ms = timings[name as keyof Timings];
    if (ms !== undefined) fields += `${fields === '' ? '' : ','}"${name}":${Math.round(ms * 1000) / 1000}`;
  }
  return `{${fields}}`;
}

export function restOf(summary: ExchangeSummary, hasOwnUrl: boolean): SummaryRest {
  const { environmentName, method, cause, sent, seenActive, fault, quote, causeFacts, failure } = summary;
  const url = hasOwnUrl ? null : summary.url;
  return { environmentName, method, url, cause, sent, seenActive, fault, quote, causeFacts, failure };
}

export function summaryOf(row: SummaryRow): ExchangeSummary {
  const rest: SummaryRest = jsonOf(row);
  return {
    ...rest,
    id: row.id,
    actId: row.act_id,
    origin: row.origin,
    startedAt: instantOf(row.started_at),
    environmentId: row.environment_id || null,
    sessionId: row.session_id,
    operation: row.operation || null,
    binding: row.binding || null,
    url: row.url ?? rest.url ?? '',
    tokenMask: row.token_mask,
    tokenFingerprint: row.token_fingerprint,
    outcome: row.outcome,
    ...(row.active !== null && { active: row.active === 1 }),
    status: row.status || null,
    totalMs: row.total_us / 1000,
    requestSize: row.request_size,
    answerSize: row.answer_size,
  };
}

export function jsonOf(row: { readonly bytes: Uint8Array; readonly deflated: number }) {
  return JSON.parse(Buffer.from(bytesOf(row)).toString('utf8'));
}
