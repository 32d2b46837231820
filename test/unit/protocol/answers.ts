import type { HeaderPair, Transmission, WireAnswer } from '../../../shared/model/transmission.js';
import { serviceNamespace, soap11Namespace, soap12Namespace } from '../../../shared/model/words.js';

export const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
export const decode = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

export interface AnswerParts {
  readonly status?: number;
  readonly type?: string | null;
  readonly body?: string | Uint8Array;
  readonly headers?: readonly HeaderPair[];
  readonly httpVersion?: string;
  readonly truncated?: boolean;
  /** Leaves Content-Length away: only the connection's end ends the body. */
  readonly closeDelimited?: boolean;
}

export function answerOf(parts: AnswerParts): WireAnswer {
  const body = typeof parts.body === 'string' ? encode(parts.body) : (parts.body ?? new Uint8Array(0));
  const headers: HeaderPair[] = [...(parts.headers ?? [])];
  if (parts.type) headers.push(['Content-Type', parts.type]);
  if (!parts.closeDelimited) headers.push(['Content-Length', String(body.length)]);
  return {
    httpVersion: parts.httpVersion ?? '1.1',
    status: parts.status ?? 200,
    statusText: 'OK',
    headers,
    trailers: [],
    body,
    truncated: parts.truncated ?? false,
  };
}

/** A transmission that came to its end with this answer. */
export function complete(parts: AnswerParts): Transmission {
  return transmission({ answer: answerOf(parts) });
}

export function transmission(changes: Partial<Transmission>): Transmission {
  return {
    sent: 'whole',
    end: { kind: 'complete' },
    requestBytes: new Uint8Array(0),
    answerBytes: new Uint8Array(0),
    answer: null,
    timings: { endMs: 1 },
    connection: { reused: false },
    ...changes,
  };
}

export const T = 'text/xml; charset=utf-8';
export const A = 'application/soap+xml; charset=utf-8';
export const P = 'text/plain; charset=utf-8';
export const H = 'text/html; charset=utf-8';

export const envelope11 = (inner: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${soap11Namespace}"><soap:Body>${inner}</soap:Body></soap:Envelope>`;
export const envelope12 = (inner: string): string =>
  `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="${soap12Namespace}"><soap:Body>${inner}</soap:Body></soap:Envelope>`;

export const logoutResponse = `<LogoutResponse xmlns="${serviceNamespace}" />`;
export const checkResponse = (value: string): string =>
  `<CheckTokenResponse xmlns="${serviceNamespace}"><CheckTokenResult>${value}</CheckTokenResult></CheckTokenResponse>`;
export const fault11 = (code: string, reason: string, detail = '<detail />'): string =>
  envelope11(
    `<soap:Fault><faultcode>${code}</faultcode><faultstring>${reason}</faultstring>${detail}</soap:Fault>`,
  );
export const fault12 = (code: string, reason: string, detail = '<soap:Detail />'): string =>
  envelope12(
    `<soap:Fault><soap:Code><soap:Value>${code}</soap:Value></soap:Code><soap:Reason><soap:Text xml:lang="en">${reason}</soap:Text></soap:Reason>${detail}</soap:Fault>`,
  );
