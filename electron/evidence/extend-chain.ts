import { randomBytes } from 'node:crypto';
import { type ChainLink, chainStart, digestOf, linkOf, saltSize } from '../../shared/evidence/chain.js';
import { evidenceRecord } from '../../shared/evidence/evidence-record.js';
import type { ExchangeDetail } from '../../shared/model/exchange.js';
import type { ChainStore } from './chain-store.js';
import { nodeSha256 } from './node-sha256.js';

/** What the chain needs of the history. */
export interface ChainSource {
  /** Ids from the newest on, a page at a time, behind `before` where given. */
  newest(before: string | null, limit: number): readonly string[];
  /** Masked; null where it is gone. */
  detail(id: string): ExchangeDetail | null;
}

const pageSize = 200;
/** The history may be older than its chain, and long: what lies further back is chained when evidence is made of it. */
const furthestBack = 20_000;
/** Links are written so many at a time: nobody else waits long for the database. */
const atOnce = 200;

/**
 * Puts the exchanges that are not yet in the chain behind its head, in order of time. Gives how many. `back`: how many
 * of the newest are looked at.
 */
export function extendChain(chain: ChainStore, source: ChainSource, back = furthestBack): number {
  const waiting = notChained(chain, source, back);
  for (let at = 0; at < waiting.length; at += atOnce) appendTo(chain, source, waiting.slice(at, at + atOnce));
  return waiting.length;
}

/** Puts these into the chain, as far as they are not in it: exchanges older than the chain goes back. */
export function chainExchanges(chain: ChainStore, source: ChainSource, ids: readonly string[]): void {
  appendTo(chain, source, ids);
}

/** Oldest first. A whole page that is chained ends the search: another process may have written a few late. */
function notChained(chain: ChainStore, source: ChainSource, back: number): string[] {
  const found: string[] = [];
  let before: string | null = null;
  for (let seen = 0; seen < back; seen += pageSize) {
    const page = source.newest(before, pageSize);
    const fresh = page.filter((id) => chain.ofExchange(id) === null);
    found.push(...fresh);
    before = page[page.length - 1] ?? null;
    if (page.length < pageSize || fresh.length === 0) break;
  }
  return found.reverse();
}

function appendTo(chain: ChainStore, source: ChainSource, ids: readonly string[]): void {
  chain.transaction(() => {
    const head = chain.head();
    let position = head?.position ?? 0;
    let before = head?.link ?? chainStart(nodeSha256);
    const links: ChainLink[] = [];
    for (const exchangeId of ids) {
      const detail = chain.ofExchange(exchangeId) === null ? source.detail(exchangeId) : null;
      if (detail === null) continue;
      const salt = new Uint8Array(randomBytes(saltSize));
      const digest = digestOf(nodeSha256, salt, evidenceRecord(detail));
      before = linkOf(nodeSha256, before, digest);
      position++;
      links.push({ position, exchangeId, salt, digest, link: before });
    }
    chain.append(links);
  });
}
