import type { ExchangeDetail } from '../../model/exchange.js';
import { type Operation, serviceNamespace, soap11Namespace, soap12Namespace } from '../../model/words.js';
import { type ComparedMessage, comparedMessage } from './compared-message.js';

const soap = {
  soap11: { namespace: soap11Namespace, type: 'text/xml; charset=utf-8' },
  soap12: { namespace: soap12Namespace, type: 'application/soap+xml; charset=utf-8' },
} as const;

/** What a Login's result holds at least; the values are the types that the help page gives. */
const loginFields = ['Authenticated', 'Description', 'AuthKey', 'Language', 'TourOperatorCode'] as const;

/**
 * The answer that the contract promises for an exchange that goes well. A CheckToken may be answered either way: it is
 * given the answer that came, or `true` where none did. Headers that the contract says nothing about are left out.
 * Null where the exchange names no operation.
 */
export function contractAnswer(detail: ExchangeDetail): ComparedMessage | null {
  const { operation, binding } = detail;
  if (!operation || !binding) return null;
  const result = resultOf(operation, detail.active ?? true);
  if (binding === 'get' || binding === 'post') {
    if (operation === 'Logout') return answer('', null);
    const root = operation === 'CheckToken' ? 'boolean' : 'LoginResult';
    return answer(
      `${declaration}<${root} xmlns="${serviceNamespace}">${result}</${root}>`,
      'text/xml; charset=utf-8',
    );
  }
  const response = `${operation}Response`;
  const named = `${response} xmlns="${serviceNamespace}"`;
  const body =
    operation === 'Logout'
      ? `<${named} />`
      : `<${named}><${operation}Result>${result}</${operation}Result></${response}>`;
  const { namespace, type } = soap[binding];
  return answer(
    `${declaration}<soap:Envelope xmlns:soap="${namespace}"><soap:Body>${body}</soap:Body></soap:Envelope>`,
    type,
  );
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

function resultOf(operation: Operation, active: boolean): string {
  if (operation !== 'Login') return String(active);
  return loginFields
    .map((name) => `<${name}>${name === 'Authenticated' ? 'boolean' : 'string'}</${name}>`)
    .join('');
}

function answer(text: string, type: string | null): ComparedMessage {
  const encoder = new TextEncoder();
  const body = encoder.encode(text);
  const headers: (readonly [string, string])[] = [
    ...(type === null ? [] : [['Content-Type', type] as const]),
    ['Content-Length', String(body.length)],
  ];
  const lines = ['HTTP/1.1 200 OK', ...headers.map(([name, value]) => `${name}: ${value}`)];
  const wire = encoder.encode(`${lines.join('\r\n')}\r\n\r\n${text}`);
  return comparedMessage('answer', wire, body, headers, true);
}
