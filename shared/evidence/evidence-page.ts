import { bytesOfBase64 } from '../formats/export/byte-text.js';
import { exchangeFacts, exchangeTitle, utcOf } from '../formats/export/exchange-facts.js';
import { contentTypeOf, messageText } from '../formats/export/message-text.js';
import { splitMessage } from '../messages/split-message.js';
import { visibleText } from '../messages/visible-text.js';
import type { ExchangeDetail } from '../model/exchange.js';
import { endsSession } from '../model/operations.js';
import { verdictOfAct } from '../protocol/verdict-of.js';
import { evidenceText } from '../text/evidence.js';
import { handoverText } from '../text/handover.js';
import { describeOutcome } from '../text/outcomes.js';
import { escapeHtml } from './embedded-block.js';
import type { EvidenceDocument, EvidenceExchange } from './evidence-document.js';
import type { EvidenceRecord } from './evidence-record.js';
import { evidenceStyle } from './evidence-style.js';
import { hexOf, type Sha256 } from './sha256.js';

const text = evidenceText.page;

/** The page for people: no script, nothing to load, fit for A4. */
export function evidencePage(
  document: Omit<EvidenceDocument, 'pageSha256'>,
  records: readonly EvidenceRecord[],
  sha256: Sha256,
): string {
  const { chain, exchanges, signer } = document;
  const details = records.map(detailFacts);
  // The page is written from the facts alone, so that it can be written again.
  const facts = verdictOfAct(details);
  const verdict = facts && describeOutcome(facts);
  // An act is called by what it was for, not by the check that came before it.
  const named = details.find(({ operation }) => endsSession(operation)) ?? details[0];
  const title = text.title({ what: document.ticket || (named ? exchangeTitle(named) : '') });
  return `<!doctype html>
<html lang="${document.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escapeHtml(visibleText(title))}</title>
<style>${evidenceStyle}</style>
</head>
<body>
<main>
<h1>${shown(title)}</h1>
<section class="verdict">
<h2>${text.verdict}: ${shown(verdict?.title ?? '')}</h2>
<p>${shown(verdict?.meaning ?? '')} ${shown(verdict?.advice ?? '')}</p>
</section>
${table([
  [text.operator, document.operator],
  [text.reason, document.reason],
  [text.ticket, document.ticket || text.noTicket],
  [text.made, utcOf(document.createdAt)],
  [text.madeBy, document.generator],
])}
<p class="note">${text.stated} ${text.masked}</p>
<h2>${text.exchanges({ n: exchanges.length })}</h2>
${exchanges.map((exchange, i) => exchangePart(exchange, i, records[i], details)).join('\n')}
<h2>${text.proof}</h2>
${table([
  [text.head, `${chain.head.position}: ${chain.head.link}`],
  [text.removed, chain.removed === 0 ? text.removedNone : text.exchanges({ n: chain.removed })],
  [text.signedWith, signer === null ? text.unsigned : fingerprintOf(signer, sha256)],
  [text.rules, `${document.rules} (${document.format} ${document.version}, ${document.language})`],
])}
<p class="note">${text.how}</p>
</main>
</body>
</html>
`;
}

/** What somebody else wrote: its invisible characters are shown, and its direction stays its own. */
function shown(value: string): string {
  return `<bdi>${escapeHtml(visibleText(value))}</bdi>`;
}

/** The SHA-256 of a public key, by which people compare it. */
export function fingerprintOf(publicKey: string, sha256: Sha256): string {
  return hexOf(sha256(bytesOfBase64(publicKey)));
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
<h3>${index + 1}. ${shown(exchangeTitle(detail))}</h3>
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
  const whole = (body === '' ? head : `${head}\n\n${body}`).replace(/\r\n?/g, '\n');
  // A first line end inside <pre> is not shown by browsers; one of ours in front of it keeps theirs.
  return `<pre dir="ltr">\n${escapeHtml(visibleText(whole))}</pre>`;
}

function table(rows: readonly (readonly [name: string, value: string])[]): string {
  const lines = rows.map(
    ([name, value]) => `<tr><th scope="row">${escapeHtml(name)}</th><td>${shown(value)}</td></tr>`,
  );
  return `<table>\n${lines.join('\n')}\n</table>`;
}
