import { chainStart, digestOf, equalBytes, linkOf } from '../../shared/evidence/chain.js';
import type { EvidenceDocument } from '../../shared/evidence/evidence-document.js';
import { evidenceRecord } from '../../shared/evidence/evidence-record.js';
import { hexOf } from '../../shared/evidence/sha256.js';
import type { ChainStore } from './chain-store.js';
import type { ChainSource } from './extend-chain.js';
import { nodeSha256 } from './node-sha256.js';

export type LiveFinding =
  | { readonly kind: 'same'; readonly links: number; readonly removed: number }
  /** The file's chain is not in this history. */
  | { readonly kind: 'other' }
  | { readonly kind: 'broken'; readonly position: number }
  /** An exchange of the history is not the one that was chained. */
  | { readonly kind: 'changed'; readonly position: number };

const pageSize = 500;

/** Walks the whole chain of a history, recomputes what is still there, and compares the file's part with it. */
export function verifyLive(chain: ChainStore, source: ChainSource, document: EvidenceDocument): LiveFinding {
  const last = chain.head()?.position ?? 0;
  const { first, digests, head } = document.chain;
  if (last < head.position) return { kind: 'other' };
  let before = chainStart(nodeSha256);
  let removed = 0;
  for (let from = 1; from <= last; from += pageSize) {
    for (const link of chain.range(from, from + pageSize - 1)) {
      const { position } = link;
      before = linkOf(nodeSha256, before, link.digest);
      if (!equalBytes(before, link.link)) return { kind: 'broken', position };
      const wanted = digests[position - first];
      if (wanted !== undefined && wanted !== hexOf(link.digest)) return { kind: 'other' };
      if (position === head.position && hexOf(link.link) !== head.link) return { kind: 'other' };
      const detail = link.exchangeId === null ? null : source.detail(link.exchangeId);
      if (detail === null || link.salt === null) removed++;
      else if (!equalBytes(digestOf(nodeSha256, link.salt, evidenceRecord(detail)), link.digest))
        return { kind: 'changed', position };
    }
  }
  return { kind: 'same', links: last, removed };
}
