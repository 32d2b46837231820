import { findSecretSlots } from '../../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../../shared/masking/mask-bytes.js';
import { maskText } from '../../../shared/masking/mask-text.js';
import { maskToken } from '../../../shared/masking/mask-token.js';
import { splitMessage } from '../../../shared/messages/split-message.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import type { Secret } from '../../../shared/model/secret-slots.js';
import type { WireRequest } from '../../../shared/model/transmission.js';
import type { Binding } from '../../../shared/model/words.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';

export interface Made {
  readonly binding?: Binding;
  readonly token?: string;
  readonly endpoint?: string;
  readonly request?: WireRequest;
  /** The whole answer as it was on the wire. */
  readonly answer?: Uint8Array;
  /** Where it differs from what stands behind the answer's head. */
  readonly answerBody?: Uint8Array;
  readonly change?: Partial<ExchangeDetail>;
}

const usualAnswer = Buffer.from(
  'HTTP/1.1 200 OK\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: 14\r\n\r\n<Done xmlns=""/',
);

export function requestFor({
  binding = 'soap11',
  token = 'abc',
  endpoint = 'http://host.test/a.asmx',
}: Made) {
  const built = buildRequest({ operation: 'Logout', token }, binding, endpoint);
  if (!built.ok) throw new Error(built.error.message);
  return built.value;
}

/** An exchange in the clear, as a reveal gives it. */
export function clearExchange(made: Made): ExchangeDetail {
  const { binding = 'soap11', token = 'abc', request = requestFor(made), answer = usualAnswer } = made;
  const bytes = requestBytes(request).bytes;
  const sent = splitMessage(bytes);
  const came = splitMessage(answer);
  const [, httpVersion = null, status = '', statusText = null] =
    /^HTTP\/(\S+) (\d+) ?(.*)$/.exec(came.head?.startLine ?? '') ?? [];
  const pairs = (headers: readonly (readonly [string, string])[] = []) =>
    headers.map(([name, value]): [string, string] => [name, value]);
  return {
    id: '019ab000-0000-7000-8000-000000000001',
    actId: '019ab000-0000-7000-8000-000000000002',
    origin: 'window',
    startedAt: '2026-11-24T10:00:00.250Z',
    environmentId: null,
    environmentName: 'Production',
    sessionId: null,
    operation: 'Logout',
    binding,
    method: request.method,
    url: request.url,
    tokenMask: maskToken(token),
    tokenFingerprint: '0011223344556677',
    outcome: 'accepted',
    cause: 'accepted',
    sent: 'whole',
    status: status === '' ? null : Number(status),
    totalMs: 12.5,
    requestSize: bytes.length,
    answerSize: answer.length,
    revealed: true,
    revealable: true,
    httpVersion,
    statusText,
    requestHeaders: pairs(sent.head?.headers),
    answerHeaders: pairs(came.head?.headers),
    trailers: [],
    requestBytes: bytes,
    answerBytes: answer,
    requestBody: bytes.subarray(sent.headEnd),
    answerBody: made.answerBody ?? answer.subarray(came.headEnd),
    truncated: false,
    timings: { dnsMs: 1, connectMs: 3, sentMs: 3.5, firstByteMs: 10, endMs: 12.5 },
    connection: { reused: false, remoteAddress: '127.0.0.1', remotePort: 80 },
    ...made.change,
  };
}

/** The same as the history keeps it: masked byte for byte, each part on its own. */
export function maskedExchange(made: Made, secrets: readonly Secret[]): ExchangeDetail {
  const clear = clearExchange(made);
  const mask = (bytes: Uint8Array) => maskBytes(bytes, findSecretSlots(bytes, secrets));
  const request = mask(clear.requestBytes);
  const answer = mask(clear.answerBytes);
  const headersOf = (bytes: Uint8Array) =>
    (splitMessage(bytes).head?.headers ?? []).map(([name, value]): [string, string] => [name, value]);
  const sameBody = clear.answerBody.buffer === clear.answerBytes.buffer;
  const { fault, quote } = clear;
  return {
    ...clear,
    revealed: false,
    url: maskText(clear.url, secrets),
    requestHeaders: headersOf(request),
    answerHeaders: headersOf(answer),
    requestBytes: request,
    answerBytes: answer,
    requestBody: request.subarray(request.length - clear.requestBody.length),
    answerBody: sameBody ? answer.subarray(answer.length - clear.answerBody.length) : mask(clear.answerBody),
    ...(fault && { fault: { code: fault.code, reason: maskText(fault.reason, secrets) } }),
    ...(quote !== undefined && { quote: maskText(quote, secrets) }),
  };
}
