import { buildEvidence } from '../../shared/evidence/build-evidence.js';
import { chainStart } from '../../shared/evidence/chain.js';
import { evidenceRecord } from '../../shared/evidence/evidence-record.js';
import type { Signer } from '../../shared/evidence/signing.js';
import { maskText } from '../../shared/masking/mask-text.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import { verdictOfAct } from '../../shared/protocol/verdict-of.js';
import { inflateAny } from '../secrets/inflate.js';
import type { ChainStore } from './chain-store.js';
import { type ChainSource, chainExchanges, extendChain } from './extend-chain.js';
import { nodeSha256 } from './node-sha256.js';
import { sweepChain } from './sweep-chain.js';

interface EvidenceOrder {
  readonly operator: string;
  readonly reason: string;
  readonly ticket: string;
  readonly createdAt: string;
  /** This program and its version. */
  readonly generator: string;
  /** Masked in what a person typed. */
  readonly secrets: readonly Secret[];
  /** Null: the page says that it is not signed. */
  readonly signer: Signer | null;
}

/** Brings the chain up to date and makes the file. `details`: masked, in order of time, at least one. */
export function makeEvidence(
  chain: ChainStore,
  source: ChainSource,
  details: readonly ExchangeDetail[],
  { secrets, signer, ...said }: EvidenceOrder,
): string {
  extendChain(chain, source);
  chainExchanges(
    chain,
    source,
    details.map(({ id }) => id),
  );
  const exchanges = details.map((detail) => {
    const link = chain.ofExchange(detail.id);
    if (link === null) throw new Error('An exchange could not be chained.');
    return { record: evidenceRecord(detail), link };
  });
  const first = Math.min(...exchanges.map(({ link }) => link.position));
  sweepChain(chain, source, first);
  const [before] = chain.range(first - 1, first - 1);
  const verdict = verdictOfAct(details);
  if (verdict === null) throw new Error('Evidence needs an exchange.');
  const mask = (text: string) => maskText(text, secrets, inflateAny);
  return buildEvidence(
    {
      ...said,
      operator: mask(said.operator),
      reason: mask(said.reason),
      ticket: mask(said.ticket),
      verdict: { outcome: verdict.outcome, cause: verdict.cause },
      exchanges,
      chain: {
        before: before?.link ?? chainStart(nodeSha256),
        links: chain.range(first, chain.head()?.position ?? first),
        removed: chain.removed(),
      },
    },
    nodeSha256,
    signer,
  );
}
