import type { ExchangeDetail } from '../../shared/model/exchange.js';
import type { SentBytes, SentDetail } from '../../shared/model/sent-detail.js';

/** More than this is fetched: to clone it for the window would hold up a frame. */
const mostSent = 2_500_000;
/** Several screens of text. */
const firstSize = 128 * 1024;

/** An exchange as it goes to the window. `shelve` gives a ticket; null: the window cannot fetch. */
export function sentDetail(
  detail: ExchangeDetail,
  shelve: ((bytes: Uint8Array) => string) | null,
): SentDetail {
  // A copy, not a view: cloning a view clones all of its buffer.
  const sent = (bytes: Uint8Array): SentBytes =>
    shelve === null || bytes.length <= mostSent
      ? bytes
      : { ticket: shelve(bytes), first: new Uint8Array(bytes.subarray(0, firstSize)) };
  const body = (wire: Uint8Array, part: Uint8Array): SentBytes =>
    part.length > mostSent && isTail(wire, part) ? { tailFrom: wire.length - part.length } : sent(part);
  return {
    ...detail,
    requestBytes: sent(detail.requestBytes),
    answerBytes: sent(detail.answerBytes),
    requestBody: body(detail.requestBytes, detail.requestBody),
    answerBody: body(detail.answerBytes, detail.answerBody),
  };
}

function isTail(wire: Uint8Array, part: Uint8Array): boolean {
  return wire.buffer === part.buffer && wire.byteOffset + wire.length === part.byteOffset + part.length;
}
