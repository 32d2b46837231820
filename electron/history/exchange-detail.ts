import { putSecrets } from '../../shared/masking/mask-bytes.js';
import { splitMessage } from '../../shared/messages/split-message.js';
import type { ExchangeDetail, ExchangeSummary } from '../../shared/model/exchange.js';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
import type { HeaderPair } from '../../shared/model/transmission.js';
import { type PartSlots, type SharedFacts, tokenSlots } from './exchange-row.js';
import { type OwnFacts, summaryFrom, timingsFrom } from './own-facts.js';
import { readSummary } from './read-summary.js';
import type { SummaryRow } from './summary-row.js';

/** A row with the whole of its kind, its certificate chain and the sealed secrets that its own are among. */
export interface ExchangeRow extends SummaryRow {
  readonly facts: string;
  readonly request: Uint8Array;
  readonly answer: Uint8Array;
  readonly body: Uint8Array | null;
  readonly slots: string | null;
  readonly chain: string | null;
  readonly sealed: Uint8Array | null;
  readonly secret_at: number | null;
}

export function summaryOfRow(row: SummaryRow): ExchangeSummary {
  return summaryFrom(row, JSON.parse(row.own), readSummary(row.summary));
}

/** `secret`: what was in the token slots, to be put back; null leaves them masked. */
export function detailOf(row: ExchangeRow, secret: Uint8Array | null, revealable: boolean): ExchangeDetail {
  const own: OwnFacts = JSON.parse(row.own);
  const summary = summaryFrom(row, own, readSummary(row.summary));
  const facts: SharedFacts = JSON.parse(row.facts);
  const { request, answer, body } = withOwnBytes(row, own[3], secret);
  const sent = splitMessage(request);
  const came = splitMessage(answer);
  const [, httpVersion = null, statusText = null] =
    came.head?.startLine.match(/^HTTP\/(\S+) \d+ ?(.*)$/) ?? [];
  const { tls, ...plain } = facts.connection;
  const chain: NonNullable<ExchangeDetail['connection']['tls']>['chain'] =
    row.chain === null ? [] : JSON.parse(row.chain);
  return {
    ...summary,
    url: secret === null ? summary.url : sentUrl(summary.url, sent.head?.startLine ?? ''),
    revealed: secret !== null,
    revealable,
    httpVersion,
    statusText,
    requestHeaders: pairs(sent.head?.headers),
    answerHeaders: pairs(came.head?.headers),
    trailers: pairs(facts.trailers),
    requestBytes: request,
    answerBytes: answer,
    requestBody: request.subarray(sent.headEnd),
    answerBody: body ?? answer.subarray(came.headEnd),
    truncated: facts.truncated,
    timings: timingsFrom(own),
    connection: tls === undefined ? plain : { ...plain, tls: { ...tls, chain } },
  };
}

/** The kind's bytes with what is this exchange's own: the readable tails, or all of the tokens. */
function withOwnBytes(
  row: ExchangeRow,
  tails: string,
  secret: Uint8Array | null,
): Pick<ExchangeRow, 'request' | 'answer' | 'body'> {
  const slots: PartSlots = row.slots === null ? {} : JSON.parse(row.slots);
  const tailBytes = Buffer.from(tails, 'latin1');
  let tailsAt = 0;
  let secretAt = 0;
  const put = (bytes: Uint8Array, part: readonly SecretSlot[] = []): Uint8Array => {
    const shown = part.flatMap(({ offset, length, kind, tail = 0 }) =>
      tail === 0 ? [] : [{ offset: offset + length - tail, length: tail, kind }],
    );
    const masked = putSecrets(bytes, shown, tailBytes.subarray(tailsAt));
    tailsAt += sizeOf(shown);
    if (secret === null) return masked;
    const tokens = tokenSlots(part);
    const revealed = putSecrets(masked, tokens, secret.subarray(secretAt));
    secretAt += sizeOf(tokens);
    return revealed;
  };
  const request = put(row.request, slots.request);
  const answer = put(row.answer, slots.answer);
  return { request, answer, body: row.body === null ? null : put(row.body, slots.body) };
}

function sizeOf(slots: readonly SecretSlot[]): number {
  return slots.reduce((sum, slot) => sum + slot.length, 0);
}

/** The URL as the revealed request line has it. */
function sentUrl(masked: string, startLine: string): string {
  const target = startLine.split(' ')[1] ?? '';
  if (/^https?:/i.test(target)) return target;
  const origin = /^https?:\/\/[^/?#]+/i.exec(masked)?.[0];
  return origin !== undefined && target.startsWith('/') ? origin + target : masked;
}

function pairs(headers: readonly HeaderPair[] | undefined): [string, string][] {
  return headers?.map(([name, value]) => [name, value]) ?? [];
}
