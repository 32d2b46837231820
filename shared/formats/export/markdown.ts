import { visibleText } from '../../messages/visible-text.js';
import { handoverText } from '../../text/handover.js';
import { exchangeFacts, exchangeTitle } from './exchange-facts.js';
import type { HandoverExchange } from './handover-exchange.js';
import { contentTypeOf, messageText } from './message-text.js';

const text = handoverText.message;

/** One exchange for a ticket: a table of what is known, and both messages in fences that nothing inside can close. */
export function markdownOf({ detail, bodyDecoded, act }: HandoverExchange): string {
  const notes = [...(bodyDecoded ? [text.decoded] : []), ...(detail.truncated ? [text.truncated] : [])];
  return [
    `### ${cell(exchangeTitle(detail))}`,
    '',
    `| ${text.fact} | ${text.value} |`,
    '| --- | --- |',
    ...exchangeFacts(detail, act).map(([name, value]) => `| ${cell(name)} | ${cell(value)} |`),
    '',
    `**${text.request}**`,
    '',
    detail.requestBytes.length === 0
      ? text.nothingSent
      : fenced(detail.requestBytes, contentTypeOf(detail.requestHeaders)),
    '',
    `**${text.answer}**${notes.length === 0 ? '' : ` (${notes.join(' ')})`}`,
    '',
    detail.answerBytes.length === 0
      ? text.noAnswer
      : fenced(detail.answerBytes, contentTypeOf(detail.answerHeaders)),
    '',
  ].join('\n');
}

/** Markdown and HTML that a server or a label wrote must show as what it is. */
function cell(value: string): string {
  return visibleText(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_{}[\]#|~@!]/g, '\\$&')
    .replace(/\s+/g, ' ');
}

function fenced(bytes: Uint8Array, contentType: string | null): string {
  const { head, body } = messageText(bytes, contentType);
  const content = visibleText((body === '' ? head : `${head}\n\n${body}`).replace(/\r\n?/g, '\n'));
  const longest = Math.max(2, ...Array.from(content.matchAll(/`+/g), ([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}http\n${content}\n${fence}`;
}
