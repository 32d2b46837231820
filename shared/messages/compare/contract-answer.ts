import type { ExchangeDetail } from '../../model/exchange.js';
import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../model/words.js';
import { resultShapeOf } from '../../protocol/answer-sorts.js';
import { type ComparedMessage, comparedMessage } from './compared-message.js';

const soap = {
  soap11: { namespace: soap11Namespace, type: 'text/xml; charset=utf-8' },
  soap12: { namespace: soap12Namespace, type: 'application/soap+xml; charset=utf-8' },
} as const;

/**
 * The answer that the contract promises for an exchange that goes well. A CheckToken may be answered either way: it is
 * given the answer that came, or `true` where none did. Headers that the contract says nothing about are left out.
 * Null where the exchange names no operation.
 */
export function contractAnswer(detail: ExchangeDetail): ComparedMessage | null {
  const { operation, binding } = detail;
  if (!operation || !binding) return null;
  const shape = resultShapeOf(operation);
  const result = shape?.sample(detail.active ?? true);
  if (binding === 'get' || binding === 'post') {
    if (shape === null) return answer('', null);
    const root = shape.root ?? `${operation}Result`;
    return answer(
      `${declaration}<${root} xmlns="${serviceNamespace}">${result}</${root}>`,
      'text/xml; charset=utf-8',
    );
  }
  const response = `${operation}Response`;
  const named = `${response} xmlns="${serviceNamespace}"`;
  const body =
    shape === null
      ? `<${named} />`
      : `<${named}><${operation}Result>${result}</${operation}Result></${response}>`;
  const { namespace, type } = soap[binding];
  return answer(
    `${declaration}<soap:Envelope xmlns:soap="${namespace}"><soap:Body>${body}</soap:Body></soap:Envelope>`,
    type,
  );
}

const declaration = '<?xml version="1.0" encoding="utf-8"?>';

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
