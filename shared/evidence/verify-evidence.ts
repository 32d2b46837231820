import { bytesOfBase64 } from '../formats/export/byte-text.js';
import { rulesVersion } from '../protocol/rules-version.js';
import { evidenceText } from '../text/evidence.js';
import { speaking } from '../text/language.js';
import { digestOf, equalBytes, linkOf } from './chain.js';
import { takeBlock } from './embedded-block.js';
import {
  type EvidenceDocument,
  type EvidenceExchange,
  evidenceDocumentSchema,
  evidenceVersion,
} from './evidence-document.js';
import { evidencePage } from './evidence-page.js';
import type { EvidenceRecord } from './evidence-record.js';
import { judgeRecords } from './judge-records.js';
import { bytesOfHex, hexOf, type Sha256 } from './sha256.js';
import type { CheckSignature } from './signing.js';

/** `signed`: by the key in the document; `bad`: the signature is not that key's; `unsigned`: there is none. */
type SignatureState = 'signed' | 'bad' | 'unsigned';

export interface ReadEvidence {
  readonly kind: 'evidence';
  readonly document: EvidenceDocument;
  readonly signature: SignatureState;
  /** Sentences; empty where all of it holds. */
  readonly problems: readonly string[];
  /** Sentences: what cannot be proved, and what differs only because this program is another edition. */
  readonly notes: readonly string[];
}

type EvidenceFinding =
  /** Not an evidence file at all. */
  | { readonly kind: 'none' }
  /** Made by a later edition of the program. */
  | { readonly kind: 'newer'; readonly version: number }
  | { readonly kind: 'broken'; readonly problems: readonly string[] }
  | ReadEvidence;

const text = evidenceText.verify;
const encoder = new TextEncoder();

/**
 * Takes nothing on trust: the signature, every hash, the verdicts (judged again from the recorded bytes) and the page
 * (written again from the facts). Never throws.
 * @param isKnown whether a key, in base64, is of somebody who is believed what no bytes can prove
 */
export function verifyEvidence(
  html: string,
  sha256: Sha256,
  checkSignature: CheckSignature,
  isKnown: (publicKey: string) => boolean = () => false,
): EvidenceFinding {
  if (!html.includes('id="evidence"')) return { kind: 'none' };
  const block = takeBlock(html);
  if (block === null) return { kind: 'broken', problems: [text.noBlock] };
  const problems: string[] = [];
  if (hexOf(sha256(encoder.encode(block.json))) !== block.sha256) problems.push(text.seal);
  const raw = parsed(block.json);
  const version = versionOf(raw);
  if (version !== null && version > evidenceVersion) return { kind: 'newer', version };
  const document = evidenceDocumentSchema.safeParse(raw).data ?? null;
  if (document === null) return { kind: 'broken', problems: [...problems, text.unreadable] };
  const signature = signatureOf(document, block.json, block.signature, checkSignature);
  if (signature === 'bad') problems.push(text.badSignature);
  const records = document.exchanges.map((exchange, index) => {
    const found = readExchange(exchange, index + 1, document, sha256);
    problems.push(...found.problems);
    return found.record;
  });
  if (!chainHolds(document, sha256)) problems.push(text.chain);
  const notes: string[] = [];
  const whole = records.filter((record) => record !== null);
  if (whole.length === records.length) {
    const believed = signature === 'signed' && document.signer !== null && isKnown(document.signer);
    const judged = judgeRecords(document, whole, believed);
    problems.push(...judged.problems);
    notes.push(...judged.notes);
    problems.push(...pageProblems(document, whole, block.page, sha256, believed ? notes : null));
  } else if (hexOf(sha256(encoder.encode(block.page))) !== document.pageSha256) problems.push(text.page);
  return { kind: 'evidence', document, signature, problems, notes };
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function versionOf(raw: unknown): number | null {
  if (typeof raw !== 'object' || raw === null || !('version' in raw) || !('format' in raw)) return null;
  return raw.format === 'session-desk-evidence' && typeof raw.version === 'number' ? raw.version : null;
}

function signatureOf(
  { signer }: EvidenceDocument,
  json: string,
  signature: string,
  check: CheckSignature,
): SignatureState {
  if (signer === null) return signature === '' ? 'unsigned' : 'bad';
  return check(signer, json, signature) ? 'signed' : 'bad';
}

/**
 * The page must be what this program writes of the same facts. One of another edition may word things differently: then
 * only its hash speaks for it, and who signed it: `notes` are null where nobody known did.
 */
function pageProblems(
  document: EvidenceDocument,
  records: readonly EvidenceRecord[],
  page: string,
  sha256: Sha256,
  notes: string[] | null,
): string[] {
  if (hexOf(sha256(encoder.encode(page))) !== document.pageSha256) return [text.page];
  if (speaking(document.language, () => evidencePage(document, records, sha256)) === page) return [];
  if (document.rules === rulesVersion || notes === null) return [text.pageNotOfFacts];
  notes.push(text.otherEdition({ generator: document.generator }));
  return [];
}

function readExchange(
  exchange: EvidenceExchange,
  number: number,
  { chain }: EvidenceDocument,
  sha256: Sha256,
): { record: EvidenceRecord | null; problems: string[] } {
  const request = bytesOf(exchange.request, sha256);
  const answer = bytesOf(exchange.answer, sha256);
  const salt = bytesOfHex(exchange.salt);
  const problems: string[] = [];
  if (request === null) problems.push(text.bytes({ number, which: 'request' }));
  if (answer === null) problems.push(text.bytes({ number, which: 'answer' }));
  const record = request && answer && { facts: exchange.facts, request, answer };
  if (record && salt !== null && hexOf(digestOf(sha256, salt, record)) !== exchange.digest)
    problems.push(text.digest({ number }));
  if (chain.digests[exchange.position - chain.first] !== exchange.digest)
    problems.push(text.place({ number }));
  return { record, problems };
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
