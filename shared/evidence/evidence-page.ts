import { exchangeFacts, exchangeTitle, utcOf } from '../formats/export/exchange-facts.js';
import { contentTypeOf, messageText } from '../formats/export/message-text.js';
import { splitMessage } from '../messages/split-message.js';
import type { ExchangeDetail } from '../model/exchange.js';
import { evidenceText } from '../text/en/evidence.js';
import { handoverText } from '../text/en/handover.js';
import { escapeHtml } from './embedded-block.js';
import type { EvidenceDocument, EvidenceExchange } from './evidence-document.js';
import type { EvidenceRecord } from './evidence-record.js';
import { evidenceStyle } from './evidence-style.js';

const text = evidenceText.page;

/** The page for people: no script, nothing to load, fit for A4. */
export function evidencePage(
  document: Omit<EvidenceDocument, 'pageSha256'>,
  records: readonly EvidenceRecord[],
): string {
  const { verdict, chain, exchanges } = document;
  const details = records.map(detailFacts);
  // An act is called by what it was for, not by the check that came before it.
  const named = details.find(({ operation }) => operation === 'Logout') ?? details[0];
  const title = text.title(document.ticket || (named ? exchangeTitle(named) : ''));
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(title)}</title>
<style>${evidenceStyle}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
<section class="verdict">
<h2>${text.verdict}: ${escapeHtml(verdict.title)}</h2>
<p>${escapeHtml(verdict.meaning)} ${escapeHtml(verdict.advice)}</p>
</section>
${table([
  [text.operator, document.operator],
  [text.reason, document.reason],
  [text.ticket, document.ticket || text.noTicket],
  [text.made, utcOf(document.createdAt)],
  [text.madeBy, document.generator],
])}
<p class="note">${text.masked}</p>
<h2>${text.exchanges(exchanges.length)}</h2>
${exchanges.map((exchange, i) => exchangePart(exchange, i, records[i], details)).join('\n')}
<h2>${text.proof}</h2>
${table([
  [text.head, `${chain.head.position}: ${chain.head.link}`],
  [text.removed, chain.removed === 0 ? text.removedNone : text.exchanges(chain.removed)],
])}
<p class="note">${text.how}</p>
</main>
</body>
</html>
`;
}

/** The facts were made of a whole exchange; only its bytes stand apart. */
function detailFacts({ facts }: EvidenceRecord): ExchangeDetail {
  return facts as unknown as ExchangeDetail;
}

function exchangePart(
  exchange: EvidenceExchange,
  index: number,
  record: EvidenceRecord | undefined,
  act: readonly ExchangeDetail[],
): string {
  if (!record) return '';
  const detail = detailFacts(record);
  return `<section class="exchange">
<h3>${index + 1}. ${escapeHtml(exchangeTitle(detail))}</h3>
${table([
  ...exchangeFacts(detail, act),
  [text.position, String(exchange.position)],
  [text.digest, exchange.digest],
  [text.requestSha, exchange.request.sha256],
  [text.answerSha, exchange.answer.sha256],
])}
<h4>${handoverText.message.request}</h4>
${message(record.request, handoverText.message.nothingSent)}
<h4>${handoverText.message.answer}</h4>
${detail.truncated ? `<p class="note">${handoverText.message.truncated}</p>\n` : ''}${
  record.facts.bodyDecoded === true ? `<p class="note">${handoverText.message.decoded}</p>\n` : ''
}${message(record.answer, handoverText.message.noAnswer)}
</section>`;
}

function message(bytes: Uint8Array, none: string): string {
  if (bytes.length === 0) return `<p>${none}</p>`;
  const { head, body } = messageText(bytes, contentTypeOf(splitMessage(bytes).head?.headers ?? []));
  const shown = (body === '' ? head : `${head}\n\n${body}`).replace(/\r\n?/g, '\n');
  // A first line end inside <pre> is not shown by browsers; one of ours in front of it keeps theirs.
  return `<pre>\n${escapeHtml(shown.replace(/[^\n\t\P{Cc}]/gu, '\ufffd'))}</pre>`;
}

function table(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${escapeHtml(value)}</td></tr>`,
  );
  return `<table>\n${lines.join('\n')}\n</table>`;
}
