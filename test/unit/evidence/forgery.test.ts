import { generateKeyPairSync, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { checkSignature } from '../../../electron/evidence/evidence-key.js';
import type { ChainSource } from '../../../electron/evidence/extend-chain.js';
import { makeEvidence } from '../../../electron/evidence/make-evidence.js';
import { createMemoryChain } from '../../../electron/evidence/memory-chain.js';
import { nodeSha256 } from '../../../electron/evidence/node-sha256.js';
import { verifyLive } from '../../../electron/evidence/verify-live.js';
import { digestOf, linkOf } from '../../../shared/evidence/chain.js';
import { takeBlock, withBlock } from '../../../shared/evidence/embedded-block.js';
import type { EvidenceDocument } from '../../../shared/evidence/evidence-document.js';
import { evidencePage } from '../../../shared/evidence/evidence-page.js';
import { bytesOfHex, hexOf } from '../../../shared/evidence/sha256.js';
import type { Signer } from '../../../shared/evidence/signing.js';
import { verifyEvidence } from '../../../shared/evidence/verify-evidence.js';
import { maskedExchange } from '../handover/make-exchange.js';
import { trulyJudged } from './truly-judged.js';

function newSigner(): Signer {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ format: 'der', type: 'spki' });
  return {
    publicKey: der.subarray(-32).toString('base64'),
    sign: (text) => sign(null, Buffer.from(text, 'utf8'), privateKey).toString('base64'),
  };
}

const token = '7c9e6679-7425-40de-944b-e07fc1f9631f';
const answerOf = (body: string, status = '200 OK') =>
  Buffer.from(
    `HTTP/1.1 ${status}\r\nContent-Type: text/xml; charset=utf-8\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
  );
const soap = (body: string) =>
  `<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body>${body}</s:Body></s:Envelope>`;
const loggedOut = answerOf(soap('<LogoutResponse xmlns="http://www.sansejour.com/"/>'));
const refused = answerOf(
  soap('<s:Fault><faultcode>s:Server</faultcode><faultstring>locked</faultstring></s:Fault>'),
  '500 Error',
);

/** A logout that the service refused, then one that it took: signed, as the program makes it. */
function genuine() {
  const exchanges = [refused, loggedOut].map((answer, i) =>
    trulyJudged(
      maskedExchange(
        {
          token,
          answer,
          change: { id: `id-${i}`, startedAt: `2026-11-24T10:00:0${i}.000Z` },
        },
        [{ kind: 'token', text: token }],
      ),
    ),
  );
  const source: ChainSource = {
    newest: (before) => (before === null ? exchanges.map(({ id }) => id).reverse() : []),
    detail: (id) => exchanges.find((one) => one.id === id) ?? null,
  };
  const chain = createMemoryChain();
  const signer = newSigner();
  const html = makeEvidence(chain, source, exchanges, {
    operator: 'Ayşe',
    reason: 'stuck',
    ticket: 'SD-1',
    createdAt: '2026-11-24T11:00:00.000Z',
    generator: 'Session Desk 0.1.0',
    secrets: [],
    signer,
  });
  return { html, chain, source, signer };
}

type Forge = (document: EvidenceDocument) => void;
const first = ({ exchanges }: EvidenceDocument) => exchanges[0] as NonNullable<(typeof exchanges)[0]>;

/** What the recorded bytes contradict, whoever signed. */
const lies: Record<string, Forge> = {
  'the verdict': (document) => {
    document.verdict = { outcome: 'confirmed', cause: 'token-not-active' };
  },
  'an outcome': (document) => {
    first(document).facts.outcome = 'accepted';
    first(document).facts.cause = 'logout-answered';
  },
  'a cause': (document) => {
    first(document).facts.cause = 'fault-client';
  },
  'a status': (document) => {
    first(document).facts.status = 200;
  },
  'a fault’s code': (document) => {
    first(document).facts.fault = { code: 'Client', reason: 'locked' };
  },
  'the fault taken away': (document) => {
    delete first(document).facts.fault;
  },
  'said to be active': (document) => {
    first(document).facts.active = true;
  },
  'an answer': (document) => {
    first(document).answer.base64 = loggedOut.toString('base64');
  },
  'an answer emptied': (document) => {
    const bytes = Buffer.from('HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n');
    first(document).answer.base64 = bytes.toString('base64');
  },
  'a cause that is not judged again': (document) => {
    first(document).facts.outcome = 'accepted';
    first(document).facts.cause = 'reader-failed';
  },
  'another operation': (document) => {
    first(document).facts.operation = 'CheckToken';
  },
};

/** What no bytes can contradict: only the signature holds it. */
const retold: Record<string, Forge> = {
  'the operator': (document) => {
    document.operator = 'Mert';
  },
  'the reason': (document) => {
    document.reason = 'asked for by the manager';
  },
  'the ticket': (document) => {
    document.ticket = 'SD-2';
  },
  'the date': (document) => {
    document.createdAt = '2025-01-01T00:00:00.000Z';
  },
  'the time of an exchange': (document) => {
    first(document).facts.startedAt = '2025-01-01T00:00:00.000Z';
  },
  'the environment': (document) => {
    first(document).facts.environmentName = 'Test';
  },
  'the address': (document) => {
    first(document).facts.url = 'https://elsewhere.test/a.asmx';
  },
  'an exchange left out': (document) => {
    document.exchanges.splice(0, 1);
    document.chain.digests.splice(0, 1);
    document.chain.first += 1;
    document.chain.before = document.chain.head.link;
  },
  'the maker': (document) => {
    document.generator = 'Session Desk 9.9.9';
  },
};

/** Every plain hash made anew, up to the head of the chain and the page that people read. */
function forged(html: string, forge: Forge, how: 'kept' | 'stripped' | Signer): string {
  const block = takeBlock(html);
  if (block === null) throw new Error('no block');
  const document: EvidenceDocument = JSON.parse(block.json);
  forge(document);
  if (how === 'stripped') document.signer = null;
  else if (how !== 'kept') document.signer = how.publicKey;
  let link = bytesOfHex(document.chain.before) ?? new Uint8Array();
  const records = document.exchanges.map((exchange) => {
    for (const message of [exchange.request, exchange.answer]) {
      const bytes = Buffer.from(message.base64, 'base64');
      message.size = bytes.length;
      message.sha256 = hexOf(nodeSha256(bytes));
    }
    const record = {
      facts: exchange.facts,
      request: new Uint8Array(Buffer.from(exchange.request.base64, 'base64')),
      answer: new Uint8Array(Buffer.from(exchange.answer.base64, 'base64')),
    };
    exchange.digest = hexOf(digestOf(nodeSha256, bytesOfHex(exchange.salt) ?? new Uint8Array(), record));
    document.chain.digests[exchange.position - document.chain.first] = exchange.digest;
    return record;
  });
  for (const digest of document.chain.digests)
    link = linkOf(nodeSha256, link, bytesOfHex(digest) ?? new Uint8Array());
  document.chain.head.link = hexOf(link);
  const page = evidencePage(document, records, nodeSha256);
  document.pageSha256 = hexOf(nodeSha256(Buffer.from(page, 'utf8')));
  const json = JSON.stringify(document);
  return withBlock({
    page,
    json,
    sha256: hexOf(nodeSha256(Buffer.from(json, 'utf8'))),
    signature: how === 'kept' ? block.signature : how === 'stripped' ? '' : how.sign(json),
  });
}

function read(html: string, isKnown?: (publicKey: string) => boolean) {
  const finding = verifyEvidence(html, nodeSha256, checkSignature, isKnown);
  if (finding.kind !== 'evidence') throw new Error(`not read: ${finding.kind}`);
  return finding;
}

describe('evidence that was forged with all plain hashes made anew', () => {
  it('holds as it was made', () => {
    const { html } = genuine();
    expect(read(html)).toMatchObject({ signature: 'signed', problems: [], notes: [] });
    // The forger’s tool itself breaks nothing: what is found below is found for what was changed.
    expect(read(forged(html, () => {}, newSigner())).problems).toEqual([]);
  });

  for (const [what, forge] of Object.entries({ ...lies, ...retold })) {
    it(`does not hold under its old signature: ${what}`, () => {
      const { html } = genuine();
      const finding = read(forged(html, forge, 'kept'));
      expect(finding.signature).toBe('bad');
      expect(finding.problems.length).toBeGreaterThan(0);
    });
  }

  for (const [what, forge] of Object.entries(lies)) {
    it(`does not hold without a signature, nor under another one: ${what}`, () => {
      const { html } = genuine();
      expect(read(forged(html, forge, 'stripped')).problems.length).toBeGreaterThan(0);
      expect(read(forged(html, forge, newSigner())).problems.length).toBeGreaterThan(0);
    });
  }

  for (const [what, forge] of Object.entries(retold)) {
    it(`is not signed by this installation any more: ${what}`, () => {
      const { html, signer } = genuine();
      expect(read(forged(html, forge, 'stripped')).signature).toBe('unsigned');
      const other = read(forged(html, forge, newSigner()));
      expect(other.document.signer).not.toBe(signer.publicKey);
    });
  }

  for (const [what, forge] of Object.entries({ ...lies, ...retold })) {
    const isOfTheFileOnly = [
      'the verdict',
      'the operator',
      'the reason',
      'the ticket',
      'the date',
      'the maker',
    ];
    if (isOfTheFileOnly.includes(what)) continue;
    it(`is not the chain of the history it came from: ${what}`, () => {
      const { html, chain, source } = genuine();
      const { document } = read(forged(html, forge, newSigner()));
      expect(verifyLive(chain, source, document).kind).toBe('other');
    });
  }

  it('takes a page for changed that does not say what the facts say, whatever its hash', () => {
    const { html, signer } = genuine();
    const block = takeBlock(html);
    if (block === null) throw new Error('no block');
    const page = block.page.replace('stuck', 'on request');
    const document = JSON.parse(block.json);
    document.pageSha256 = hexOf(nodeSha256(Buffer.from(page, 'utf8')));
    const json = JSON.stringify(document);
    const sha256 = hexOf(nodeSha256(Buffer.from(json, 'utf8')));
    const finding = read(withBlock({ page, json, sha256, signature: signer.sign(json) }));
    expect(finding.signature).toBe('signed');
    expect(finding.problems).toHaveLength(1);
  });

  it.each(Object.entries(lies))(
    'is not believed to be of other rules unless its signer is known: %s',
    (_what, forge) => {
      for (const rules of [1, 99]) {
        const { html } = genuine();
        const retold: Forge = (document) => {
          forge(document);
          document.rules = rules;
        };
        for (const how of ['stripped', newSigner()] as const)
          expect(read(forged(html, retold, how)).problems.length).toBeGreaterThan(0);
      }
    },
  );

  it('takes no page of its own from one whom nobody knows, whatever edition it names', () => {
    const { html } = genuine();
    const block = takeBlock(forged(html, (document) => Object.assign(document, { rules: 99 }), 'stripped'));
    if (block === null) throw new Error('no block');
    for (const page of [
      block.page.replace('stuck', 'on request'),
      block.page.replace('</body>', '<p>Confirmed</p></body>'),
      `${block.page}<script>document.body.textContent = 'Confirmed'</script>`,
      `<base href="https://elsewhere.test/">${block.page}`,
      '<!doctype html><html><body>Confirmed</body></html>',
    ]) {
      const document = {
        ...JSON.parse(block.json),
        pageSha256: hexOf(nodeSha256(Buffer.from(page, 'utf8'))),
      };
      const json = JSON.stringify(document);
      const sha256 = hexOf(nodeSha256(Buffer.from(json, 'utf8')));
      expect(read(withBlock({ page, json, sha256, signature: '' })).problems).toHaveLength(1);
    }
  });

  it('is no evidence with two blocks in it, in whatever order', () => {
    const { html } = genuine();
    const block = takeBlock(html);
    if (block === null) throw new Error('no block');
    const two = withBlock({ ...block, page: forged(html, lies['the verdict'] ?? (() => {}), 'stripped') });
    for (const one of [
      two,
      two.replace('id="evidence"', 'ID="evidence"'),
      two.replace('id="evidence"', 'id=evidence'),
    ]) {
      const finding = verifyEvidence(one, nodeSha256, checkSignature);
      expect(finding).not.toMatchObject({ problems: [] });
    }
  });

  it('calls a verdict of newer rules a difference, not a change', () => {
    const { html, signer } = genuine();
    const older: Forge = (document) => {
      first(document).facts.cause = 'fault-client';
    };
    const now = read(forged(html, older, signer));
    expect(now.problems.length).toBeGreaterThan(0);
    const then = read(
      forged(
        html,
        (document) => {
          older(document);
          document.rules += 1;
        },
        signer,
      ),
      (publicKey) => publicKey === signer.publicKey,
    );
    expect(then.problems).toEqual([]);
    expect(then.notes.length).toBeGreaterThan(0);
  });
});
