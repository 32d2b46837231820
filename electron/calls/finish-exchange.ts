import { instantOf } from '../../shared/model/instant.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { WireRequest } from '../../shared/model/transmission.js';
import { type OverExchange, summaryOf } from '../../shared/protocol/summary-of.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';

/** What is known when an exchange is over: whom it was for, what was sent, what came. */
export interface Over extends Omit<OverExchange, 'id' | 'startedAt' | 'environment' | 'sessionId'> {
  readonly startedMs: number;
  readonly environment?: { readonly id: string; readonly name: string } | undefined;
  readonly sessionId?: string | null | undefined;
  /** An earlier exchange of this act said that the token is active. */
  readonly seenActive?: boolean | undefined;
  readonly request: WireRequest | null;
  readonly secrets: readonly Secret[];
}

const noEnvironment = { id: null, name: '' };

/** Sums up an exchange and hands it to whoever keeps it. Never throws. */
export function finishExchange(deps: ExchangeDeps, over: Over): FinishedExchange {
  const { startedMs, request, transmission, verdict, secrets } = over;
  // Named one by one: a run does this thousands of times a second.
  const summary = summaryOf(
    {
      id: deps.newId(startedMs),
      actId: over.actId,
      origin: over.origin,
      startedAt: instantOf(startedMs),
      environment: over.environment ?? noEnvironment,
      sessionId: over.sessionId ?? null,
      operation: over.operation,
      binding: over.binding,
      method: over.method,
      url: over.url,
      token: over.token,
      tokenFingerprint: over.tokenFingerprint,
      transmission,
      verdict,
    },
    {
      mask: (text) => deps.maskText(text, secrets),
      maskToken: deps.maskToken,
      fingerprint: deps.fingerprint,
    },
  );
  if (verdict.active === false && wasSeenActive(deps, over, summary.tokenFingerprint))
    summary.seenActive = true;
  const finished: FinishedExchange = { summary, request, transmission, verdict, secrets };
  try {
    deps.record(finished);
  } catch {
    // Said in ExchangeDeps: keeping the exchange must not change what it means.
  }
  return finished;
}

function wasSeenActive(deps: ExchangeDeps, over: Over, fingerprint: string | null): boolean {
  if (over.seenActive === true) return true;
  if (over.environment === undefined || fingerprint === null) return false;
  try {
    return deps.seenActive?.(over.environment.id, fingerprint) ?? false;
  } catch {
    // A history that cannot be read has seen nothing: less is claimed, and the exchange keeps its end.
    return false;
  }
}
