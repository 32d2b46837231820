import { inertJson } from '../../shared/messages/visible-text.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { tellsActive } from '../../shared/model/operations.js';
import type { OutcomeFacts } from '../../shared/model/outcome-facts.js';
import { describeOutcome } from '../../shared/text/outcomes.js';
import { causeLine, jsonFacts } from './act-line.js';
import { inertText } from './inert-text.js';

/** An exchange as the line of a run has it, with when and where it was. */
export function historyJson(exchange: ExchangeSummary, verdict: OutcomeFacts): string {
  const { tokenMask, operation, binding, active, environmentName, startedAt, id, totalMs } = exchange;
  return `${inertJson({
    ...(tokenMask !== null && { token: tokenMask }),
    ...(operation !== null && { operation }),
    ...(binding !== null && { binding }),
    outcome: verdict.outcome,
    ...causeLine(verdict),
    ...(operation !== null && tellsActive(operation) && active !== undefined && { active }),
    ...jsonFacts(exchange, totalMs),
    exchange: id,
    at: startedAt,
    ...(environmentName !== '' && { environment: environmentName }),
  })}\n`;
}

/** One line; the time is this machine's, the id what `--raw` and `evidence --exchange` take. */
export function historyLine(exchange: ExchangeSummary, verdict: OutcomeFacts): string {
  const { tokenMask, operation, binding, environmentName, startedAt, id, method } = exchange;
  const what = operation ?? inertText(method, 10);
  const cells = [
    localTime(startedAt),
    (tokenMask ?? '').padEnd(6),
    what.padEnd(10),
    (binding ?? '').padEnd(6),
    verdict.outcome.padEnd(12),
    id,
    inertText(environmentName),
    describeOutcome(verdict).title,
  ];
  return `${cells.filter((cell) => cell !== '').join('  ')}\n`;
}

function localTime(instant: string): string {
  const at = new Date(instant);
  const two = (n: number) => String(n).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}
