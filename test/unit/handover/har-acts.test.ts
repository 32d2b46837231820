import { expect, it } from 'vitest';
import { openHar } from '../../../electron/evidence/har-outcomes.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { serviceNamespace } from '../../../shared/model/words.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { encode } from '../protocol/answers.js';

const one = 'aaaaaaaa-1111-4222-8333-000000000001';
const two = 'bbbbbbbb-1111-4222-8333-000000000002';
const host = 'https://sws.example.test';

type Step = readonly [operation: 'Logout' | 'CheckToken', token: string, active?: boolean, at?: string];

function importedFrom(steps: readonly Step[]): ExchangeSummary[] {
  const entries = steps.map(([operation, token, active, at = host], index) => ({
    startedDateTime: new Date(Date.UTC(2026, 10, 28, 10, 0, index)).toISOString(),
    time: 5,
    request: {
      method: 'GET',
      url: `${at}/sws/Authentication.asmx/${operation}${token && `?token=${token}`}`,
      headers: [],
    },
    response: {
      status: 200,
      statusText: 'OK',
      httpVersion: 'HTTP/1.1',
      headers:
        operation === 'Logout'
          ? [{ name: 'Content-Length', value: '0' }]
          : [{ name: 'Content-Type', value: 'text/xml; charset=utf-8' }],
      content: {
        text: operation === 'Logout' ? '' : `<boolean xmlns="${serviceNamespace}">${active}</boolean>`,
      },
    },
  }));
  const har = openHar(encode(JSON.stringify({ log: { version: '1.2', entries } })), []);
  if (har === null) throw new Error('no HAR');
  return [...har.outcomes()].map((outcome) => {
    if (!outcome.kept) throw new Error(outcome.reason);
    return outcome.recorded.summary;
  });
}

/** The place of the first exchange of each one's act. */
const actsOf = (all: readonly ExchangeSummary[]) =>
  all.map(({ actId }) => all.findIndex((other) => other.actId === actId));

it.each<[string, readonly Step[], readonly number[]]>([
  [
    'two tokens in turn',
    [
      ['CheckToken', one, true],
      ['CheckToken', two, true],
      ['Logout', one],
      ['Logout', two],
      ['CheckToken', two, true],
      ['CheckToken', one, false],
    ],
    [0, 1, 0, 1, 1, 0],
  ],
  [
    'one token twice',
    [
      ['Logout', one],
      ['CheckToken', one, true],
      ['Logout', one],
      ['CheckToken', one, false],
    ],
    [0, 0, 2, 2],
  ],
  [
    'one token at two hosts',
    [
      ['Logout', one],
      ['CheckToken', one, true, 'https://other.test'],
    ],
    [0, 1],
  ],
  [
    'no token',
    [
      ['Logout', ''],
      ['Logout', ''],
    ],
    [0, 1],
  ],
])('takes the calls of one token for an act: %s', (_name, steps, acts) => {
  expect(actsOf(importedFrom(steps))).toEqual(acts);
});

it('lets no check of one token judge the Logout of another', () => {
  const all = importedFrom([
    ['Logout', one],
    ['Logout', two],
    ['CheckToken', two, true],
    ['CheckToken', one, false],
  ]);
  const [first, second] = all.map((each) => verdictOf(each, all).outcome);
  expect([first, second]).toEqual(['accepted', 'still-active']);
});
