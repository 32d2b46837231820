import { answered } from './answered.js';
import { application } from './application.js';
import { between } from './between.js';
import { bindingsOff } from './bindings-off.js';
import { connections } from './connections.js';
import { content } from './content.js';
import { faults } from './faults.js';
import { httpStatus } from './http-status.js';
import { httpSys, iis } from './iis.js';
import { noAnswer } from './no-answer.js';
import { refined } from './refined.js';
import { tlsFailures } from './tls.js';

/** What each cause means, and what to do. */
export const causes = {
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
} as const;
