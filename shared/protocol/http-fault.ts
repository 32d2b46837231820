import { anyOperation } from '../model/operations.js';
import type { Fault } from '../model/verdict.js';
import { unescapeHtml } from './html-text.js';
import { bounded } from './soap-fault.js';

/**
 * The GET and POST bindings' error text in a fault's shape: the first line with anything on it is the reason, what
 * follows (a stack trace) the detail. The service HTML-escapes it, though it calls it text/plain.
 */
export function readTextFault(status: number, text: string): Fault {
  const plain = unescapeHtml(text).trim();
  const reason = plain.replace(/[\r\n].*/s, '');
  const detail = plain.slice(reason.length).trim();
  return {
    code: `HTTP ${status}`,
    reason: bounded(reason.trim()),
    ...(detail !== '' && { detail: bounded(detail) }),
  };
}

/** `'/Logout'`: it quotes how the address ends, in whatever language and quotes. */
const quotedEnd = new RegExp(`['"„“”«‘’]/(?:${anyOperation})['"“”»’‘]`);

/** The sentence with which ASP.NET says that GET or POST is off. */
export function saysBindingIsOff(text: string): boolean {
  const start = text.slice(0, 100_000);
  if (quotedEnd.test(start.slice(0, 600))) return true;
  return /Request format is unrecognized|Anforderungsformat .{0,80}nicht erkannt|İstek biçimi.{0,80}tanın(?:a)?mad|Формат запроса.{0,80}(?:не распозна|нераспозна)|format de (?:la )?(?:demande|requête).{0,60}reconnu|formato de (?:la )?solicitud.{0,60}reconoc/i.test(
    start,
  );
}
