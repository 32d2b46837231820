import { expect, it } from 'vitest';
import type { Verdict } from '../../../shared/model/verdict.js';
import { summaryOf } from '../../../shared/protocol/summary-of.js';
import { transmission } from './answers.js';

const asked = {
  id: 'x',
  actId: 'a',
  origin: 'window',
  startedAt: '2026-11-29T00:00:00.000Z',
  sessionId: null,
  operation: 'Logout',
  binding: 'soap11',
  method: 'POST',
  url: 'http://h/secret',
  token: null,
} as const;
const hiding = {
  mask: (text: string) => text.replace('secret', '…'),
  maskToken: () => '…',
  fingerprint: () => 'f',
};
const failure = { phase: 'receive', code: 'ECONNRESET', said: 'secret' } as const;

/** Each of them alone: a line of the history is all that is left of it in a list. */
it.each<[string, Partial<Verdict>, boolean, object]>([
  ['a fault', { fault: { code: 'Server', reason: 'no secret' } }, false, { fault: { reason: 'no …' } }],
  ['a quote', { quote: 'secret' }, false, { quote: '…' }],
  ['facts of its cause', { causeFacts: { named: 'secret' } }, false, { causeFacts: { named: '…' } }],
  ['a failure', {}, true, { failure: { code: 'ECONNRESET', said: '…' } }],
])('a line keeps %s, without the secret', (_what, verdict, isFailed, kept) => {
  const given = transmission(isFailed ? { end: { kind: 'failed', failure } } : { end: { kind: 'complete' } });
  const line = summaryOf(asked, given, { outcome: 'unknown', cause: 'reset', ...verdict } as Verdict, hiding);
  expect(line).toMatchObject({ url: 'http://h/…', ...kept });
  expect(JSON.stringify(line)).not.toContain('secret');
});
