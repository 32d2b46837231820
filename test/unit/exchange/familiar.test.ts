import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isSameSummary, sharedSummary } from '../../../electron/history/shared-summary.js';
import { findSecretSlots, findSecrets, searchAll } from '../../../shared/masking/find-secret-slots.js';
import { prepareSecret } from '../../../shared/masking/prepared-secret.js';

const templates: readonly ((token: string) => string)[] = [
  (token) =>
    `POST /a HTTP/1.1\r\nHost: example.test\r\nSOAPAction: "x/Logout"\r\n\r\n<s:Body><token>${token}</token></s:Body>`,
  (token) => `GET /sws/Authentication.asmx/Logout?token=${token} HTTP/1.1\r\nHost: h\r\n\r\n`,
  (token) => `POST /a HTTP/1.1\r\nCookie: a=${token}\r\n\r\n<token>${token}</token>`,
  (token) => `POST /a HTTP/1.1\r\nCookie${token}: b\r\n\r\n`,
  (token) => `HTTP/1.1 200 OK\r\nX: /${token}\r\n\r\n<fault>${token} is Gone</fault>`,
  () => 'HTTP/1.1 200 OK\r\nDate: Tue, 24 Nov 2026 10:00:00 GMT\r\n\r\n<LogoutResponse xmlns="http://x/" />',
  () => 'HTTP/1.1 200 OK\r\n\r\nabcabcabcabc<a>0123456789abcdef0123456789abcdef0123456789abcdef</a>',
  (token) => `POST /abcabc HTTP/1.1\r\nHost: h\r\n\r\n<abcabc>${token}abc</token>`,
  (token) => `POST /aaaaaaaa HTTP/1.1\r\nHost: h\r\n\r\n<t>aaa="${token}"aaa</t>`,
  (token) => `POST /a HTTP/1.1\r\nHost: h\r\n\r\n<t>abc=${token.toUpperCase()}</t>&amp;`,
  () => 'https://example.test/sws/Authentication.asmx',
];

/** Some that stand in the templates, wholly or where they meet the token, and some that are like one another. */
const token = fc.oneof(
  fc.uuid(),
  fc.constantFrom(
    'abcabcabcabc',
    'ABCabcABCabc',
    'aaaaaaaaaaaa',
    'aaaaaaaa',
    'Gone',
    'host',
    'Host: h',
    'a*b*c*d*e*f*',
  ),
  fc.constantFrom(
    'authentication.asmx',
    'Authentication.asmx',
    '0123456789abcdef',
    'a&b%c\\d',
    'ab',
    'Logout',
    'logout',
  ),
  fc.string({ minLength: 4, maxLength: 14, unit: fc.constantFrom('a', 'b', 'c', 'A', '=', '"') }),
);

describe('a message that is like one before it', () => {
  it('shows the same secrets as to a search of every byte', () => {
    const message = fc.tuple(fc.nat(templates.length - 1), token);
    fc.assert(
      fc.property(fc.array(message, { minLength: 2, maxLength: 30 }), (messages) => {
        for (const [index, text] of messages) {
          const bytes = new TextEncoder().encode(templates[index]?.(text) ?? '');
          const secret = { kind: 'token' as const, text };
          const found = findSecretSlots(bytes, [secret]);
          expect({ index, text, slots: found }).toEqual({
            index,
            text,
            slots: searchAll(bytes, [prepareSecret(secret)]),
          });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('is recognised, and told by its stencil, in which no token is', () => {
    const find = (message: string, text: string) =>
      findSecrets(new TextEncoder().encode(message), [{ kind: 'token', text }]);
    const of = (text: string) => find(`POST /b HTTP/1.1\r\nHost: h\r\n\r\n<token>${text}</token>`, text);
    const twice = (text: string) => find(`POST /b HTTP/1.1\r\nCookie: a=${text}\r\n\r\n<t>${text}</t>`, text);
    // Of most messages there is no second one: nothing is kept of a first.
    expect(of('52d13f0c-9a7e-4b8e-9c46-0d2f5be7631f').stencil).toBeNull();
    const first = of('7c9e6679-7425-40de-944b-e07fc1f9631f');
    const second = of('0f8fad5b-d9cb-469f-a165-70867728631f');
    expect(first.stencil).not.toBeNull();
    expect(second.stencil).toBe(first.stencil);
    expect(second.slots).toBe(first.slots);
    expect(Buffer.from(first.stencil ?? []).toString()).toContain(`<token>${'*'.repeat(36)}</token>`);
    // Two tokens in one message, or one in a header that is masked as a whole, are searched for each time.
    for (let i = 0; i < 3; i++) expect(twice('0f8fad5b-d9cb-469f-a165-70867728631f').stencil).toBeNull();
  });
});

describe('two summaries', () => {
  it('are of one kind only where they are the same in every member that kinds have', () => {
    const summary = {
      id: '1',
      actId: '1',
      origin: 'bulk',
      startedAt: '2026-11-24T10:00:00.000Z',
      environmentId: 'e',
      environmentName: 'E',
      sessionId: null,
      operation: 'Logout',
      binding: 'soap11',
      method: 'POST',
      url: 'http://h/a',
      tokenMask: null,
      tokenFingerprint: null,
      outcome: 'accepted',
      cause: 'as-contract',
      sent: 'whole',
      status: 200,
      totalMs: 1,
      requestSize: 1,
      answerSize: 2,
    } as const;
    const shared = sharedSummary(summary, summary.url);
    expect(isSameSummary(shared, { ...summary, id: '2', totalMs: 3 }, summary.url)).toBe(true);
    for (const name of Object.keys(shared)) {
      const other = { ...summary, [name]: 'other' };
      expect([
        name,
        isSameSummary(shared, other as typeof summary, name === 'url' ? 'x' : summary.url),
      ]).toEqual([name, false]);
    }
  });
});
