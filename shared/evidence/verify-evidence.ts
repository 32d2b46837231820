import { bytesOfBase64 } from '../formats/export/byte-text.js';
import { evidenceText } from '../text/en/evidence.js';
import { digestOf, equalBytes, linkOf } from './chain.js';
import { takeBlock } from './embedded-block.js';
import { type EvidenceDocument, type EvidenceExchange, evidenceDocumentSchema } from './evidence-document.js';
import { bytesOfHex, hexOf, type Sha256 } from './sha256.js';

export type EvidenceFinding =
  /** Not an evidence file at all. */
  | { readonly kind: 'none' }
  /** `problems`: sentences; empty where all of it holds. */
  | { readonly kind: 'evidence'; readonly document: EvidenceDocument; readonly problems: readonly string[] }
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

const text = evidenceText.verify;
const encoder = new TextEncoder();

/** Checks everything in the file against everything else in it. Never throws. */
export function verifyEvidence(html: string, sha256: Sha256): EvidenceFinding {
  if (!html.includes('id="evidence"')) return { kind: 'none' };
  const block = takeBlock(html);
  if (block === null) return { kind: 'broken', problems: [text.noBlock] };
  const problems: string[] = [];
  if (hexOf(sha256(encoder.encode(block.json))) !== block.sha256) problems.push(text.seal);
  const document = parsed(block.json);
  if (document === null) return { kind: 'broken', problems: [...problems, text.unreadable] };
  if (hexOf(sha256(encoder.encode(block.page))) !== document.pageSha256) problems.push(text.page);
  for (const [index, exchange] of document.exchanges.entries()) {
    problems.push(...exchangeProblems(exchange, index + 1, document, sha256));
  }
  if (!chainHolds(document, sha256)) problems.push(text.chain);
  return { kind: 'evidence', document, problems };
}

function parsed(json: string): EvidenceDocument | null {
  try {
    return evidenceDocumentSchema.safeParse(JSON.parse(json)).data ?? null;
  } catch {
    return null;
  }
}

function exchangeProblems(
  exchange: EvidenceExchange,
  number: number,
  { chain }: EvidenceDocument,
  sha256: Sha256,
): string[] {
  const request = bytesOf(exchange.request, sha256);
  const answer = bytesOf(exchange.answer, sha256);
  const salt = bytesOfHex(exchange.salt);
  const problems: string[] = [];
  if (request === null) problems.push(text.message(number, 'request'));
  if (answer === null) problems.push(text.message(number, 'answer'));
  if (request !== null && answer !== null && salt !== null) {
    const digest = digestOf(sha256, salt, { facts: exchange.facts, request, answer });
    if (hexOf(digest) !== exchange.digest) problems.push(text.digest(number));
  }
  if (chain.digests[exchange.position - chain.first] !== exchange.digest) problems.push(text.place(number));
  return problems;
}

function bytesOf(message: EvidenceExchange['request'], sha256: Sha256): Uint8Array | null {
  try {
    const bytes = bytesOfBase64(message.base64);
    return bytes.length === message.size && hexOf(sha256(bytes)) === message.sha256 ? bytes : null;
  } catch {
    return null;
  }
}

/** From the link before the first digest along all of them to the head. */
function chainHolds({ chain }: EvidenceDocument, sha256: Sha256): boolean {
  let link = bytesOfHex(chain.before);
  const head = bytesOfHex(chain.head.link);
  for (const digest of chain.digests) {
    const bytes = bytesOfHex(digest);
    if (link === null || bytes === null) return false;
    link = linkOf(sha256, link, bytes);
  }
  const reaches = chain.first + chain.digests.length - 1 === chain.head.position;
  return reaches && link !== null && head !== null && equalBytes(link, head);
}
