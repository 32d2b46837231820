import { expect, it } from 'vitest';
import { whoAnswered } from '../../../shared/protocol/answerers.js';
import { judge } from '../../../shared/protocol/judge.js';
import { causeOfError } from '../../../shared/protocol/page-cause.js';
import { type AnswerParts, complete, H, P } from './answers.js';
import { at, by, signs } from './signs.js';

const over = (binding: 'get' | 'post' | 'soap11' | 'soap12', parts: AnswerParts) =>
  judge(
    'Logout',
    binding,
    complete({ status: 500, type: P, body: 'Object reference not set\r\n  at X', ...parts }),
  );
const fault = { code: 'HTTP 500', reason: 'Object reference not set', detail: 'at X' };

it('an error in plain words is a fault over GET and POST, with 500 and from the host alone', () => {
  for (const binding of ['get', 'post'] as const) {
    for (const type of [P, 'text/plain', 'TEXT/PLAIN', null])
      expect(over(binding, { type })).toEqual({ outcome: 'fault', cause: 'fault-text', fault });
    expect(over(binding, { headers: [['Server', 'Microsoft-IIS/10.0']] }).outcome).toBe('fault');
    const others: readonly AnswerParts[] = [
      ...[{ type: 'application/json' }, { type: 'text/xml' }, { type: H }, { status: 501 }, { status: 499 }],
      ...[{ body: '' }, { body: ' \r\n' }, { body: '<html><body>x</body></html>' }],
      { headers: [['cf-mitigated', 'x']] },
    ];
    for (const parts of others) expect([parts, over(binding, parts).outcome]).toEqual([parts, 'http-error']);
  }
  for (const binding of ['soap11', 'soap12'] as const) expect(over(binding, {}).outcome).toBe('http-error');
});

it('says what its words say', () => {
  expect(over('get', { body: 'Invalid token' })).toMatchObject({ outcome: 'fault', cause: 'fault-token' });
  expect(over('get', { body: 'Request format is unrecognized for URL' })).toEqual({
    ...{ outcome: 'binding-off', cause: 'http-binding-off' },
    fault: { code: 'HTTP 500', reason: 'Request format is unrecognized for URL' },
  });
  const odd = over('post', { body: Uint8Array.of(0x61, 0xfd, 0x62) });
  expect([odd.outcome, odd.cause, odd.causeFacts?.inside]).toEqual(['fault', 'fault-text', 'bad-encoding']);
  expect(odd.causeFacts?.named).toMatch(/^windows-/);
});

it('an error of nobody known is one of who stands between by words that only such a one says', () => {
  const cause = (text: string) => causeOfError(signs(at(403, { text })), 'soap11').cause;
  expect(
    [
      'SSL handshake failed',
      'could not resolve it',
      'captcha',
      'account suspended',
      'connection refused',
    ].map(cause),
  ).toEqual(['between-no-tls', 'between-no-name', 'between-challenge', 'site-suspended', 'forbidden']);
});

it('the host is told by how a title, a text or a server begins', () => {
  const id = (said: object) => whoAnswered(signs(said))?.id;
  const title = 'IIS 10.0 Detailed Error';
  const text = 'The server was unable to process the request due to an internal error';
  expect([id({ title }), id({ title: `x ${title}` }), id({ title: 'IIS x 10.0' })]).toEqual([
    'iis',
    undefined,
    undefined,
  ]);
  expect([id({ text }), id({ text: `x ${text}` })]).toEqual(['wcf', undefined]);
  for (const [server, is] of [
    ['Microsoft-HTTPAPI/2.0', 'http-sys'],
    ['Microsoft-IIS/10.0', 'iis'],
  ] as const)
    expect([id(by('server', server)), id(by('server', `x ${server}`))]).toEqual([is, undefined]);
});
