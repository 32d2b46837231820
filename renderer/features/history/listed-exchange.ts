import type { ExchangeSummary } from '../../../shared/model/exchange.js';

/** What a row of the history shows; a long list is held without the rest. */
export type ListedExchange = Pick<
  ExchangeSummary,
  | 'id'
  | 'actId'
  | 'origin'
  | 'startedAt'
  | 'environmentId'
  | 'environmentName'
  | 'sessionId'
  | 'operation'
  | 'binding'
  | 'tokenMask'
  | 'outcome'
  | 'cause'
  | 'status'
  | 'totalMs'
> &
  Partial<Pick<ExchangeSummary, 'active' | 'seenActive' | 'fault' | 'quote'>>;

/** Words that come again and again, each held once. */
const words = new Map<string, string>();
const mostWords = 10_000;

export function listed(exchange: ExchangeSummary): ListedExchange {
  const { active, seenActive, fault, quote } = exchange;
  return {
    id: exchange.id,
    actId: exchange.actId,
    origin: exchange.origin,
    startedAt: exchange.startedAt,
    environmentId: exchange.environmentId && once(exchange.environmentId),
    environmentName: once(exchange.environmentName),
    sessionId: exchange.sessionId && once(exchange.sessionId),
    operation: exchange.operation,
    binding: exchange.binding,
    tokenMask: exchange.tokenMask && once(exchange.tokenMask),
    outcome: exchange.outcome,
    cause: once(exchange.cause),
    status: exchange.status,
    totalMs: exchange.totalMs,
    ...(active !== undefined && { active }),
    ...(seenActive && { seenActive }),
    ...(fault && { fault: { code: once(fault.code), reason: once(fault.reason) } }),
    ...(quote !== undefined && { quote: once(quote) }),
  };
}

function once(word: string): string {
  const known = words.get(word);
  if (known !== undefined) return known;
  if (words.size < mostWords) words.set(word, word);
  return word;
}
