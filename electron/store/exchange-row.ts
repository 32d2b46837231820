import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import { findSecretSlots } from '../../shared/exchange/find-secret-slots.js';
import { maskBytes, takeSecrets } from '../../shared/exchange/mask-bytes.js';
import { maskText } from '../../shared/exchange/mask-text.js';
import type { RecordedExchange } from '../../shared/exchange/recorded-exchange.js';
import type { Secret, SecretSlot } from '../../shared/exchange/secret-slots.js';
import { findBodyStart } from '../../shared/exchange/split-message.js';
import type { CertificateFacts, ConnectionFacts, Timings } from '../../shared/protocol/transmission.js';

/** Slots of the three parts; absent where a part has none. */
export interface PartSlots {
  readonly request?: readonly SecretSlot[];
  readonly answer?: readonly SecretSlot[];
  readonly body?: readonly SecretSlot[];
}

/** The rarely asked facts, one JSON text. What the recorded bytes say themselves is not repeated here. */
export interface ExchangeFacts {
  readonly timings: Timings;
  readonly connection: ConnectionFacts;
  readonly trailers: readonly (readonly [string, string])[];
  readonly truncated: boolean;
}

/** An exchange as it is kept: no secret in it, but for `secret`, which is to be sealed or forgotten. */
export interface MaskedExchange {
  readonly summary: ExchangeSummary;
  readonly facts: ExchangeFacts;
  readonly request: Uint8Array;
  readonly answer: Uint8Array;
  /** The decoded body, only where it is not simply the end of `answer`. */
  readonly body: Uint8Array | null;
  readonly slots: PartSlots | null;
  /** What stood in the token slots of request, answer and body, one after the other; null where there was none. */
  readonly secret: Uint8Array | null;
  readonly chain: readonly CertificateFacts[];
}

export function maskExchange({ summary, transmission, secrets }: RecordedExchange): MaskedExchange {
  const { requestBytes, answerBytes, answer, timings, connection } = transmission;
  const decoded = answer !== null && !isRest(answerBytes, answer.body) ? answer.body : null;
  const requestSlots = findSecretSlots(requestBytes, secrets);
  const answerSlots = findSecretSlots(answerBytes, secrets);
  const bodySlots = decoded === null ? [] : findSecretSlots(decoded, secrets);
  const slots = {
    ...(requestSlots.length > 0 && { request: requestSlots }),
    ...(answerSlots.length > 0 && { answer: answerSlots }),
    ...(bodySlots.length > 0 && { body: bodySlots }),
  };
  const { tls, ...plain } = connection;
  return {
    summary: maskSummary(summary, secrets),
    facts: {
      timings,
      connection: tls === undefined ? plain : { ...plain, tls: { ...tls, chain: [] } },
      trailers:
        answer === null ? [] : answer.trailers.map(([name, value]) => [name, maskText(value, secrets)]),
      truncated: answer?.truncated ?? false,
    },
    request: maskBytes(requestBytes, requestSlots),
    answer: maskBytes(answerBytes, answerSlots),
    body: decoded === null ? null : maskBytes(decoded, bodySlots),
    slots: Object.keys(slots).length === 0 ? null : slots,
    secret: joinTokens(requestBytes, requestSlots, answerBytes, answerSlots, decoded, bodySlots),
    chain: tls?.chain ?? [],
  };
}

export function tokenSlots(slots: readonly SecretSlot[] | undefined): readonly SecretSlot[] {
  return slots?.filter((slot) => slot.kind === 'token') ?? [];
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
  for (let i = 0; i < body.length; i++) if (answer[start + i] !== body[i]) return false;
  return true;
}

function joinTokens(
  request: Uint8Array,
  requestSlots: readonly SecretSlot[],
  answer: Uint8Array,
  answerSlots: readonly SecretSlot[],
  body: Uint8Array | null,
  bodySlots: readonly SecretSlot[],
): Uint8Array | null {
  const parts = [
    takeSecrets(request, tokenSlots(requestSlots)),
    takeSecrets(answer, tokenSlots(answerSlots)),
    takeSecrets(body ?? new Uint8Array(0), tokenSlots(bodySlots)),
  ];
  const joined = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    joined.set(part, at);
    at += part.length;
  }
  return joined.length === 0 ? null : joined;
}
