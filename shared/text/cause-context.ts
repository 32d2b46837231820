import type { CauseContext, ConnectionWords } from '../model/cause-facts.js';
import type { OutcomeFacts } from '../model/outcome-facts.js';
import { readUrl } from '../model/read-url.js';
import { answererOf } from './answerers.js';

/** What of an exchange or an act a cause's sentences are made from. */
type CausedFacts = Pick<OutcomeFacts, 'operation' | 'outcome' | 'status' | 'binding' | 'causeFacts' | 'url'>;

export function contextOf(
  { operation, binding, outcome, status, url, causeFacts }: CausedFacts,
  connection: ConnectionWords = {},
): CauseContext {
  const parsed = url === undefined ? null : readUrl(url);
  return {
    operation,
    binding: binding ?? null,
    outcome,
    status: status ?? null,
    url: parsed && { https: parsed.protocol === 'https:', host: parsed.host, path: parsed.pathname },
    facts: causeFacts ?? {},
    who: answererOf(causeFacts?.answerer),
    connection,
  };
}
