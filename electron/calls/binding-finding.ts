import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { BindingFinding } from '../../shared/model/probe.js';

/** What the answer to a CheckToken about nobody's token says about its binding. */
export function findingOf({
  outcome,
  cause,
  status,
}: Pick<ExchangeSummary, 'outcome' | 'cause' | 'status'>): BindingFinding {
  switch (outcome) {
    case 'binding-off':
      return 'off';
    case 'not-sent':
      return 'unreachable';
    case 'unknown':
    case 'cancelled':
      return 'no-answer';
    case 'fault':
      return cause === 'fault-request-format' ? 'wrong-content-type' : 'failing';
    case 'unexpected':
      return cause === 'html-login-page' ? 'needs-authentication' : 'not-this-service';
    case 'http-error':
      return ofStatus(status ?? 0);
    default:
      return 'works';
  }
}

function ofStatus(status: number): BindingFinding {
  if (status === 401 || status === 403 || status === 407) return 'needs-authentication';
  if (status === 415) return 'wrong-content-type';
  if (status === 405) return 'off';
  return status >= 500 || status === 429 ? 'failing' : 'not-this-service';
}
