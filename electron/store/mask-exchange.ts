import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import { findSecretSlots } from '../../shared/exchange/find-secret-slots.js';
import { maskText } from '../../shared/exchange/mask-text.js';
import type { RecordedExchange } from '../../shared/exchange/recorded-exchange.js';
import type { Secret, SecretSlot } from '../../shared/exchange/secret-slots.js';
import { findBodyStart } from '../../shared/exchange/split-message.js';
import type { CertificateFacts } from '../../shared/protocol/transmission.js';
import { keyOfId } from './exchange-key.js';
import type { MaskedExchange, SharedFacts, SharedSummary } from './exchange-row.js';
import { ownFacts } from './own-facts.js';

/** One of request, answer and decoded body, secrets included, and where they are. */
export interface OpenPart {
  readonly bytes: Uint8Array;
  readonly slots: readonly SecretSlot[];
}

/** What an exchange may have in common with others, before it is known whether it does. */
export interface OpenKind {
  readonly summary: SharedSummary;
  readonly facts: SharedFacts;
  readonly request: OpenPart;
  readonly answer: OpenPart;
  readonly body: OpenPart | null;
  readonly chain: readonly CertificateFacts[];
}

export function maskExchange(recorded: RecordedExchange): { masked: MaskedExchange; kind: OpenKind } {
  const { transmission, secrets } = recorded;
  const { requestBytes, answerBytes, answer, connection, timings } = transmission;
  const summary = maskSummary(recorded.summary, secrets);
  const partOf = (bytes: Uint8Array): OpenPart => ({ bytes, slots: findSecretSlots(bytes, secrets) });
  const request = partOf(requestBytes);
  const came = partOf(answerBytes);
  const body = answer !== null && !isRest(answerBytes, answer.body) ? partOf(answer.body) : null;
  const parts = body === null ? [request, came] : [request, came, body];
  // Where a token may stand in the address, it is each exchange's own.
  const hasOwnUrl = summary.method === 'GET' || summary.origin === 'raw';
  const { tls } = connection;
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
      summary: sharedSummary(summary, hasOwnUrl),
      facts: {
        connection: tls === undefined ? connection : { ...connection, tls: { ...tls, chain: [] } },
        trailers:
          answer === null ? [] : answer.trailers.map(([name, value]) => [name, maskText(value, secrets)]),
        truncated: answer?.truncated ?? false,
      },
      request,
      answer: came,
      body,
      chain: tls?.chain ?? [],
    },
  };
}

function sharedSummary(summary: ExchangeSummary, hasOwnUrl: boolean): SharedSummary {
  const { active, fault, quote, failure } = summary;
  return {
    origin: summary.origin,
    environmentId: summary.environmentId,
    environmentName: summary.environmentName,
    operation: summary.operation,
    binding: summary.binding,
    method: summary.method,
    url: hasOwnUrl ? null : summary.url,
    outcome: summary.outcome,
    cause: summary.cause,
    active,
    fault,
    quote,
    failure,
    sent: summary.sent,
    status: summary.status,
    requestSize: summary.requestSize,
    answerSize: summary.answerSize,
  };
}

/** Use cases mask what they quote; an answer may still have put the token where nobody looked. */
function maskSummary(summary: ExchangeSummary, secrets: readonly Secret[]): ExchangeSummary {
  const { url, fault, quote, failure } = summary;
  const mask = (text: string) => maskText(text, secrets);
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

function secretOf(parts: readonly OpenPart[]): Uint8Array | null {
  let size = 0;
  for (const { slots } of parts) for (const slot of slots) if (slot.kind === 'token') size += slot.length;
  if (size === 0) return null;
  const secret = new Uint8Array(size);
  let to = 0;
  for (const { bytes, slots } of parts) {
    for (const { kind, offset, length } of slots) {
      if (kind !== 'token') continue;
      for (let i = 0; i < length; i++) secret[to++] = bytes[offset + i] ?? 0;
    }
  }
  return secret;
}
