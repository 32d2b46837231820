import { putSecrets } from '../../shared/masking/mask-bytes.js';
import { headsOf } from '../../shared/messages/heads-of.js';
import { splitMessage } from '../../shared/messages/split-message.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
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
import { bytesOf, createMessageStore, endsOf, type MessageRow, slotsOf, tokensOf } from './message-store.js';

/** An exchange with its messages still as they are kept. */
interface KeptExchange {
  readonly sealed: Uint8Array | null;
  /** `secret`: what was in the token slots, to be put back; null leaves them masked. */
  detail(secret: Uint8Array | null, revealable: boolean): ExchangeDetail;
}

interface DetailRow extends SummaryRow {
  readonly timings: string;
  readonly tails: string;
  readonly sealed: Uint8Array | null;
  readonly request_id: number;
  readonly answer_id: number;
  readonly body_id: number | null;
  readonly facts_id: number;
}

const nothing = new Uint8Array(0);
const noFacts: Facts = { connection: { reused: false }, trailers: [], truncated: false };

export function createExchangeDetails(database: Database): { find(id: string): KeptExchange | null } {
  const messages = createMessageStore(database);
  const select =
    database.prepare(`${selectSummary}, e.timings, e.tails, e.sealed, e.request_id, e.answer_id, e.body_id,
    e.facts_id FROM exchange AS e ${withSummary} WHERE e.seq BETWEEN ? AND ? AND e.id = ?`);
  return {
    find(id) {
      const found: DetailRow | undefined = select.get(keyOfId(id), keyOfId(id) + keysNear, id);
      if (found === undefined) return null;
      const { timings, tails, sealed, request_id, answer_id, body_id, facts_id, ...row } = found;
      const parts = [request_id, answer_id, body_id].map(messages.get);
      const kept = messages.get(facts_id);
      const facts: Facts = kept === null ? noFacts : jsonOf(kept);
      return {
        sealed,
        detail(secret, revealable) {
          const said = summaryOf(row);
          const [requestBytes = nothing, answerBytes = nothing, body] = withOwnBytes(parts, tails, secret);
          const heads = headsOf(requestBytes, answerBytes);
          return {
            ...{ ...said, ...heads, requestBytes, answerBytes, answerBody: body ?? heads.answerBody },
            url: secret === null ? said.url : sentUrl(said.url, requestBytes),
            ...{ revealed: secret !== null, revealable, timings: JSON.parse(timings), ...facts },
            trailers: facts.trailers.map(([name, value]) => [name, value]),
          };
        },
      };
    },
  };
}

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
    const masked = putTails(bytesOf(part), endsOf(slots));
    return secret === null ? masked : putTokens(masked, tokensOf(slots));
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
