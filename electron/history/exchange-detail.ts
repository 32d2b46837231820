import { putSecrets } from '../../shared/masking/mask-bytes.js';
import { splitMessage } from '../../shared/messages/split-message.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
import type { HeaderPair } from '../../shared/model/transmission.js';
import type { Database } from '../storage/database.js';
import { keyOfId, keysNear } from './exchange-key.js';
import {
  type Facts,
  jsonOf,
  type SummaryRow,
  selectSummary,
  summaryOf,
  withSummary,
} from './exchange-row.js';
import { bytesOf, createMessageStore, type MessageRow, slotsOf } from './message-store.js';

/** What of an exchange is not in its summary. */
interface OwnRow {
  readonly timings: string;
  readonly tails: string;
  readonly sealed: Uint8Array | null;
  readonly request_id: number;
  readonly answer_id: number;
  readonly body_id: number | null;
  readonly facts_id: number;
}

/** An exchange with its messages still as they are kept. */
interface KeptExchange {
  readonly sealed: Uint8Array | null;
  /** `secret`: what was in the token slots, to be put back; null leaves them masked. */
  detail(secret: Uint8Array | null, revealable: boolean): ExchangeDetail;
}

export function createExchangeDetails(database: Database): { find(id: string): KeptExchange | null } {
  const messages = createMessageStore(database);
  const isIt = 'e.seq BETWEEN ? AND ? AND e.id = ?';
  const summary = database.prepare(`${selectSummary} FROM exchange AS e ${withSummary} WHERE ${isIt}`);
  const own = database.prepare(
    `SELECT timings, tails, sealed, request_id, answer_id, body_id, facts_id FROM exchange AS e WHERE ${isIt}`,
  );
  return {
    find(id) {
      const key = keyOfId(id);
      const row: SummaryRow | undefined = summary.get(key, key + keysNear, id);
      const rest: OwnRow | undefined = own.get(key, key + keysNear, id);
      if (row === undefined || rest === undefined) return null;
      const parts = [rest.request_id, rest.answer_id, rest.body_id].map(messages.get);
      const facts = messages.get(rest.facts_id);
      return {
        sealed: rest.sealed,
        detail(secret, revealable) {
          const said = summaryOf(row);
          const bytes = bytesAndHeads(withOwnBytes(parts, rest.tails, secret));
          const revealed = secret !== null;
          const url = revealed ? sentUrl(said.url, bytes.requestBytes) : said.url;
          const timings = JSON.parse(rest.timings);
          return {
            ...said,
            ...bytes,
            ...(facts ? jsonOf(facts) : noFacts),
            timings,
            url,
            revealed,
            revealable,
          };
        },
      };
    },
  };
}

const noFacts: Facts = { connection: { reused: false }, trailers: [], truncated: false };

function bytesAndHeads([requestBytes = nothing, answerBytes = nothing, body]: readonly (
  | Uint8Array
  | undefined
)[]) {
  const sent = splitMessage(requestBytes);
  const came = splitMessage(answerBytes);
  const [, httpVersion = null, statusText = null] =
    came.head?.startLine.match(/^HTTP\/(\S+) \d+ ?(.*)$/) ?? [];
  return {
    ...{ httpVersion, statusText, requestBytes, answerBytes },
    requestHeaders: pairs(sent.head?.headers),
    answerHeaders: pairs(came.head?.headers),
    requestBody: requestBytes.subarray(sent.headEnd),
    answerBody: body ?? answerBytes.subarray(came.headEnd),
  };
}

const nothing = new Uint8Array(0);

/** The messages with what is this exchange's own: the readable tails, or all of the tokens. */
function withOwnBytes(
  parts: readonly (MessageRow | null)[],
  tails: string,
  secret: Uint8Array | null,
): (Uint8Array | undefined)[] {
  const putTails = putter(Buffer.from(tails, 'latin1'));
  const putTokens = putter(secret ?? nothing);
  return parts.map((part) => {
    if (part === null) return undefined;
    const slots = slotsOf(part);
    const masked = putTails(
      bytesOf(part),
      slots.map(({ offset, length, kind, tail = 0 }) => ({
        offset: offset + length - tail,
        length: tail,
        kind,
      })),
    );
    return secret === null
      ? masked
      : putTokens(
          masked,
          slots.filter(({ kind }) => kind === 'token'),
        );
  });
}

/** Puts what stood in slots back, from one message to the next. */
function putter(kept: Uint8Array) {
  let at = 0;
  return (bytes: Uint8Array, slots: readonly SecretSlot[]): Uint8Array => {
    const put = putSecrets(bytes, slots, kept.subarray(at));
    at += slots.reduce((sum, { length }) => sum + length, 0);
    return put;
  };
}

/** The URL as the revealed request line has it. */
function sentUrl(masked: string, request: Uint8Array): string {
  const target = splitMessage(request).head?.startLine.split(' ')[1] ?? '';
  if (/^https?:/i.test(target)) return target;
  const origin = /^https?:\/\/[^/?#]+/i.exec(masked)?.[0];
  return origin !== undefined && target.startsWith('/') ? origin + target : masked;
}

function pairs(headers: readonly HeaderPair[] | undefined): [string, string][] {
  return headers?.map(([name, value]) => [name, value]) ?? [];
}
