import type { CauseContext } from '../../../model/cause-facts.js';
import type { Cause } from '../../../model/causes.js';
import type { NextStep } from '../outcomes.js';
import { answered } from './answered.js';
import { application } from './application.js';
import { between } from './between.js';
import { bindingsOff } from './bindings-off.js';
import type { CauseEntries, CauseEntry, Said } from './cause-text.js';
import { connections } from './connections.js';
import { around, content } from './content.js';
import { faults } from './faults.js';
import { httpStatus } from './http-status.js';
import { httpSys, iis } from './iis.js';
import { noAnswer } from './no-answer.js';
import { certificateMeaning, refined } from './refined.js';
import { tlsFailures } from './tls.js';

/** The one table of causes: the compiler refuses a cause without its entry. */
export const causeTable: CauseEntries<Cause> = {
  ...answered,
  ...faults,
  ...bindingsOff,
  ...httpStatus,
  ...iis,
  ...httpSys,
  ...application,
  ...between,
  ...content,
  ...tlsFailures,
  ...connections,
  ...noAnswer,
  ...refined,
};

export interface CauseText {
  readonly meaning: string;
  readonly advice: string;
  readonly next: NextStep;
  readonly sure: CauseEntry['sure'];
}

/** What a cause means and what to do, from its facts. A cause that a newer program wrote gets what its status says. */
export function textOfCause(cause: string, at: CauseContext): CauseText {
  const table: Readonly<Record<string, CauseEntry | undefined>> = causeTable;
  const entry = Object.hasOwn(table, cause) ? table[cause] : undefined;
  const { meaning, advice, next, sure } = entry ?? unlisted;
  const [shown, todo] = certificateMeaning(cause, at) ?? [say(meaning, at), say(advice, at)];
  return forOperation(
    { meaning: shown + around(at), advice: todo, next: typeof next === 'function' ? next(at) : next, sure },
    at,
  );
}

const say = (said: Said, at: CauseContext): string => (typeof said === 'string' ? said : said(at));

const unlisted: CauseEntry = {
  sign: 'none of this table',
  sure: 'likely',
  meaning: ({ status }) =>
    status === null ? 'Something came that is not known here.' : `HTTP status ${status} came.`,
  advice: 'Look at the exchange, and check the session before sending again.',
  next: 'check-whether-out',
};

/** Whatever failed of a check left nothing behind; whatever left of a Logout may have worked. */
function forOperation(text: CauseText, { outcome, operation }: CauseContext): CauseText {
  if (outcome === 'not-sent') return { ...text, meaning: `${text.meaning} Nothing was sent.` };
  const isCheck = operation === 'CheckToken' || operation === 'Login';
  if (outcome === 'unknown') {
    const left =
      operation === 'Logout'
        ? 'The logout may or may not have worked.'
        : isCheck
          ? 'It changes nothing about the session.'
          : 'The service may or may not have carried it out.';
    const meaning = `${text.meaning} ${left}`;
    return isCheck
      ? { ...text, meaning, advice: adviceOfCheck(text.advice), next: 'check' }
      : { ...text, meaning };
  }
  return isCheck && text.next === 'check-whether-out'
    ? {
        ...text,
        meaning: text.meaning.replace(/ (?:The logout may have run|Nothing was logged out)\.$/, ''),
        advice: adviceOfCheck(text.advice),
        next: 'check',
      }
    : text;
}

/** Nothing is sent again of a check but the check itself. */
function adviceOfCheck(advice: string): string {
  const own = advice
    .replace(
      /(?:Check whether it is out|Check the session|Ask CheckToken whether the session is out)[^.;]*(?:; do not send the Logout again before that)?\.|Do not count it as out: check the session\./g,
      '',
    )
    .replace(
      /,? (?:then|and) check (?:the session|whether it is out)(?: when it is back)?/g,
      ', then check again',
    )
    .trim();
  return own === '' ? 'Nothing was changed. Check again.' : own;
}
