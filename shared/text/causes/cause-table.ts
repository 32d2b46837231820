import type { Cause } from '../../model/causes.js';
import { answered } from './answered.js';
import { application } from './application.js';
import { between } from './between.js';
import { bindingsOff } from './bindings-off.js';
import type { CauseRow, CauseRows } from './cause-row.js';
import { connections } from './connections.js';
import { content } from './content.js';
import { faults } from './faults.js';
import { httpStatus } from './http-status.js';
import { httpSys, iis } from './iis.js';
import { noAnswer } from './no-answer.js';
import { refined } from './refined.js';
import { tlsFailures } from './tls.js';

/** The one table of causes: the compiler refuses a cause without its row. */
export const causeTable: CauseRows<Cause> = {
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

/** A cause that a newer program wrote. */
const unlisted: CauseRow = { sign: 'none of this table', sure: 'likely', next: 'check-whether-out' };

export const isListed = (cause: string): cause is Cause => Object.hasOwn(causeTable, cause);

export const causeRow = (cause: string): CauseRow => (isListed(cause) ? causeTable[cause] : unlisted);
