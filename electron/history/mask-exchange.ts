import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import { maskBytes } from '../../shared/masking/mask-bytes.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { findBodyStart, splitMessage } from '../../shared/messages/split-message.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Secret, SecretSlot } from '../../shared/model/secret-slots.js';
import type { Transmission } from '../../shared/model/transmission.js';
import { maskedFailure } from '../../shared/protocol/masked-failure.js';
import { inflateAny } from '../secrets/inflate.js';
import { type ExchangeRow, restOf, rowOf, type SummaryRest } from './exchange-row.js';
import type { Message, MessageForm } from './message-store.js';

/** An exchange as it is kept: no secret in it, but for `secret`, which is to be sealed or forgotten. */
export interface MaskedExchange {
  readonly row: ExchangeRow;
  readonly request: Message;
  readonly answer: Message;
  /** The decoded body, only where it is not simply the end of `answer`. */
  readonly body: Message | null;
  readonly summary: Message;
  readonly facts: Message;
  /**
   * What stood in the token slots of request, answer and body, one after the other; null where there was none. A character
   * a byte (ISO 8859-1): thousands wait to be written, and an array of bytes takes several times the room of a text.
   */
  readonly secret: string | null;
}

/** Bytes with secrets in them, and where those are. */
interface OpenPart {
  readonly bytes: Uint8Array;
  readonly slots: readonly SecretSlot[];
}

export function maskExchange(recorded: RecordedExchange): MaskedExchange {
  const { transmission, secrets } = recorded;
  const { requestBytes, answerBytes, answer, timings } = transmission;
  const summary = maskSummary(recorded.summary, secrets);
  const isCoded = answer !== null && !isRest(answerBytes, answer.body);
  const open = (bytes: Uint8Array): OpenPart => ({
    bytes,
    slots: findSecretSlots(bytes, secrets, inflateAny),
  });
  const parts = [requestBytes, answerBytes, ...(isCoded ? [answer.body] : [])].map(open);
  const [request = nothing, came = nothing, decoded] = parts;
  const masked = messageOf(came, isCoded ? 'coded' : 'whole');
  // Where a token may stand in the address, it is each exchange's own.
  const hasOwnUrl = summary.method === 'GET' || summary.origin === 'raw';
  return {
    row: rowOf(summary, hasOwnUrl, timings, textIn(parts, endOf)),
    request: messageOf(request, 'whole'),
    answer: masked,
    body: decoded === undefined ? null : messageOf(decoded, 'body', contentTypeOf(masked.bytes)),
    summary: summaryMessage(restOf(summary, hasOwnUrl)),
    facts: factsOf(transmission, secrets),
    secret: textIn(parts, (slot) => (slot.kind === 'token' ? slot : null)) || null,
  };
}

/** Thousands of a run say the same but for what is a column. */
let lastSummary: { readonly rest: SummaryRest; readonly message: Message } | null = null;

function summaryMessage(rest: SummaryRest): Message {
  if (lastSummary !== null && isSameRest(lastSummary.rest, rest)) return lastSummary.message;
  const message = jsonMessage('summary', rest);
  lastSummary = { rest, message };
  return message;
}

/** Of those with a fault or a failure, which are objects, only one and the same is. */
function isSameRest(one: SummaryRest, other: SummaryRest): boolean {
  for (const name in one)
    if (one[name as keyof SummaryRest] !== other[name as keyof SummaryRest]) return false;
  return true;
}

/** A connection is asked for its facts with each exchange that it carries: mostly they are the same object. */
const plainFacts = new WeakMap<Transmission['connection'], Message>();

function factsOf({ answer, connection }: Transmission, secrets: readonly Secret[]): Message {
  const isPlain = answer === null || (answer.trailers.length === 0 && !answer.truncated);
  const known = isPlain ? plainFacts.get(connection) : undefined;
  if (known !== undefined) return known;
  const trailers =
    answer?.trailers.map((field) => field.map((text) => maskText(text, secrets, inflateAny))) ?? [];
  const facts = jsonMessage('facts', { connection, trailers, truncated: answer?.truncated ?? false });
  if (isPlain) plainFacts.set(connection, facts);
  return facts;
}

const nothing: OpenPart = { bytes: new Uint8Array(0), slots: [] };

/** By their slots, which are the same object where nothing but the secret is another. */
const maskedBefore = new WeakMap<readonly SecretSlot[], Message>();

/** With its readable ends masked too: they are each exchange's own. */
function messageOf(
  { bytes, slots }: OpenPart,
  form: MessageForm,
  contentType: string | null = null,
): Message {
  const before = maskedBefore.get(slots);
  if (before !== undefined && before.form === form && before.contentType === contentType) return before;
  const whole = slots.map(({ offset, length, kind }) => ({ offset, length, kind }));
  const message = { form, bytes: maskBytes(bytes, whole), slots, contentType };
  maskedBefore.set(slots, message);
  return message;
}

function jsonMessage(form: MessageForm, value: object): Message {
  return { form, bytes: Buffer.from(JSON.stringify(value), 'utf8'), slots: [], contentType: null };
}

function contentTypeOf(answer: Uint8Array): string | null {
  const headers = splitMessage(answer).head?.headers;
  return headers?.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
}

/** Use cases mask what they quote; an answer may still have put the token where nobody looked. */
function maskSummary(summary: ExchangeSummary, secrets: readonly Secret[]): ExchangeSummary {
  const { environmentName, url, fault, quote, failure } = summary;
  const mask = (text: string) => maskText(text, secrets, inflateAny);
  if (isBare(summary) && mask(environmentName) === environmentName) return summary;
  return {
    ...summary,
    environmentName: mask(environmentName),
    url: mask(url),
    ...(fault && { fault: maskFault(fault, mask) }),
    ...(quote !== undefined && { quote: mask(quote) }),
    ...(failure && { failure: maskedFailure(failure, mask) }),
  };
}

const isBare = ({ fault, quote, failure, method }: ExchangeSummary): boolean =>
  fault === undefined && quote === undefined && failure === undefined && method === 'POST';

type Fault = NonNullable<ExchangeSummary['fault']>;

function maskFault(fault: Fault, mask: (text: string) => string): Fault {
  const { code, reason, detail } = fault;
  return { code: mask(code), reason: mask(reason), ...(detail !== undefined && { detail: mask(detail) }) };
}

/** Whether the body is exactly what stands behind the final head, so that it need not be kept twice. */
function isRest(answer: Uint8Array, body: Uint8Array): boolean {
  const rest = answer.subarray(findBodyStart(answer));
  return rest.length === body.length && Buffer.compare(rest, body) === 0;
}

const endOf = ({ offset, length, tail = 0 }: SecretSlot) => ({
  offset: offset + length - tail,
  length: tail,
});

/** What stands where `placeOf` says of each slot, one after the other, a character a byte. */
function textIn(
  parts: readonly OpenPart[],
  placeOf: (slot: SecretSlot) => { readonly offset: number; readonly length: number } | null,
): string {
  let text = '';
  for (const { bytes, slots } of parts) {
    for (const slot of slots) {
      const place = placeOf(slot);
      if (place === null) continue;
      text += Buffer.from(bytes.buffer, bytes.byteOffset + place.offset, place.length).toString('latin1');
    }
  }
  return text;
}
