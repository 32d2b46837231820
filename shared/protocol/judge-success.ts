import type { Cause } from '../model/causes.js';
import type { WireAnswer } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import type { Binding, Operation } from '../model/words.js';
import { resultShapeOf } from './answer-sorts.js';
import { htmlTitle, isLoginPage } from './html-text.js';
import { quoteOf } from './quote.js';
import { framingOf, type ReadBody } from './read-body.js';
import { readContract } from './read-contract.js';
import type { XmlProblem } from './xml-gate.js';

/** A 2xx without a Fault: accepted where it is the contract to the letter, `unexpected` in every other case. */
export function judgeSuccess(
  operation: Operation,
  binding: Binding,
  answer: WireAnswer,
  body: ReadBody,
): Verdict {
  if (answer.truncated) return unexpected('answer-too-large');
  if (answer.body.length === 0) return judgeEmpty(operation, binding, answer);
  if (body.html) {
    return unexpected(isLoginPage(body.text) ? 'html-login-page' : 'html-page', htmlTitle(body.text));
  }
  if (isEmptyByContract(operation, binding)) {
    return unexpected('body-where-none', body.text);
  }
  if (body.blank) return unexpected('empty-answer');
  if (body.otherEncoding !== null) return unexpected('bad-encoding');
  if (!isXmlType(body.mediaType)) return unexpected('wrong-media-type', body.mediaType);
  if (body.xml === null) return unexpected('malformed-xml', body.text);
  if (!body.xml.ok) return unexpected(problemCauses[body.xml.error.kind], placeOf(body.xml.error));
  const read = readContract(operation, binding, body.xml.value);
  if (!read.ok) return unexpected(read.error.cause, read.error.quote);
  if (answer.status !== 200) return unexpected('wrong-status', String(answer.status));
  return { outcome: 'accepted', ...read.value };
}

/**
 * Over GET and POST a success of what answers nothing is a 200 with zero bytes, which a connection that broke looks like too where
 * nothing but its end ends the body (HTTP/1.0). That is `unknown`: the service may or may not have said yes.
 */
function judgeEmpty(operation: Operation, binding: Binding, answer: WireAnswer): Verdict {
  if (answer.status !== 200) return unexpected('wrong-status', String(answer.status));
  const framing = framingOf(answer);
  if (framing === 'odd-coding') return { outcome: 'unknown', cause: 'odd-transfer-coding' };
  if (framing === 'connection') return { outcome: 'unknown', cause: 'empty-maybe-cut' };
  return isEmptyByContract(operation, binding)
    ? { outcome: 'accepted', cause: 'logout-answered' }
    : unexpected('empty-answer');
}

const isEmptyByContract = (operation: Operation, binding: Binding): boolean =>
  resultShapeOf(operation) === null && (binding === 'get' || binding === 'post');

const problemCauses = {
  malformed: 'malformed-xml',
  incomplete: 'cut-xml',
  doctype: 'doctype-refused',
  limit: 'xml-limit',
} as const satisfies Record<XmlProblem['kind'], Cause>;

function placeOf(problem: XmlProblem): string {
  return `line ${problem.line}, column ${problem.column}: ${problem.message}`;
}

/** Any XML type, or none: servers and proxies are loose about it, and the envelope's namespace says more. */
function isXmlType(mediaType: string): boolean {
  return mediaType === '' || mediaType === 'text/xml' || /^application\/(?:.+\+)?xml$/.test(mediaType);
}

function unexpected(cause: Verdict['cause'], text = ''): Verdict {
  const quote = quoteOf(text);
  return { outcome: 'unexpected', cause, ...(quote !== undefined && { quote }) };
}
