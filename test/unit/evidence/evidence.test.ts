import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkSignature } from '../../../electron/evidence/evidence-key.js';
import { type ChainSource, extendChain } from '../../../electron/evidence/extend-chain.js';
import { makeEvidence } from '../../../electron/evidence/make-evidence.js';
import { createMemoryChain } from '../../../electron/evidence/memory-chain.js';
import { nodeSha256 } from '../../../electron/evidence/node-sha256.js';
import { sweepChain } from '../../../electron/evidence/sweep-chain.js';
import { verifyLive } from '../../../electron/evidence/verify-live.js';
import { walkChain } from '../../../shared/evidence/chain.js';
import { takeBlock, withBlock } from '../../../shared/evidence/embedded-block.js';
import { canonicalJson } from '../../../shared/evidence/evidence-record.js';
import { hexOf } from '../../../shared/evidence/sha256.js';
import { verifyEvidence } from '../../../shared/evidence/verify-evidence.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';
import { maskedExchange } from '../handover/make-exchange.js';
import { formsFound } from '../handover/token-forms.js';
import { trulyJudged } from './truly-judged.js';

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const secrets = [{ kind: 'token' as const, text: token }];

/** A history of `count` exchanges, oldest first. */
function historyOf(count: number): { exchanges: ExchangeDetail[]; source: ChainSource } {
  const exchanges = Array.from({ length: count }, (_, i) =>
    trulyJudged(
      maskedExchange(
        {
          token,
          answer: Buffer.from(
            `HTTP/1.1 200 OK\r\nX-Number: ${i}\r\n\r\n<a>${token} & "ç" -->]]></pre>&amp;</a>`,
          ),
          change: {
            id: `id-${String(i).padStart(6, '0')}`,
            startedAt: new Date(1_790_000_000_000 + i * 1000).toISOString(),
          },
        },
        secrets,
      ),
    ),
  );
  const source: ChainSource = {
    newest(before, limit) {
      const ids = exchanges.map(({ id }) => id).reverse();
      const from = before === null ? 0 : ids.indexOf(before) + 1;
      return ids.slice(from, from + limit);
    },
    detail: (id) => exchanges.find((one) => one.id === id) ?? null,
  };
  return { exchanges, source };
}

const order = {
  operator: 'Ayşe <Demir>',
  reason: `Stuck since noon: token ${token}`,
  ticket: 'SD-1 & "2"',
  createdAt: '2026-11-24T10:00:00.000Z',
  generator: 'Session Desk 0.1.0',
  secrets,
  signer: null,
};

function made(count = 5) {
  const { exchanges, source } = historyOf(count);
  const chain = createMemoryChain();
  const html = makeEvidence(chain, source, exchanges.slice(1, 3), order);
  const finding = verifyEvidence(html, nodeSha256, checkSignature);
  if (finding.kind !== 'evidence') throw new Error('No evidence');
  return { exchanges, source, chain, html, finding, document: finding.document };
}

describe('ticket evidence', () => {
  it('holds as it was made, and tells who, why and what', () => {
    const { html, finding, chain, source } = made();
    expect(finding.problems).toEqual([]);
    expect(finding.document).toMatchObject({ operator: 'Ayşe <Demir>', ticket: 'SD-1 & "2"' });
    expect(finding.document.exchanges.map(({ position }) => position)).toEqual([2, 3]);
    expect(verifyLive(chain, source, finding.document)).toEqual({ kind: 'same', links: 5, removed: 0 });
    expect(html).not.toMatch(
      /<script|javascript:|https?:\/\/(?!host\.test|www\.w3\.org|www\.sansejour\.com|schemas\.xmlsoap\.org)/,
    );
    expect(html).toContain('Ayşe &lt;Demir&gt;');
  });

  it('is called by the logout of the act, though a check came first', () => {
    const { exchanges, source } = historyOf(3);
    const [check, logout] = exchanges.slice(1);
    if (check === undefined || logout === undefined) throw new Error('no exchanges');
    const act = [
      { ...check, operation: 'CheckToken' as const },
      { ...logout, operation: 'Logout' as const },
    ];
    const html = makeEvidence(createMemoryChain(), source, act, { ...order, ticket: '' });
    expect(html).toMatch(/<h1><bdi>Ticket evidence: Log out over/);
  });

  it('holds no form of the token, not even where the reason said it', () => {
    const { html, document } = made();
    const messages = document.exchanges.flatMap(({ request, answer }) => [request, answer]);
    const decoded = messages.map(({ base64 }) => Buffer.from(base64, 'base64').toString('utf8'));
    expect(formsFound([html, ...decoded].join('\n'), token)).toEqual([]);
    expect(document.reason).toBe('Stuck since noon: token …631f');
  });

  it('does not hold once any byte of it was changed', () => {
    const { html } = made();
    const bytes = Buffer.from(html, 'utf8');
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = ((changed[at] ?? 0) + change) & 255;
        const finding = verifyEvidence(changed.toString('utf8'), nodeSha256, checkSignature);
        const isWhole = finding.kind === 'evidence' && finding.problems.length === 0;
        expect({ at, was: bytes.toString('latin1', at - 20, at + 20), isWhole }).toMatchObject({
          isWhole: false,
        });
      }),
      { numRuns: 400 },
    );
  });

  it('does not hold once somebody who can hash changed a fact, the order or the chain', () => {
    const { html } = made();
    type Change = (document: ReturnType<typeof made>['document']) => void;
    const changes: Record<string, Change> = {
      answer: ({ exchanges: [first] }) => {
        if (!first) return;
        const bytes = Buffer.from('HTTP/1.1 200 OK\r\n\r\nnothing');
        first.answer = {
          base64: bytes.toString('base64'),
          size: bytes.length,
          sha256: hexOf(nodeSha256(bytes)),
        };
      },
      fact: ({ exchanges: [first] }) => {
        if (first) first.facts.outcome = 'confirmed';
      },
      time: ({ exchanges: [first] }) => {
        if (first) first.facts.startedAt = '2020-01-01T00:00:00.000Z';
      },
      order: ({ exchanges }) => {
        const [first, second] = exchanges;
        if (first && second) [first.position, second.position] = [second.position, first.position];
      },
      'left out': ({ chain }) => void chain.digests.splice(1, 1),
      'digests swapped': ({ chain }) => void chain.digests.reverse(),
      before: ({ chain }) => {
        chain.before = chain.head.link;
      },
      head: ({ chain }) => {
        chain.head.position += 1;
      },
    };
    for (const [name, change] of Object.entries(changes)) {
      const block = takeBlock(html);
      if (!block) throw new Error('No block');
      const document = JSON.parse(block.json);
      change(document);
      const json = JSON.stringify(document);
      const forged = withBlock({
        ...block,
        json,
        sha256: hexOf(nodeSha256(Buffer.from(json, 'utf8'))),
      });
      const finding = verifyEvidence(forged, nodeSha256, checkSignature);
      expect({
        name,
        problems: finding.kind === 'evidence' ? finding.problems.length > 0 : 'unread',
      }).toEqual({
        name,
        problems: true,
      });
    }
  });

  it('tells a file that was made anew as a whole by the history that it did not come from', () => {
    const one = made();
    const other = made();
    expect(other.finding.problems).toEqual([]);
    expect(verifyLive(one.chain, one.source, other.document)).toEqual({ kind: 'other' });
  });

  it('says nothing of files that are none', () => {
    expect(verifyEvidence('<html></html>', nodeSha256, checkSignature)).toEqual({ kind: 'none' });
    expect(verifyEvidence('<pre id="evidence">', nodeSha256, checkSignature).kind).toBe('broken');
  });
});

describe('the chain', () => {
  it('holds after any exchanges were removed, says how many, and keeps nothing of them but digests', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.array(fc.nat(11), { maxLength: 8 }), (count, gone) => {
        const { exchanges, source } = historyOf(count);
        const chain = createMemoryChain();
        extendChain(chain, source);
        const removed = new Set(gone.filter((i) => i < count).map((i) => exchanges[i]?.id ?? ''));
        for (const id of removed)
          exchanges.splice(
            exchanges.findIndex((one) => one.id === id),
            1,
          );
        expect(sweepChain(chain, source)).toBe(removed.size);
        const links = chain.range(1, count);
        expect(walkChain(nodeSha256, links)).toMatchObject({
          links: count,
          removed: removed.size,
          brokenAt: null,
        });
        for (const { exchangeId, salt } of links) expect(exchangeId === null).toBe(salt === null);
        expect(links.filter(({ salt }) => salt === null).length).toBe(removed.size);
      }),
      { numRuns: 60 },
    );
  });

  it('goes on behind its head, chains each exchange once, and notices a changed one', () => {
    const { exchanges, source } = historyOf(450);
    const chain = createMemoryChain();
    const late = exchanges.splice(440, 10);
    expect(extendChain(chain, source)).toBe(440);
    expect(extendChain(chain, source)).toBe(0);
    exchanges.push(...late);
    expect(extendChain(chain, source)).toBe(10);
    expect(chain.range(1, 450).map(({ exchangeId }) => exchangeId)).toEqual(exchanges.map(({ id }) => id));
    const { document } = made();
    const own = {
      ...document,
      chain: {
        ...document.chain,
        digests: [],
        head: { position: 1, link: hexOf(chain.range(1, 1)[0]?.link ?? new Uint8Array(0)) },
      },
    };
    expect(verifyLive(chain, source, own)).toEqual({ kind: 'same', links: 450, removed: 0 });
    exchanges[7] = { ...(exchanges[7] as ExchangeDetail), outcome: 'confirmed' };
    expect(verifyLive(chain, source, own)).toEqual({ kind: 'changed', position: 8 });
  });

  it('finds the first link that does not follow', () => {
    const { source } = historyOf(9);
    const chain = createMemoryChain();
    extendChain(chain, source);
    const links = chain.range(1, 9);
    fc.assert(
      fc.property(fc.nat(8), fc.constantFrom('digest', 'link'), fc.nat(31), (at, part, byte) => {
        const changed = links.map((link, i) => {
          if (i !== at) return link;
          const bytes = new Uint8Array(link[part]);
          bytes[byte] = (bytes[byte] ?? 0) ^ 1;
          return { ...link, [part]: bytes };
        });
        expect(walkChain(nodeSha256, changed).brokenAt).toBe(at + 1);
      }),
    );
    expect(walkChain(nodeSha256, [...links.slice(0, 3), ...links.slice(4)]).brokenAt).toBe(4);
  });

  it('writes the same value the same way whatever the order of its members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(turned)).toBe(canonicalJson(value));
        expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });
});
