import { putSecrets } from '../../shared/masking/mask-bytes.js';
import { headsOf } from '../../shared/messages/heads-of.js';
import { splitMessage } from '../../shared/messages/split-message.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { SecretSlot } from '../../shared/model/secret-slots.js';
import { problemText } from '../../shared/text/problems.js';
import type { RecentSecrets } from '../secrets/recent-secrets.js';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import { keyOfId, keysNear } from './exchange-key.js';
import { type Facts, jsonOf, selectSummary, summaryOf, withSummary } from './exchange-row.js';
import { bytesOf, createMessageStore, endsOf, slotsOf, tokensOf } from './message-store.js';

const nothing = new Uint8Array(0);

/** Reads an exchange whole: masked, or revealed, which is an error where the bytes of its tokens were not kept. */
export function createExchangeDetails(database: Database, sealer: Sealer, recent: RecentSecrets) {
  const messages = createMessageStore(database);
  const select = database.prepare(`${selectSummary}, e.timings, e.tails, e.sealed,
    e.request_id, e.answer_id, e.body_id, f.bytes AS facts, f.deflated AS packed
    FROM exchange AS e ${withSummary} CROSS JOIN message AS f ON f.id = e.facts_id
    WHERE e.seq BETWEEN ? AND ? AND e.id = ?`);
  return (id: string, revealed: boolean): Result<ExchangeDetail, AppError> => {
    const found = select.get(keyOfId(id), keyOfId(id) + keysNear, id);
    if (found === undefined) return fail({ code: 'exchange-gone', message: problemText.exchangeGone });
    const { timings, tails, sealed, request_id, answer_id, body_id, facts, packed, ...row } = found;
    const kept: Uint8Array | null = sealed === null ? recent.get(id) : sealer.open(sealed);
    if (revealed && kept === null)
      return fail({ code: 'secret-not-kept', message: problemText.secretNotKept });
    const secret = revealed ? kept : null;
    const putTails = putter(Buffer.from(tails, 'latin1'));
    const putTokens = putter(secret ?? nothing);
    const [requestBytes = nothing, answerBytes = nothing, body] = [request_id, answer_id, body_id].map(
      (part) => {
        const message = messages.get(part);
        if (message === null) return undefined;
        const slots = slotsOf(message);
        const masked = putTails(bytesOf(message), endsOf(slots));
        return secret === null ? masked : putTokens(masked, tokensOf(slots));
      },
    );
    const said = summaryOf(row);
    const heads = headsOf(requestBytes, answerBytes);
    return ok({
      ...{ ...said, ...heads, requestBytes, answerBytes, answerBody: body ?? heads.answerBody },
      url: revealed ? sentUrl(said.url, requestBytes) : said.url,
      ...{ revealed, revealable: kept !== null, timings: JSON.parse(timings) },
      ...(jsonOf({ bytes: facts, deflated: packed }) as Facts),
    });
  };
}

/** Puts what is this exchange's own back into slots, from one message to the next. */
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
