import { instantOf } from '../../shared/model/instant.js';
import { type OverExchange, summaryOf } from '../../shared/protocol/summary-of.js';
import type { ExchangeOrder } from './act-order.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';

/** Whose exchange it was: an act's, or a raw request's. */
type Ordered = Pick<
  ExchangeOrder,
  'actId' | 'origin' | 'environment' | 'sessionId' | 'tokenFingerprint' | 'seenActive'
>;

/** What was sent, and what came. */
interface Ended
  extends Pick<OverExchange, 'operation' | 'binding' | 'method' | 'url' | 'token'>,
    Omit<FinishedExchange, 'summary'> {
  readonly startedMs: number;
}

const noEnvironment = { id: null, name: '' };

/** Sums up an exchange and hands it to whoever keeps it. Never throws. */
export function finishExchange(deps: ExchangeDeps, order: Ordered, over: Ended): FinishedExchange {
  const { startedMs, request, transmission, verdict, secrets } = over;
  // Named one by one: a run does this thousands of times a second.
  const summary = summaryOf(
    {
      id: deps.newId(startedMs),
      actId: order.actId,
      origin: order.origin,
      startedAt: instantOf(startedMs),
      environment: order.environment ?? noEnvironment,
      sessionId: order.sessionId ?? null,
      operation: over.operation,
      binding: over.binding,
      method: over.method,
      url: over.url,
      token: over.token,
      tokenFingerprint: order.tokenFingerprint,
      transmission,
      verdict,
    },
    {
      mask: (text) => deps.maskText(text, secrets),
      maskToken: deps.maskToken,
      fingerprint: deps.fingerprint,
    },
  );
  if (verdict.active === false && wasSeenActive(deps, order, summary.tokenFingerprint))
    summary.seenActive = true;
  const finished: FinishedExchange = { summary, request, transmission, verdict, secrets };
  try {
    deps.record(finished);
  } catch {
    // Said in ExchangeDeps: keeping the exchange must not change what it means.
  }
  return finished;
}

function wasSeenActive(deps: ExchangeDeps, order: Ordered, fingerprint: string | null): boolean {
  if (order.seenActive === true) return true;
  if (order.environment === undefined || fingerprint === null) return false;
  try {
    return deps.seenActive?.(order.environment.id, fingerprint) ?? false;
  } catch {
    // A history that cannot be read has seen nothing: less is claimed, and the exchange keeps its end.
    return false;
  }
}
