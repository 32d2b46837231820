import type { Cause } from '../model/causes.js';
import { adviceOnAnswers } from './advice-on-answers.js';
import { adviceOnConnections } from './advice-on-connections.js';
import { adviceOnContent } from './advice-on-content.js';
import type { Advice } from './diagnosis.js';

/** The compiler refuses a cause without advice. */
const table: Readonly<Record<Cause, Advice>> = {
  ...adviceOnConnections,
  ...adviceOnAnswers,
  ...adviceOnContent,
};

/** What a cause alone says; a cause that is not known gets what its status says. */
export function adviceByCause(cause: string, status: number | null = null): Advice {
  const known: Readonly<Record<string, Advice | undefined>> = table;
  return Object.hasOwn(known, cause) ? (known[cause] ?? unlisted(status)) : unlisted(status);
}

function unlisted(status: number | null): Advice {
  const what = status === null ? 'Something came that is not known here.' : `HTTP status ${status} came.`;
  return [what, 'Look at the exchange, and check the session before sending again.'];
}
