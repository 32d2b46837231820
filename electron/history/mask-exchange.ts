import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { findBodyStart } from '../../shared/messages/split-message.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Secret, SecretSlot } from '../../shared/model/secret-slots.js';
import type { CertificateFacts, ConnectionFacts, WireAnswer } from '../../shared/model/transmission.js';
import { keyOfId } from './exchange-key.js';
import type { MaskedExchange, SharedFacts } from './exchange-row.js';
import { inflateAny } from './inflate.js';
import { ownFacts } from './own-facts.js';

/** One of request, answer and decoded body, secrets included, and where they are. */
export interface OpenPart {
  readonly bytes: Uint8Array;
  readonly slots: readonly SecretSlot[];
}

/** What an exchange may have in common with others, before it is known whether it does. */
export interface OpenKind {
  /** Null: the address is each exchange's own. */
  readonly url: string | null;
  readonly summary: ExchangeSummary;
  readonly connection: ConnectionFacts;
  readonly trailers: SharedFacts['trailers'];
  readonly truncated: boolean;
  readonly request: OpenPart;
  readonly answer: OpenPart;
  readonly body: OpenPart | null;
  readonly chain: readonly CertificateFacts[];
}

export function maskExchange(recorded: RecordedExchange): { masked: MaskedExchange; kind: OpenKind } {
  const { transmission, secrets } = recorded;
  const { requestBytes, answerBytes, answer, connection, timings } = transmission;
  const summary = maskSummary(recorded.summary, secrets);
  const request = partOf(requestBytes, secrets);
  const came = partOf(answerBytes, secrets);
  const body = answer !== null && !isRest(answerBytes, answer.body) ? partOf(answer.body, secrets) : null;
  const parts = body === null ? [request, came] : [request, came, body];
  // Where a token may stand in the address, it is each exchange's own.
  const hasOwnUrl = summary.method === 'GET' || summary.origin === 'raw';
  const key = keyOfId(summary.id);
  return {
    masked: {
      key,
      id: summary.id,
      sessionId: summary.sessionId,
      actKey: keyOfId(summary.actId),
      own: JSON.stringify(ownFacts(summary, key, hasOwnUrl, tailsOf(parts), timings)),
      secret: secretOf(parts),
    },
    kind: {
      url: hasOwnUrl ? null : summary.url,
      summary,
      connection: withoutChain(connection),
      trailers: answer === null || answer.trailers.length === 0 ? none : maskTrailers(answer, secrets),
      truncated: answer?.truncated ?? false,
      request,
      answer: came,
      body,
      chain: connection.tls?.chain ?? none,
    },
  };
}

const none: readonly never[] = [];

function partOf(bytes: Uint8Array, secrets: readonly Secret[]): OpenPart {
  return { bytes, slots: findSecretSlots(bytes, secrets, inflateAny) };
}

/** The chain is kept once for all that show it. A connection is asked for its facts with each exchange that it carries. */
function withoutChain(connection: ConnectionFacts): ConnectionFacts {
  const { tls } = connection;
  if (tls === undefined) return connection;
  let shared = withoutChains.get(connection);
  if (shared === undefined) {
    shared = { ...connection, tls: { ...tls, chain: [] } };
    withoutChains.set(connection, shared);
  }
  return shared;
}

const withoutChains = new WeakMap<ConnectionFacts, ConnectionFacts>();

function maskTrailers(answer: WireAnswer, secrets: readonly Secret[]): SharedFacts['trailers'] {
  return answer.trailers.map(([name, value]) => [name, maskText(value, secrets, inflateAny)]);
}

/** Use cases mask what they quote; an answer may still have put the token where nobody looked. */
function maskSummary(summary: ExchangeSummary, secrets: readonly Secret[]): ExchangeSummary {
  const { url, fault, quote, failure } = summary;
  const mask = (text: string) => maskText(text, secrets, inflateAny);
  if (fault === undefined && quote === undefined && failure === undefined && summary.method === 'POST')
    return summary;
  return {
    ...summary,
    url: mask(url),
    ...(fault && { fault: maskFault(fault, mask) }),
    ...(quote !== undefined && { quote: mask(quote) }),
    ...(failure && { failure: { ...failure, message: mask(failure.message) } }),
  };
}

type Fault = NonNullable<ExchangeSummary['fault']>;

function maskFault(fault: Fault, mask: (text: string) => string): Fault {
  const { code, reason, detail } = fault;
  return { code: mask(code), reason: mask(reason), ...(detail !== undefined && { detail: mask(detail) }) };
}

/** Whether the body is exactly what stands behind the final head, so that it need not be kept twice. */
function isRest(answer: Uint8Array, body: Uint8Array): boolean {
  const start = findBodyStart(answer);
  if (answer.length - start !== body.length) return false;
  if (body.buffer === answer.buffer && body.byteOffset === answer.byteOffset + start) return true;
  for (let i = 0; i < body.length; i++) if (answer[start + i] !== body[i]) return false;
  return true;
}

/** The readable ends of all slots, one after the other; ASCII, for others have none. */
function tailsOf(parts: readonly OpenPart[]): string {
  let tails = '';
  for (const { bytes, slots } of parts) {
    for (const { offset, length, tail = 0 } of slots) {
      for (let at = offset + length - tail; at < offset + length; at++)
        tails += String.fromCharCode(bytes[at] ?? 0);
    }
  }
  return tails;
}

function secretOf(parts: readonly OpenPart[]): string | null {
  let secret = '';
  for (const { bytes, slots } of parts) {
    for (const { kind, offset, length } of slots) {
      if (kind === 'token') secret += bufferOf(bytes).toString('latin1', offset, offset + length);
    }
  }
  return secret === '' ? null : secret;
}

function bufferOf(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}
