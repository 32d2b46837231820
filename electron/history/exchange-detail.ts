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
  summaryColumns,
  summaryOf,
  withSummary,
} from './exchange-row.js';
import { bytesOf, createMessageStore, type MessageRow, slotsOf } from './message-store.js';

interface DetailRow extends SummaryRow {
  readonly request_id: number;
  readonly answer_id: number;
  readonly body_id: number | null;
  readonly facts_id: number;
  readonly sealed: Uint8Array | null;
}

/** An exchange with its messages still as they are kept. */
interface KeptExchange {
  readonly sealed: Uint8Array | null;
  /** `secret`: what was in the token slots, to be put back; null leaves them masked. */
  detail(secret: Uint8Array | null, revealable: boolean): ExchangeDetail;
}

export function createExchangeDetails(database: Database): { find(id: string): KeptExchange | null } {
  const messages = createMessageStore(database);
  const select = database.prepare(`SELECT ${summaryColumns},
    e.request_id, e.answer_id, e.body_id, e.facts_id, e.sealed FROM exchange AS e ${withSummary}
    WHERE e.seq BETWEEN ? AND ? AND e.id = ?`);
  return {
    find(id) {
      const key = keyOfId(id);
      const row: DetailRow | undefined = select.get(key, key + keysNear, id);
      if (row === undefined) return null;
      const parts = [row.request_id, row.answer_id, row.body_id].map((part) =>
        part === null ? null : messages.get(part),
      );
      const facts = messages.get(row.facts_id);
      return {
        sealed: row.sealed,
        detail: (secret, revealable) =>
          detailOf(row, withOwnBytes(parts, row.tails, secret), facts, secret !== null, revealable),
      };
    },
  };
}

function detailOf(
  row: DetailRow,
  [request = nothing, answer = nothing, body]: readonly (Uint8Array | undefined)[],
  kept: MessageRow | null,
  revealed: boolean,
  revealable: boolean,
): ExchangeDetail {
  const summary = summaryOf(row);
  const facts: Facts = kept === null ? noFacts : jsonOf(kept);
  const sent = splitMessage(request);
  const came = splitMessage(answer);
  const [, httpVersion = null, statusText = null] =
    came.head?.startLine.match(/^HTTP\/(\S+) \d+ ?(.*)$/) ?? [];
  return {
    ...summary,
    url: revealed ? sentUrl(summary.url, sent.head?.startLine ?? '') : summary.url,
    revealed,
    revealable,
    httpVersion,
    statusText,
    requestHeaders: pairs(sent.head?.headers),
    answerHeaders: pairs(came.head?.headers),
    trailers: facts.trailers.map(([name, value]) => [name, value]),
    requestBytes: request,
    answerBytes: answer,
    requestBody: request.subarray(sent.headEnd),
    answerBody: body ?? answer.subarray(came.headEnd),
    truncated: facts.truncated,
    timings: JSON.parse(row.timings),
    connection: facts.connection,
  };
}

const nothing = new Uint8Array(0);
const noFacts: Facts = { connection: { reused: false }, trailers: [], truncated: false };

/** The messages with what is this exchange's own: the readable tails, or all of the tokens. */
function withOwnBytes(
  parts: readonly (MessageRow | null)[],
  tails: string,
  secret: Uint8Array | null,
): (Uint8Array | undefined)[] {
  const tailBytes = Buffer.from(tails, 'latin1');
  let tailsAt = 0;
  let secretAt = 0;
  return parts.map((part) => {
    if (part === null) return undefined;
    const slots = slotsOf(part);
    const ends = slots.flatMap(({ offset, length, kind, tail = 0 }) =>
      tail === 0 ? [] : [{ offset: offset + length - tail, length: tail, kind }],
    );
    const masked = putSecrets(bytesOf(part), ends, tailBytes.subarray(tailsAt));
    tailsAt += sizeOf(ends);
    if (secret === null) return masked;
    const tokens = slots.filter(({ kind }) => kind === 'token');
    const revealed = putSecrets(masked, tokens, secret.subarray(secretAt));
    secretAt += sizeOf(tokens);
    return revealed;
  });
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
