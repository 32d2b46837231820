import { visibleText } from '../../messages/visible-text.js';
import { handoverText } from '../../text/handover.js';
import { exchangeFacts, exchangeTitle } from './exchange-facts.js';
import type { HandoverExchange } from './handover-exchange.js';
import { contentTypeOf, messageText } from './message-text.js';

const text = handoverText.message;

/** One exchange as plain text: what is known of it, then both messages as they were sent. */
export function plainTextOf({ detail, bodyDecoded, act }: HandoverExchange): string {
  const facts = exchangeFacts(detail, act);
  const width = Math.max(...facts.map(([name]) => name.length));
  return [
    exchangeTitle(detail),
    ...facts.map(([name, value]) => `${`${name}:`.padEnd(width + 2)}${visibleText(value)}`),
    '',
    `--- ${text.request} ---`,
    detail.requestBytes.length === 0
      ? text.nothingSent
      : whole(detail.requestBytes, contentTypeOf(detail.requestHeaders)),
    '',
    `--- ${text.answer} ---`,
    ...(bodyDecoded ? [`(${text.decoded})`] : []),
    ...(detail.truncated ? [`(${text.truncated})`] : []),
    detail.answerBytes.length === 0
      ? text.noAnswer
      : whole(detail.answerBytes, contentTypeOf(detail.answerHeaders)),
    '',
  ].join('\n');
}

function whole(bytes: Uint8Array, contentType: string | null): string {
  const { head, body } = messageText(bytes, contentType);
  return visibleText((body === '' ? head : `${head}\n\n${body}`).replaceAll('\r\n', '\n'));
}
