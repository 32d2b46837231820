import type { Fault } from '../model/verdict.js';
import { unescapeHtml } from './html-text.js';
import { bounded } from './soap-fault.js';

/**
 * The GET and POST bindings' error text in a fault's shape: the first line with anything on it is the reason, what
 * follows (a stack trace) the detail. The service HTML-escapes it, though it calls it text/plain.
 */
export function readTextFault(status: number, text: string): Fault {
  const plain = unescapeHtml(text).trim();
  const lineEnd = plain.search(/[\r\n]/);
  const reason = lineEnd < 0 ? plain : plain.slice(0, lineEnd);
  const detail = lineEnd < 0 ? '' : plain.slice(lineEnd).trim();
  return {
    code: `HTTP ${status}`,
    reason: bounded(reason.trim()),
    ...(detail !== '' && { detail: bounded(detail) }),
  };
}

/**
 * What an English server's own sentence adds to a fault; null where it says nothing we know. Only ever a finer cause of
 * an outcome that was found from status and structure: a translated server says the same in words we do not know.
 */
export function causeInReason(
  reason: string,
): 'fault-unknown-operation' | 'fault-missing-parameter' | 'fault-request-format' | null {
  const start = reason.slice(0, 2_000);
  const unknownOperation =
    /value of HTTP Header (SOAPAction|\{0\})|action '[^']*' was not recognized|method name is not valid/i;
  if (unknownOperation.test(start)) return 'fault-unknown-operation';
  if (/Missing parameter: /i.test(start)) return 'fault-missing-parameter';
  return /Request format is invalid/i.test(start) ? 'fault-request-format' : null;
}

/** The sentence with which ASP.NET says that GET or POST is off. */
export function saysBindingIsOff(text: string): boolean {
  return /Request format is unrecognized/i.test(text.slice(0, 100_000));
}
