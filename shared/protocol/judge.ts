import type { Transmission, WireAnswer } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import type { Binding, Operation } from '../model/words.js';
import { notSentCause, unknownCause } from './failure-causes.js';
import { cacheSign } from './from-cache.js';
import { htmlTitle } from './html-text.js';
import { causeInReason, readTextFault, saysBindingIsOff } from './http-fault.js';
import { judgeSuccess } from './judge-success.js';
import { quoteOf } from './quote.js';
import { type ReadBody, readBody } from './read-body.js';
import { type BrokenRule, isRefusal, readRefusedHead } from './refused-head.js';
import { readFault } from './soap-fault.js';
import { statusCause } from './status-causes.js';

/** What one exchange means. Total: gives a verdict for any bytes, and never throws. */
export function judge(operation: Operation, binding: Binding, transmission: Transmission): Verdict {
  const { answer } = transmission;
  const unfinished = judgeEnd(transmission);
  if (unfinished !== null) return unfinished;
  if (answer === null) return { outcome: 'unknown', cause: 'bad-http' };
  const verdict = judgeAnswer(operation, binding, answer);
  // An answer to half a request may be true of the connection, but it is no proof that the operation ran.
  if (verdict.outcome === 'accepted' && transmission.sent !== 'whole') {
    return { outcome: 'unknown', cause: 'early-answer' };
  }
  const stored = verdict.outcome === 'accepted' ? cacheSign(answer) : null;
  if (stored !== null) {
    const quote = quoteOf(stored);
    return { outcome: 'unexpected', cause: 'from-cache', ...(quote !== undefined && { quote }) };
  }
  return verdict;
}

/** The verdict where the exchange did not come to its end; null where it did. */
export function judgeEnd(transmission: Transmission): Verdict | null {
  const { sent, end, answer } = transmission;
  if (end.kind === 'cancelled') {
    return sent === 'none'
      ? { outcome: 'cancelled', cause: 'cancelled-before-send' }
      : { outcome: 'unknown', cause: 'cancelled-after-send' };
  }
  if (end.kind === 'complete') return null;
  return sent === 'none'
    ? { outcome: 'not-sent', cause: notSentCause(end.failure) }
    : {
        outcome: 'unknown',
        cause: brokenRuleCause(transmission) ?? unknownCause(end.failure, answer !== null),
      };
}

/** The bytes say more exactly than the reader's codes, which differ between runtimes, which rule a refused head breaks. */
function brokenRuleCause({ end, answerBytes }: Transmission): Verdict['cause'] | null {
  if (end.kind !== 'failed' || !isRefusal(end.failure.code) || answerBytes.length === 0) return null;
  const { rule } = readRefusedHead(answerBytes);
  return rule === null ? null : ruleCauses[rule];
}

const ruleCauses = {
  foreign: 'bad-http',
  'line-ends': 'http-line-ends',
  length: 'http-length',
  framing: 'http-framing',
  'header-form': 'http-header-form',
  'status-line': 'http-status-line',
} as const satisfies Record<BrokenRule, Verdict['cause']>;

function judgeAnswer(operation: Operation, binding: Binding, answer: WireAnswer): Verdict {
  const { status } = answer;
  if (status === 304) return { outcome: 'http-error', cause: 'not-modified' };
  if (status >= 300 && status < 400) return { outcome: 'http-error', cause: 'redirect' };
  const body = readBody(answer);
  const isSuccess = status >= 200 && status < 300;
  return (
    judgeFault(binding, body, isSuccess) ??
    (isSuccess ? judgeSuccess(operation, binding, answer, body) : judgeError(binding, status, body))
  );
}

/** A SOAP Fault is a fault whatever the binding and the status. */
function judgeFault(binding: Binding, body: ReadBody, isSuccess: boolean): Verdict | null {
  const found = body.xml?.ok ? readFault(body.xml.value) : null;
  if (found === null) return null;
  const { fault } = found;
  if (binding === 'soap12' && found.version === 'soap11' && !isSuccess) {
    return { outcome: 'binding-off', cause: 'soap12-off', fault };
  }
  return { outcome: 'fault', cause: causeInReason(fault.reason) ?? found.cause, fault };
}

/** Neither 2xx nor 3xx, and no SOAP Fault. */
function judgeError(binding: Binding, status: number, body: ReadBody): Verdict {
  const overHttp = binding === 'get' || binding === 'post';
  const quote = body.html ? quoteOf(htmlTitle(body.text) ?? '') : undefined;
  const quoted = quote !== undefined && { quote };
  if (!overHttp && status === 405) return { outcome: 'binding-off', cause: 'soap-off', ...quoted };
  if (overHttp && status === 500 && body.html) {
    const stated = saysBindingIsOff(body.text);
    return {
      outcome: 'binding-off',
      cause: stated ? 'http-binding-off' : 'http-binding-probably-off',
      ...quoted,
    };
  }
  const isText = body.mediaType === 'text/plain' || body.mediaType === '';
  if (overHttp && status === 500 && isText && !body.blank) {
    const fault = readTextFault(status, body.text);
    if (saysBindingIsOff(fault.reason)) return { outcome: 'binding-off', cause: 'http-binding-off', fault };
    return { outcome: 'fault', cause: causeInReason(fault.reason) ?? 'fault-text', fault };
  }
  return { outcome: 'http-error', cause: statusCause(status, body.html), ...quoted };
}
