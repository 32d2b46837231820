import type { OutcomeFacts } from '../model/outcome-facts.js';
import { connectionWords, type DiagnosedExchange, type DiagnosisFacts, refineCause } from './refine-cause.js';

/**
 * The facts of an outcome with what certificate, clock, proxy and failure code add: a finer cause, and the phrases that
 * its sentences are made with.
 */
export function withDetails(
  verdict: OutcomeFacts,
  exchange: DiagnosedExchange,
  details: DiagnosisFacts,
): OutcomeFacts {
  // An act that another exchange decided has that one's cause.
  if (verdict.cause !== exchange.cause) return verdict;
  const connection = connectionWords(exchange, details);
  return { ...verdict, cause: refineCause(exchange, details, connection), connection };
}
