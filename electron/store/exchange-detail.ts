import type { ExchangeDetail, ExchangeSummary } from '../../shared/exchange/exchange.js';
import { putSecrets } from '../../shared/exchange/mask-bytes.js';
import type { SecretSlot } from '../../shared/exchange/secret-slots.js';
import { splitMessage } from '../../shared/exchange/split-message.js';
import type { HeaderPair } from '../../shared/protocol/transmission.js';
import { type ExchangeFacts, type PartSlots, tokenSlots } from './exchange-row.js';

/** A row of the table `exchange`, with its certificate chain joined to it. */
export interface ExchangeRow {
  readonly summary: string;
  readonly facts: string;
  readonly request: Uint8Array;
  readonly answer: Uint8Array;
  readonly body: Uint8Array | null;
  readonly slots: string | null;
  readonly sealed: Uint8Array | null;
  readonly chain: string | null;
}

/** `secret`: what was in the token slots, to be put back; null leaves them masked. */
export function detailOf(row: ExchangeRow, secret: Uint8Array | null, revealable: boolean): ExchangeDetail {
  const summary: ExchangeSummary = JSON.parse(row.summary);
  const facts: ExchangeFacts = JSON.parse(row.facts);
  const { request, answer, body } = secret === null ? row : restore(row, secret);
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
    timings: facts.timings,
    connection: tls === undefined ? plain : { ...plain, tls: { ...tls, chain } },
  };
}

function restore(row: ExchangeRow, secret: Uint8Array): Pick<ExchangeRow, 'request' | 'answer' | 'body'> {
  const slots: PartSlots = row.slots === null ? {} : JSON.parse(row.slots);
  let at = 0;
  const put = (bytes: Uint8Array, part: readonly SecretSlot[] | undefined): Uint8Array => {
    const tokens = tokenSlots(part);
    const size = tokens.reduce((sum, slot) => sum + slot.length, 0);
    at += size;
    return putSecrets(bytes, tokens, secret.subarray(at - size, at));
  };
  const request = put(row.request, slots.request);
  const answer = put(row.answer, slots.answer);
  return { request, answer, body: row.body === null ? null : put(row.body, slots.body) };
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
