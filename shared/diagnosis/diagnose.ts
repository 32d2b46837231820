import { quoteOf } from '../protocol/quote.js';
import { adviceByCause } from './advice-by-cause.js';
import type { DiagnosedExchange, Diagnosis, DiagnosisFacts, Symptoms } from './diagnosis.js';
import { answerSituations } from './situations-of-answers.js';
import { clockSituations } from './situations-of-clocks.js';
import { connectionSituations } from './situations-of-connections.js';

/** The finer situations, those that structure tells before those that a text tells. First match counts. */
export const situations = [...clockSituations, ...connectionSituations, ...answerSituations];

/**
 * The likely cause of what went wrong. Total: every exchange gets two sentences. Where nothing went wrong they say so.
 * What is quoted in them came from the server and is one bounded line.
 */
export function diagnose(exchange: DiagnosedExchange, facts: DiagnosisFacts = {}): Diagnosis {
  const symptoms = symptomsOf(exchange, facts);
  const found = situations.find(({ applies }) => applies(symptoms));
  const [likely, todo] = found?.advice(symptoms) ?? adviceByCause(exchange.cause, exchange.status);
  return { cause: found?.name ?? exchange.cause, likely, todo };
}

function symptomsOf(exchange: DiagnosedExchange, facts: DiagnosisFacts): Symptoms {
  const header = (name: string): string => {
    const found = facts.answerHeaders?.find(([key]) => key.toLowerCase() === name)?.[1];
    return found === undefined ? '' : (quoteOf(found) ?? '');
  };
  const date = Date.parse(header('date'));
  const { nowMs } = facts;
  return {
    exchange,
    url: urlOf(exchange.url),
    chain: facts.chain ?? [],
    nowMs: nowMs ?? Number.NaN,
    proxyUrl: facts.proxyUrl ?? null,
    header,
    skewMs: nowMs === undefined || Number.isNaN(date) ? null : date - nowMs,
  };
}

function urlOf(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
