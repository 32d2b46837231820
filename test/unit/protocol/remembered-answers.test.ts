import { describe, expect, it } from 'vitest';
import type { HeaderPair, Transmission, WireAnswer } from '../../../shared/model/transmission.js';
import { createJudge } from '../../../shared/protocol/create-judge.js';
import { answerOf, envelope11, H, logoutResponse, T, transmission } from './answers.js';

const length = (bytes: number): HeaderPair => ['Content-Length', String(bytes)];
const bytes = (text: string) => new TextEncoder().encode(text);

interface Pair {
  readonly answer: WireAnswer;
  readonly change: Partial<WireAnswer>;
}
const success = answerOf({ type: T, body: envelope11(logoutResponse) });
const page = answerOf({ status: 502, type: H, body: '<html><title>Bad</title></html>' });
const headers = (...all: readonly HeaderPair[]) => ({ headers: [...success.headers, ...all] });
const onPage = (...all: readonly HeaderPair[]) => ({ headers: [...page.headers, ...all] });

/** The memory is told by this: an answer that it knew is the very same verdict as the last time. */
function isKnown(first: Transmission, second: Transmission, over: 'soap11' | 'get' = 'soap11'): boolean {
  const judge = createJudge();
  const verdict = judge('Logout', 'soap11', first);
  return judge('Logout', over, second) === verdict;
}
const known = ({ answer, change }: Pair) =>
  isKnown(transmission({ answer }), transmission({ answer: { ...answer, ...change } }));

describe('an answer that came before', () => {
  it.each<readonly [string, Pair, boolean]>([
    ['the same', { answer: success, change: {} }, true],
    ['the same, in bytes of its own', { answer: success, change: { body: success.body.slice() } }, true],
    ['a success by another server', { answer: success, change: headers(['Server', 'x']) }, true],
    ['another status', { answer: success, change: { status: 201 } }, false],
    [
      'another byte at its end',
      { answer: success, change: { body: bytes(`${envelope11(logoutResponse).slice(0, -1)} `) } },
      false,
    ],
    ['a byte more', { answer: success, change: { body: bytes(`${envelope11(logoutResponse)} `) } }, false],
    ['a second type', { answer: success, change: headers(['CONTENT-TYPE', 'text/html']) }, false],
    ['a range', { answer: success, change: headers(['Content-Range', 'bytes 0-1/2']) }, false],
    ['a range in small letters', { answer: success, change: headers(['content-range', '']) }, false],
    [
      'a range in place of a type',
      { answer: success, change: { headers: [['Content-Range', T], length(success.body.length)] } },
      false,
    ],
    [
      'a name as long as the type’s',
      { answer: success, change: headers(['x-some-names', 'text/html']) },
      true,
    ],
    [
      'a name as long as the range’s',
      { answer: success, change: headers(['x-other-names', 'bytes 0-1/2']) },
      true,
    ],
    ['out of a cache', { answer: success, change: headers(['Age', '7']) }, false],
    [
      'an end that only the connection says',
      { answer: success, change: { headers: [['Content-Type', T]], httpVersion: '1.0' } },
      false,
    ],
    ['one that is cut', { answer: success, change: { truncated: true } }, false],
  ])('%s', (_what, pair, expected) => expect(known(pair)).toBe(expected));

  it.each<readonly [string, Pair, boolean]>([
    ['the same', { answer: page, change: {} }, true],
    ['another time', { answer: page, change: onPage(['Date', 'now']) }, true],
    ['another time in small letters', { answer: page, change: onPage(['date', 'now']) }, true],
    ['another header', { answer: page, change: onPage(['Retry-After', '7']) }, false],
    ['a header that ends like the time', { answer: page, change: onPage(['x-date', 'now']) }, false],
    ['a header that begins like the time', { answer: page, change: onPage(['date-x', 'now']) }, false],
    ['other words behind the status', { answer: page, change: { statusText: 'Bad Proxy' } }, false],
  ])('of an error: %s', (_what, pair, expected) => expect(known(pair)).toBe(expected));

  it('of an error is another one for another address', () => {
    const asked = (target: string, tls?: object) =>
      transmission({
        answer: { ...page, status: 302, headers: [['Location', 'https://a.example/x']] },
        requestBytes: bytes(`POST ${target} HTTP/1.1\r\nHost: a.example\r\n\r\n`),
        connection: { reused: false, ...(tls && { tls: tls as never }) },
      });
    expect(isKnown(asked('/x'), asked('/x'))).toBe(true);
    expect(isKnown(asked('/x'), asked('/x', {}))).toBe(false);
    expect(isKnown(asked('/x'), asked('/y'))).toBe(false);
  });

  it.each<readonly [string, Partial<Transmission>]>([
    ['half a request', { sent: 'part' }],
    ['a proxy', { connection: { reused: false, proxy: {} as never } }],
    ['an end that is none', { end: { kind: 'failed', failure: { phase: 'receive', code: 'ECONNRESET' } } }],
    ['an end by a person', { end: { kind: 'cancelled', phase: 'receive' } }],
    ['no answer', { answer: null }],
  ])('is not asked for with %s', (_what, change) => {
    expect(isKnown(transmission({ answer: success }), transmission({ answer: success, ...change }))).toBe(
      false,
    );
    const judge = createJudge();
    const odd = transmission({ answer: success, ...change });
    expect(judge('Logout', 'soap11', odd)).toEqual(judge('Logout', 'soap11', odd));
    expect(judge('Logout', 'soap11', odd)).not.toBe(judge('Logout', 'soap11', odd));
  });

  it('is another one for another operation, or over another binding', () => {
    const given = transmission({ answer: success });
    expect(isKnown(given, given, 'get')).toBe(false);
    const judge = createJudge();
    const verdict = judge('Logout', 'soap11', given);
    expect(judge('CheckToken', 'soap11', given)).not.toBe(verdict);
    expect(judge('Logout', 'soap11', given)).toBe(verdict);
  });

  it('is remembered up to a size', () => {
    const of = (size: number) =>
      transmission({ answer: answerOf({ type: T, body: new Uint8Array(size).fill(0x20) }) });
    expect([isKnown(of(64 * 1024), of(64 * 1024)), isKnown(of(64 * 1024 + 1), of(64 * 1024 + 1))]).toEqual([
      true,
      false,
    ]);
  });

  it('is forgotten after sixteen others', () => {
    for (const others of [15, 16]) {
      const judge = createJudge();
      const of = (status: number) => transmission({ answer: { ...success, status } });
      const verdict = judge('Logout', 'soap11', of(200));
      for (let status = 201; status <= 200 + others; status += 1) judge('Logout', 'soap11', of(status));
      expect([others, judge('Logout', 'soap11', of(200)) === verdict]).toEqual([others, others === 15]);
    }
  });
});
