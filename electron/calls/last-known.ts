import type { ActResult } from '../../shared/model/act.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { endsSession } from '../../shared/model/operations.js';
import type { LastKnown } from '../../shared/model/session.js';

/**
 * What an act taught about its session, or null where it taught nothing (then what was known before stays).
 *
 * Follows the exchanges in the order in which they went: a check says what was true at its time; a Logout that left
 * after it makes that stale, unless the service refused it before carrying it out.
 */
export function lastKnownOf(result: Pick<ActResult, 'outcome' | 'exchanges'>): LastKnown | null {
  let known: LastKnown | null = null;
  for (const exchange of result.exchanges) {
    const state = stateOf(exchange);
    if (state === null) continue;
    known = { state, outcome: result.outcome, at: endOf(exchange), exchangeId: exchange.id };
  }
  return known;
}

/**
 * What is known of a session after an act. Where it taught nothing, what was known stays; where nothing was known, it
 * is known at least that the service was asked, and what came of it.
 */
export function knownAfter(
  before: LastKnown | null,
  result: Pick<ActResult, 'outcome' | 'exchanges'>,
): LastKnown | null {
  const taught = lastKnownOf(result);
  if (taught || (before && before.state !== 'asked')) return taught;
  const asked = result.exchanges.findLast(({ sent }) => sent !== 'none');
  return asked ? { state: 'asked', outcome: asked.outcome, at: endOf(asked), exchangeId: asked.id } : null;
}

function stateOf(exchange: ExchangeSummary): LastKnown['state'] | null {
  if (exchange.active === true) return 'active';
  if (exchange.active === false) return exchange.seenActive ? 'out' : 'not-active';
  if (!endsSession(exchange.operation) || exchange.sent === 'none') return null;
  switch (exchange.outcome) {
    case 'accepted':
      return 'accepted';
    case 'unknown':
    case 'unexpected':
      return 'unknown';
    case 'http-error':
      // A gateway's 5xx comes after the request went on; the Logout may have been carried out behind it.
      return (exchange.status ?? 0) >= 500 ? 'unknown' : null;
    default:
      return null;
  }
}

function endOf({ startedAt, totalMs }: ExchangeSummary): string {
  return new Date(Date.parse(startedAt) + Math.max(0, totalMs)).toISOString();
}
