import type { CauseFacts } from '../../shared/model/cause-facts.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { instantOf } from '../../shared/model/instant.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { Transmission, WireRequest } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Writable } from '../../shared/model/writable.js';
import type { ExchangeDeps } from './exchange-deps.js';
import type { ExchangeOrder } from './exchange-once.js';

interface Parts {
  readonly startedMs: number;
  readonly request: WireRequest | null;
  readonly transmission: Transmission;
  readonly verdict: Verdict;
  readonly secrets: readonly Secret[];
}

/** The line of an exchange. No text in it holds a secret of the exchange. */
export function summaryOf(deps: ExchangeDeps, order: ExchangeOrder, parts: Parts): ExchangeSummary {
  const { request, transmission, verdict, secrets } = parts;
  const mask = (text: string) => deps.maskText(text, secrets);
  const token = tokenOf(order, verdict);
  // Named one by one: a spread costs as much as all the rest of it.
  const summary: Writable<ExchangeSummary> = {
    id: deps.newId(parts.startedMs),
    actId: order.actId,
    origin: order.origin,
    startedAt: instantOf(parts.startedMs),
    environmentId: order.environment?.id ?? null,
    environmentName: order.environment?.name ?? '',
    sessionId: order.sessionId ?? null,
    operation: order.call.operation,
    binding: order.binding,
    method: request?.method ?? (order.binding === 'get' ? 'GET' : 'POST'),
    url: mask(request?.url ?? order.target.endpoint),
    tokenMask: token === null ? null : deps.maskToken(token),
    tokenFingerprint: token === null ? null : (order.tokenFingerprint ?? deps.fingerprint(token)),
    outcome: verdict.outcome,
    cause: verdict.cause,
    sent: transmission.sent,
    status: transmission.answer?.status ?? null,
    totalMs: transmission.timings.endMs,
    requestSize: transmission.requestBytes.length,
    answerSize: transmission.answerBytes.length,
  };
  addQuotes(summary, verdict, transmission, mask);
  if (verdict.active === false && wasSeenActive(deps, order, summary.tokenFingerprint))
    summary.seenActive = true;
  return summary;
}

function wasSeenActive(deps: ExchangeDeps, order: ExchangeOrder, fingerprint: string | null): boolean {
  if (order.seenActive === true) return true;
  if (order.environment === undefined || fingerprint === null) return false;
  try {
    return deps.seenActive?.(order.environment.id, fingerprint) ?? false;
  } catch {
    // A history that cannot be read has seen nothing: less is claimed, and the exchange keeps its end.
    return false;
  }
}

/** What the verdict and the failure say in words, without the secrets that an answer or an error may repeat. */
export function addQuotes(
  summary: Writable<ExchangeSummary>,
  { active, fault, quote, causeFacts }: Verdict,
  { end }: Transmission,
  mask: (text: string) => string,
): void {
  if (active !== undefined) summary.active = active;
  if (fault) summary.fault = maskedFault(fault, mask);
  if (quote !== undefined) summary.quote = mask(quote);
  if (causeFacts) summary.causeFacts = maskedFacts(causeFacts, mask);
  if (end.kind === 'failed') summary.failure = { ...end.failure, message: mask(end.failure.message) };
}

function tokenOf({ call }: ExchangeOrder, verdict: Verdict): string | null {
  return call.operation === 'Login' ? verdict.login?.authKey || null : call.token;
}

function maskedFacts(facts: CauseFacts, mask: (text: string) => string): CauseFacts {
  const { named, place } = facts;
  return {
    ...facts,
    ...(named !== undefined && { named: mask(named) }),
    ...(place !== undefined && { place: mask(place) }),
  };
}

/** Servers quote the parameters they choke on, so a fault may repeat the token. */
function maskedFault(fault: NonNullable<Verdict['fault']>, mask: (text: string) => string) {
  return {
    code: mask(fault.code),
    reason: mask(fault.reason),
    ...(fault.detail !== undefined && { detail: mask(fault.detail) }),
  };
}
