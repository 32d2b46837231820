import { describe, expect, it } from 'vitest';
import { judgeRaw } from '../../../shared/protocol/judge-raw.js';
import { statusCause } from '../../../shared/protocol/status-causes.js';
import { complete, envelope11, fault11, H, logoutResponse, T, transmission } from './answers.js';

const fault = fault11('soap:Server', 'Invalid token');
const reset = { kind: 'failed', failure: { phase: 'receive', code: 'ECONNRESET' } } as const;

describe('what a request of nobody’s contract came to', () => {
  it('is told by the status, and never that anything was done', () => {
    for (let status = 200; status < 600; status += 1)
      for (const [type, body] of [
        [T, envelope11(logoutResponse)],
        [H, '<html><body>x</body></html>'],
      ] as const) {
        const { outcome, cause } = judgeRaw(complete({ status, type, body }));
        const expected =
          status < 300
            ? ['unexpected', 'raw-not-judged']
            : status < 400
              ? ['http-error', 'redirect']
              : ['http-error', statusCause(status, type === H)];
        expect([status, outcome, cause]).toEqual([status, ...expected]);
      }
    expect(judgeRaw(complete({ status: 199 }))).toEqual({ outcome: 'http-error', cause: 'odd-status' });
  });

  it.each([200, 299, 400, 500])('is a fault with %i, where one is in it', (status) => {
    const found = judgeRaw(complete({ status, type: T, body: fault }));
    expect([found.outcome, found.fault?.reason]).toEqual(['fault', 'Invalid token']);
    expect(found.cause).toMatch(/\w/);
  });

  it.each([300, 399])('is a redirect with %i, whatever is in it', (status) => {
    expect(judgeRaw(complete({ status, type: T, body: fault }))).toEqual({
      ...{ outcome: 'http-error', cause: 'redirect' },
    });
  });

  it('is how it ended, where it did not come to its end', () => {
    expect(judgeRaw(transmission({ end: reset }))).toEqual({ outcome: 'unknown', cause: 'reset' });
    expect(judgeRaw(transmission({ end: { kind: 'cancelled', phase: 'wait' } }))).toEqual({
      ...{ outcome: 'unknown', cause: 'cancelled-after-send' },
    });
    expect(judgeRaw(transmission({}))).toEqual({ outcome: 'unknown', cause: 'bad-http' });
  });
});
