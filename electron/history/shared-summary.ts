import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { SharedSummary } from './exchange-row.js';

/** What of a summary others of its kind have too. `url` null: the address is each exchange's own. */
export function sharedSummary(summary: ExchangeSummary, url: string | null): SharedSummary {
  const { active, seenActive, fault, quote, causeFacts, failure } = summary;
  return {
    origin: summary.origin,
    environmentId: summary.environmentId,
    environmentName: summary.environmentName,
    operation: summary.operation,
    binding: summary.binding,
    method: summary.method,
    url,
    outcome: summary.outcome,
    cause: summary.cause,
    active,
    seenActive,
    fault,
    quote,
    causeFacts,
    failure,
    sent: summary.sent,
    status: summary.status,
    requestSize: summary.requestSize,
    answerSize: summary.answerSize,
  };
}

/** Member by member, for this is asked of each exchange: a loop over the names takes several times as long. */
export function isSameSummary(one: SharedSummary, other: ExchangeSummary, url: string | null): boolean {
  return (
    one.outcome === other.outcome &&
    one.cause === other.cause &&
    one.status === other.status &&
    one.sent === other.sent &&
    one.url === url &&
    one.origin === other.origin &&
    one.environmentId === other.environmentId &&
    one.environmentName === other.environmentName &&
    one.operation === other.operation &&
    one.binding === other.binding &&
    one.method === other.method &&
    one.active === other.active &&
    one.seenActive === other.seenActive &&
    one.quote === other.quote &&
    one.requestSize === other.requestSize &&
    one.answerSize === other.answerSize &&
    isSame(one.fault, other.fault) &&
    isSame(one.causeFacts, other.causeFacts) &&
    isSame(one.failure, other.failure)
  );
}

/** Plain data, member by member. */
export function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const [a, b] = [one as Record<string, unknown>, other as Record<string, unknown>];
  let members = 0;
  for (const key in a) {
    if (!isSame(a[key], b[key])) return false;
    members++;
  }
  for (const _key in b) members--;
  return members === 0;
}
