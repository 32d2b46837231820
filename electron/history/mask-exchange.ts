import { findSecretSlots } from '../../shared/masking/find-secret-slots.js';
import { maskBytes, takeSecrets } from '../../shared/masking/mask-bytes.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { findBodyStart, splitMessage } from '../../shared/messages/split-message.js';
import type { Timings } from '../../shared/model/connection-facts.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { headerIn, type Transmission } from '../../shared/model/transmission.js';
import { maskedTexts } from '../../shared/protocol/masked-texts.js';
import { inflateAny } from '../secrets/inflate.js';
import { restOf, type SummaryRest } from './exchange-row.js';
import { endsOf, type Message, type MessageForm, tokensOf } from './message-store.js';

/** An exchange as it is kept: no secret in it, but for `secret`, which is to be sealed or forgotten. */
export type MaskedExchange = ReturnType<typeof maskExchange>;

/** Bytes with secrets in them, and where those are. */
type OpenPart = Pick<Message, 'bytes' | 'slots'>;

export function maskExchange({ summary, transmission, secrets }: RecordedExchange) {
  const { requestBytes, answerBytes, answer, timings } = transmission;
  const open = (bytes: Uint8Array) => ({ bytes, slots: findSecretSlots(bytes, secrets, inflateAny) });
  const request = open(requestBytes);
  const came = open(answerBytes);
  const decoded = answer === null || isRest(answerBytes, answer.body) ? [] : [open(answer.body)];
  const masked = messageOf(came, decoded.length > 0 ? 'coded' : 'whole');
  const type = (): string | null =>
    headerIn(splitMessage(masked.bytes).head?.headers, 'content-type') ?? null;
  const bodies = decoded.map((part) => messageOf(part, 'body', type()));
  const parts = [request, came, ...decoded];
  const kept = maskedSummary(summary, secrets);
  return {
    summary: kept,
    /** `Timings` as JSON. */
    timings: timingsText(timings),
    /** The readable ends of all slots, one after the other; ASCII. */
    tails: textIn(parts, endsOf),
    /** Request, answer, the decoded body only where it is not simply the end of the answer, rest of the summary, and facts. */
    messages: [
      messageOf(request, 'whole'),
      masked,
      bodies[0] ?? null,
      summaryMessage(restOf(kept)),
      factsOf(transmission, secrets),
    ],
    /**
     * What stood in the token slots of request, answer and body, one after the other; null where there was none. A character
     * a byte (ISO 8859-1): thousands wait to be written, and an array of bytes takes several times the room of a text.
     */
    secret: textIn(parts, tokensOf) || null,
  };
}

/** No clock here tells more than a microsecond. */
function timingsText(timings: Timings): string {
  let fields = '';
  for (const name in timings) {
    const ms = timings[name as keyof Timings];
    if (ms === undefined) continue;
    const rounded = Math.round(ms * 1000) / 1000;
    // What a HAR says may be beyond every number.
    fields += `${fields === '' ? '' : ','}"${name}":${Number.isFinite(rounded) ? rounded : null}`;
  }
  return `{${fields}}`;
}

/** Use cases mask what they quote; an answer may still have put the token where nobody looked. */
function maskedSummary(summary: ExchangeSummary, secrets: readonly Secret[]): ExchangeSummary {
  const mask = (text: string) => maskText(text, secrets, inflateAny);
  return isBare(summary) && mask(summary.environmentName) === summary.environmentName
    ? summary
    : { ...summary, ...maskedTexts(summary, mask) };
}

const isBare = ({ fault, quote, causeFacts, failure, method }: ExchangeSummary): boolean =>
  !fault && quote === undefined && !causeFacts && !failure && method === 'POST';

/** By what they are made of: the slots are the same object where nothing but the secret is another, and so are the facts of a connection. */
const madeBefore = new WeakMap<object, Message>();

/** With its readable ends masked too: they are each exchange's own. */
function messageOf(
  { bytes, slots }: OpenPart,
  form: MessageForm,
  contentType: string | null = null,
): Message {
  const before = madeBefore.get(slots);
  if (before?.form === form && before.contentType === contentType) return before;
  const whole = slots.map(({ offset, length, kind }) => ({ offset, length, kind }));
  const message = { form, bytes: maskBytes(bytes, whole), slots, contentType };
  madeBefore.set(slots, message);
  return message;
}

/** Thousands of a run say the same but for what is a column. */
let lastText = '';
let lastMessage: Message | null = null;

function summaryMessage(rest: SummaryRest): Message {
  const text = JSON.stringify(rest);
  if (lastMessage === null || text !== lastText) lastMessage = jsonMessage('summary', text);
  lastText = text;
  return lastMessage;
}

function factsOf({ answer, connection }: Transmission, secrets: readonly Secret[]): Message {
  const isPlain = answer === null || (answer.trailers.length === 0 && !answer.truncated);
  const before = isPlain ? madeBefore.get(connection) : undefined;
  if (before !== undefined) return before;
  const mask = (text: string) => maskText(text, secrets, inflateAny);
  const trailers = answer?.trailers.map(([name, value]) => [mask(name), mask(value)] as const) ?? [];
  const facts = { connection, trailers, truncated: answer?.truncated ?? false };
  const message = jsonMessage('facts', JSON.stringify(facts));
  if (isPlain) madeBefore.set(connection, message);
  return message;
}

function jsonMessage(form: MessageForm, json: string): Message {
  return { form, bytes: Buffer.from(json, 'utf8'), slots: [], contentType: null };
}

/** Whether the body is exactly what stands behind the final head, so that it need not be kept twice. */
function isRest(answer: Uint8Array, body: Uint8Array): boolean {
  return Buffer.compare(answer.subarray(findBodyStart(answer)), body) === 0;
}

/** What stands in these places of all parts, one after the other, a character a byte. */
const textIn = (parts: readonly OpenPart[], placesOf: typeof endsOf) =>
  parts
    .map(({ bytes, slots }) => Buffer.from(takeSecrets(bytes, placesOf(slots))).toString('latin1'))
    .join('');
