import type { CauseFacts } from '../model/cause-facts.js';
import type { Transmission, WireAnswer } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import type { Binding, Operation } from '../model/words.js';
import { type AnswerSigns, signsOf } from './answer-signs.js';
import { whoAnswered } from './answerers.js';
import { notSentCause, unknownCause } from './failure-causes.js';
import { causeInReason, isAboutVersion } from './fault-causes.js';
import { cacheSign } from './from-cache.js';
import { readTextFault, saysBindingIsOff } from './http-fault.js';
import { judgeSuccess } from './judge-success.js';
import { causeOfError, causeOfPage } from './page-cause.js';
import { quoteOf } from './quote.js';
import { type ReadBody, readBody } from './read-body.js';
import { type BrokenRule, isRefusal, readRefusedHead } from './refused-head.js';
import { readFault } from './soap-fault.js';
import { type Wrapping, wrappingOf } from './wrappings.js';

/** What one exchange means. Total: gives a verdict for any bytes, and never throws. */
export function judge(operation: Operation, binding: Binding, transmission: Transmission): Verdict {
  const { answer } = transmission;
  const unfinished = judgeEnd(transmission);
  if (unfinished !== null) return unfinished;
  if (answer === null) return { outcome: 'unknown', cause: 'bad-http' };
  const verdict = judgeAnswer(operation, binding, transmission, answer);
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

function judgeAnswer(
  operation: Operation,
  binding: Binding,
  transmission: Transmission,
  answer: WireAnswer,
  depth = 0,
): Verdict {
  const wrapped = answer.body.length > 0 && depth < mostWrappings ? wrappingOf(answer) : null;
  if (wrapped !== null) return judgeWrapped(operation, binding, transmission, wrapped, depth);
  const { status } = answer;
  if (status === 304) return { outcome: 'http-error', cause: 'not-modified' };
  const body = readBody(answer);
  const isSuccess = status >= 200 && status < 300;
  const isRedirect = status >= 300 && status < 400;
  const fault = isRedirect ? null : judgeFault(binding, body, isSuccess);
  if (fault !== null) return fault;
  if (!isSuccess) return judgeError(binding, body, signsOf(transmission, answer, body));
  const verdict = judgeSuccess(operation, binding, answer, body);
  if (verdict.cause === 'bad-encoding') {
    const { cause } = judgeSuccess(operation, binding, answer, { ...body, otherEncoding: null });
    return {
      ...verdict,
      causeFacts: { inside: cause, ...(body.otherEncoding && { named: body.otherEncoding }) },
    };
  }
  const isForeign = verdict.cause === 'html-page' || verdict.cause === 'html-login-page';
  return isForeign ? { ...verdict, ...causeOfForeignPage(signsOf(transmission, answer, body)) } : verdict;
}

/** Nobody wraps an answer more often by accident. */
const mostWrappings = 3;

/** What stands inside is read; a fault is one wherever it stands, and a success is not taken for proved. */
function judgeWrapped(
  operation: Operation,
  binding: Binding,
  transmission: Transmission,
  { cause, named, inner }: Wrapping,
  depth: number,
): Verdict {
  const inside = inner === null ? null : judgeAnswer(operation, binding, transmission, inner, depth + 1);
  if (inside !== null && inside.outcome !== 'accepted' && inside.outcome !== 'unexpected') {
    return { ...inside, causeFacts: { ...inside.causeFacts, inside: cause } };
  }
  const facts = { named, ...(inside !== null && { inside: inside.cause }) };
  return {
    outcome: 'unexpected',
    cause,
    causeFacts: facts,
    ...(inside?.quote !== undefined && { quote: inside.quote }),
  };
}

/** A SOAP Fault is a fault whatever the binding and the status. */
function judgeFault(binding: Binding, body: ReadBody, isSuccess: boolean): Verdict | null {
  const found = body.xml?.ok ? readFault(body.xml.value) : null;
  if (found === null) return null;
  const { fault, cause } = found;
  const isOther = binding === 'soap12' && found.version === 'soap11' && !isSuccess;
  if (isOther && isAboutVersion(cause, fault.reason)) {
    return { outcome: 'binding-off', cause: 'soap12-off', fault };
  }
  return { outcome: 'fault', cause, fault, ...encodingFacts(body) };
}

/** Its letters beyond ASCII are a guess then, and it says so. */
function encodingFacts({ otherEncoding }: ReadBody): { readonly causeFacts?: CauseFacts } {
  return otherEncoding === null ? {} : { causeFacts: { inside: 'bad-encoding', named: otherEncoding } };
}

/** Not 2xx, and no SOAP Fault. */
function judgeError(binding: Binding, body: ReadBody, signs: AnswerSigns): Verdict {
  const overHttp = binding === 'get' || binding === 'post';
  const isText = body.mediaType === 'text/plain' || body.mediaType === '';
  const who = whoAnswered(signs);
  if (overHttp && signs.status === 500 && isText && !body.html && !body.blank && who?.place !== 'between') {
    const fault = readTextFault(signs.status, body.text);
    if (saysBindingIsOff(fault.reason)) return { outcome: 'binding-off', cause: 'http-binding-off', fault };
    const cause = causeInReason(fault.reason) ?? 'fault-text';
    return { outcome: 'fault', cause, fault, ...encodingFacts(body) };
  }
  const { outcome, cause, facts } = causeOfError(signs, binding);
  const quote = body.html ? quoteOf(signs.title) : undefined;
  return { outcome, cause, ...(quote !== undefined && { quote }), ...factsOf(facts) };
}

/** A page with a success status, in the place of the service's answer. */
function causeOfForeignPage(signs: AnswerSigns): Pick<Verdict, 'cause'> & Partial<Verdict> {
  const { cause, facts } = causeOfPage(signs);
  return { cause, ...factsOf(facts) };
}

function factsOf(facts: CauseFacts): { readonly causeFacts?: CauseFacts } {
  return Object.keys(facts).length === 0 ? {} : { causeFacts: facts };
}
