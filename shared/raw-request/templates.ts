import { endsSession, type Operation, operations, wellKnown } from '../model/operations.js';
import type { ComposeDraft, Recognised } from '../model/raw-request.js';
import { tokenPlaceholder } from '../model/raw-request-choices.js';
import type { Binding } from '../model/words.js';
import { buildRequest } from '../protocol/build-request.js';
import { callOf } from '../protocol/operation-call.js';

/** No character of it is escaped anywhere, and nobody has it as a token. */
const standIn = 'SessionDeskTokenStandsHere0';

/** The contract's own request for an operation over a binding, as a draft; null where the endpoint is no address. */
export function templateOf(operation: Operation, binding: Binding, endpoint: string): ComposeDraft | null {
  const built = buildRequest(
    callOf(operation, ({ from }) => (from === 'token' ? standIn : '')),
    binding,
    endpoint,
  );
  if (!built.ok) return null;
  const { method, url, headers, body } = built.value;
  const head = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  const text = `${head}\n\n${new TextDecoder().decode(body)}`.replaceAll(standIn, tokenPlaceholder);
  return { text, charset: 'utf-8', headEnds: 'crlf', bodyEnds: 'lf', fixLength: true };
}

/** The operation and binding that a draft is nearest to: recognised, or guessed from single words of it. */
export function nearestOf(text: string, recognised: Recognised, fallback: Binding): NonNullable<Recognised> {
  if (recognised !== null) return recognised;
  // What ends a session is the guess of last resort: it may be one in any text.
  const named = operations.filter((one) => new RegExp(`\\b${one}\\b`).test(text));
  const operation = named.find((one) => !endsSession(one)) ?? wellKnown.logOut;
  if (/^GET\b/.test(text)) return { operation, binding: 'get' };
  if (text.includes('http://www.w3.org/2003/05/soap-envelope')) return { operation, binding: 'soap12' };
  if (text.includes('http://schemas.xmlsoap.org/soap/envelope/')) return { operation, binding: 'soap11' };
  if (/x-www-form-urlencoded/i.test(text)) return { operation, binding: 'post' };
  return { operation, binding: fallback };
}
