import type { Transmission } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import { judgeEnd } from './judge.js';
import { readBody } from './read-body.js';
import { readFault } from './soap-fault.js';
import { statusCause } from './status-causes.js';

/**
 * What an exchange means whose request is none of the contract's: how it ended, a fault, or the status. Never that anything
 * was carried out. Total, as `judge` is.
 */
export function judgeRaw(transmission: Transmission): Verdict {
  const unfinished = judgeEnd(transmission);
  if (unfinished !== null) return unfinished;
  const { answer } = transmission;
  if (answer === null) return { outcome: 'unknown', cause: 'bad-http' };
  const { status } = answer;
  if (status >= 300 && status < 400) return { outcome: 'http-error', cause: 'redirect' };
  const body = readBody(answer);
  const found = body.xml?.ok ? readFault(body.xml.value) : null;
  if (found !== null) return { outcome: 'fault', cause: found.cause, fault: found.fault };
  if (status >= 200 && status < 300) return { outcome: 'unexpected', cause: 'raw-not-judged' };
  return { outcome: 'http-error', cause: statusCause(status, body.html) };
}
