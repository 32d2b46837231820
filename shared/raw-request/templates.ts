import type { ComposeDraft, Recognised } from '../model/raw-request.js';
import { tokenPlaceholder } from '../model/raw-request-choices.js';
import type { Binding, Operation } from '../model/words.js';
import { buildRequest } from '../protocol/build-request.js';
import type { OperationCall } from '../protocol/operation-call.js';

/** No character of it is escaped anywhere, and nobody has it as a token. */
const standIn = 'SessionDeskTokenStandsHere0';

/** The contract's own request for an operation over a binding, as a draft; null where the endpoint is no address. */
export function templateOf(operation: Operation, binding: Binding, endpoint: string): ComposeDraft | null {
  const built = buildRequest(callOf(operation), binding, endpoint);
  if (!built.ok) return null;
  const { method, url, headers, body } = built.value;
  const head = [`${method} ${url}`, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
  const text = `${head}\n\n${new TextDecoder().decode(body)}`.replaceAll(standIn, tokenPlaceholder);
  return { text, charset: 'utf-8', headEnds: 'crlf', bodyEnds: 'lf', fixLength: true };
}

/** The operation and binding that a draft is nearest to: recognised, or guessed from single words of it. */
export function nearestOf(text: string, recognised: Recognised, fallback: Binding): NonNullable<Recognised> {
  if (recognised !== null) return recognised;
  const operation = /\bCheckToken\b/.test(text) ? 'CheckToken' : /\bLogin\b/.test(text) ? 'Login' : 'Logout';
  if (/^GET\b/.test(text)) return { operation, binding: 'get' };
  if (text.includes('http://www.w3.org/2003/05/soap-envelope')) return { operation, binding: 'soap12' };
  if (text.includes('http://schemas.xmlsoap.org/soap/envelope/')) return { operation, binding: 'soap11' };
  if (/x-www-form-urlencoded/i.test(text)) return { operation, binding: 'post' };
  return { operation, binding: fallback };
}

function callOf(operation: Operation): OperationCall {
  return operation === 'Login'
    ? { operation, databaseName: '', userName: '', password: '', language: '' }
    : { operation, token: standIn };
}
