import type { ActResult } from '../../shared/model/act.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import { endsSession } from '../../shared/model/operations.js';
import { type EndedRow, isSameEnd, ownEndText, type SharedEnd } from './row-end.js';

/** What an act's end means for its row and for the run. */
export type RowEnd =
  /** Not one byte of a Logout left: the row waits again. `dead`: the host could not be reached at all; `why`: the cause. */
  | { readonly kind: 'again'; readonly dead: boolean; readonly why: string }
  | {
      readonly kind: 'ended';
      readonly row: EndedRow;
      readonly good: boolean;
      /** The service asked to be left alone: 429 or 503. */
      readonly throttled: number | null;
    };

/** Of these nothing failed: a service in trouble says something else. */
const good: readonly RowState[] = ['accepted', 'confirmed', 'already-out', 'not-active'];
const throttling = [429, 503];

/** `resolving`: only CheckToken was asked, of a row that was sent before and must not become one that waits. */
export function rowEndOf(row: number, result: ActResult, resolving: boolean): RowEnd {
  const { outcome, cause, exchanges } = result;
  const decided = exchanges.find(({ id }) => id === result.decidedBy);
  const main = exchanges.find(({ operation }) => endsSession(operation)) ?? decided ?? exchanges[0];
  const last = exchanges.at(-1);
  const tookMs = tenths(exchanges.reduce((sum, { totalMs }) => sum + totalMs, 0));
  const notReached = (resolving ? last?.outcome : outcome) === 'not-sent' && cause !== 'request-problem';
  if (outcome === 'cancelled' || notReached) {
    return { kind: 'again', dead: notReached, why: cause };
  }
  return {
    kind: 'ended',
    // Of one that was only asked about the service said what it knows.
    good: good.includes(outcome) || cause === 'interrupted-still-active',
    throttled: exchanges.find(({ status }) => status !== null && throttling.includes(status))?.status ?? null,
    row: {
      row,
      from: resolving ? 'unknown' : 'waiting',
      state: outcome,
      shared: keptOnce({
        fate: result.fate,
        cause,
        causeFacts: main?.causeFacts,
        status: main?.status ?? null,
        active: last?.active,
        resolved: resolving ? true : undefined,
        faultCode: main?.fault?.code ?? null,
        faultReason: main?.fault?.reason ?? null,
        error: main?.failure ? null : (main?.quote ?? null),
        failure: main?.failure,
      }),
      own: ownEndText({
        startedAt: result.startedAt,
        totalMs: tookMs,
        waitedMs: tenths(Math.max(0, result.totalMs - tookMs)),
        exchangeId: main?.id ?? null,
        actId: result.actId,
      }),
    },
  };
}

const tenths = (ms: number): number => Math.round(ms * 10) / 10;

/** Thousands of rows end in the same way one after the other, and wait to be written: one object for all of them. */
function keptOnce(shared: SharedEnd): SharedEnd {
  if (lastShared === null || !isSameEnd(lastShared, shared)) lastShared = shared;
  return lastShared;
}

let lastShared: SharedEnd | null = null;
