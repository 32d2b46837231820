import type { CauseFacts } from '../model/cause-facts.js';
import type { ExchangeSummary } from '../model/exchange.js';
import { beginsSession } from '../model/operations.js';
import type { Transmission } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import type { Writable } from '../model/writable.js';
import { maskedFailure } from './masked-failure.js';

/** An exchange that is over, its texts as they are, secrets included; but for `method`, which a person may have written. */
export interface OverExchange
  extends Pick<
    ExchangeSummary,
    'id' | 'actId' | 'origin' | 'startedAt' | 'sessionId' | 'operation' | 'binding' | 'method' | 'url'
  > {
  readonly environment: { readonly id: string | null; readonly name: string };
  /** The token that was sent; null where none was. */
  readonly token: string | null;
  /** Of `token`, where it is known already. */
  readonly tokenFingerprint?: string | undefined;
  readonly transmission: Transmission;
  readonly verdict: Verdict;
}

/** How its secrets are kept out of the line. */
export interface Hiding {
  /** A text of the exchange without any of the exchange's secrets. */
  mask(text: string): string;
  maskToken(token: string): string;
  fingerprint(token: string): string;
}

/** The line of an exchange, whoever made it. No text in it holds a secret of the exchange. */
export function summaryOf(over: OverExchange, hiding: Hiding): Writable<ExchangeSummary> {
  const { environment, transmission, verdict } = over;
  const { mask } = hiding;
  const token = beginsSession(over.operation) ? verdict.login?.authKey || null : over.token;
  // Named one by one: a spread costs as much as all the rest of it.
  const summary: Writable<ExchangeSummary> = {
    id: over.id,
    actId: over.actId,
    origin: over.origin,
    startedAt: over.startedAt,
    environmentId: environment.id,
    environmentName: environment.name,
    sessionId: over.sessionId,
    operation: over.operation,
    binding: over.binding,
    method: over.method,
    url: mask(over.url),
    tokenMask: token === null ? null : hiding.maskToken(token),
    tokenFingerprint: token === null ? null : (over.tokenFingerprint ?? hiding.fingerprint(token)),
    outcome: verdict.outcome,
    cause: verdict.cause,
    sent: transmission.sent,
    status: transmission.answer?.status ?? null,
    totalMs: transmission.timings.endMs,
    requestSize: transmission.requestBytes.length,
    answerSize: transmission.answerBytes.length,
  };
  addQuotes(summary, verdict, transmission, mask);
  return summary;
}

/** What the verdict and the failure say in words. */
function addQuotes(
  summary: Writable<ExchangeSummary>,
  { active, fault, quote, causeFacts }: Verdict,
  { end }: Transmission,
  mask: (text: string) => string,
): void {
  if (active !== undefined) summary.active = active;
  if (fault) summary.fault = maskedFault(fault, mask);
  if (quote !== undefined) summary.quote = mask(quote);
  if (causeFacts) summary.causeFacts = maskedFacts(causeFacts, mask);
  if (end.kind === 'failed') summary.failure = maskedFailure(end.failure, mask);
}

export function maskedFacts(facts: CauseFacts, mask: (text: string) => string): CauseFacts {
  const { named, place } = facts;
  return {
    ...facts,
    ...(named !== undefined && { named: mask(named) }),
    ...(place !== undefined && { place: mask(place) }),
  };
}

/** Servers quote the parameters they choke on, so a fault may repeat the token. */
export function maskedFault(fault: NonNullable<ExchangeSummary['fault']>, mask: (text: string) => string) {
  return {
    code: mask(fault.code),
    reason: mask(fault.reason),
    ...(fault.detail !== undefined && { detail: mask(fault.detail) }),
  };
}
