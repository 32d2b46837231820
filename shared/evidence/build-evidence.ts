import { base64Of } from '../formats/export/byte-text.js';
import { rulesVersion } from '../protocol/rules-version.js';
import { spokenLanguage } from '../text/language.js';
import type { ChainLink } from './chain.js';
import { withBlock } from './embedded-block.js';
import { type EvidenceDocument, type EvidenceExchange, evidenceVersion } from './evidence-document.js';
import { evidencePage } from './evidence-page.js';
import type { EvidenceRecord } from './evidence-record.js';
import { hexOf, type Sha256 } from './sha256.js';
import type { Signer } from './signing.js';

interface EvidenceInput {
  readonly generator: string;
  readonly createdAt: string;
  readonly operator: string;
  readonly reason: string;
  readonly ticket: string;
  readonly verdict: EvidenceDocument['verdict'];
  /** In order of time, each with its link, which has its salt. */
  readonly exchanges: readonly { readonly record: EvidenceRecord; readonly link: ChainLink }[];
  readonly chain: {
    readonly before: Uint8Array;
    /** From the first of the exchanges' positions to the head, without a gap. */
    readonly links: readonly ChainLink[];
    readonly removed: number;
  };
}

/** The whole file: a page for people, complete in itself, and in it the block that a command verifies. */
export function buildEvidence(input: EvidenceInput, sha256: Sha256, signer: Signer | null): string {
  const { chain, exchanges, ...said } = input;
  const first = chain.links[0];
  const head = chain.links[chain.links.length - 1];
  if (!first || !head) throw new Error('Evidence needs links.');
  const document: Omit<EvidenceDocument, 'pageSha256'> = {
    format: 'session-desk-evidence',
    version: evidenceVersion,
    language: spokenLanguage(),
    rules: rulesVersion,
    signer: signer?.publicKey ?? null,
    ...said,
    exchanges: exchanges.map(({ record, link }) => exchangeOf(record, link, sha256)),
    chain: {
      first: first.position,
      before: hexOf(chain.before),
      digests: chain.links.map(({ digest }) => hexOf(digest)),
      head: { position: head.position, link: hexOf(head.link) },
      removed: chain.removed,
    },
  };
  const page = evidencePage(
    document,
    exchanges.map(({ record }) => record),
    sha256,
  );
  const json = JSON.stringify({ ...document, pageSha256: hexOf(sha256(encoder.encode(page))) });
  return withBlock({
    page,
    json,
    sha256: hexOf(sha256(encoder.encode(json))),
    signature: signer?.sign(json) ?? '',
  });
}

const encoder = new TextEncoder();

function exchangeOf(record: EvidenceRecord, link: ChainLink, sha256: Sha256): EvidenceExchange {
  const message = (bytes: Uint8Array) => ({
    base64: base64Of(bytes),
    size: bytes.length,
    sha256: hexOf(sha256(bytes)),
  });
  return {
    position: link.position,
    salt: hexOf(link.salt ?? new Uint8Array(0)),
    digest: hexOf(link.digest),
    // Made of a whole exchange, which the schema describes; `evidenceRecord` says which parts stand apart.
    facts: record.facts as EvidenceExchange['facts'],
    request: message(record.request),
    answer: message(record.answer),
  };
}
