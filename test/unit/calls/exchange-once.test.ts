import { describe, expect, it } from 'vitest';
import { exchangeOnce } from '../../../electron/calls/exchange-once.js';
import { runLogin } from '../../../electron/calls/run-login.js';
import * as fake from './fake-service.js';

const { accepted, fault, token } = fake;

function orderOf(changes: object = {}) {
  const { actId, origin, target } = fake.orderOf();
  return {
    actId,
    origin,
    target,
    call: { operation: 'Logout', token },
    binding: 'soap11',
    ...changes,
  } as const;
}

describe('one exchange', () => {
  it('sums up without the token', async () => {
    const { deps } = fake.fakeService([fault]);
    const environment = { id: 'e1', name: 'Izmir' };
    const { summary } = await exchangeOnce(deps, orderOf({ environment, sessionId: 's1' }));
    expect(summary).toEqual({
      id: 'id-1',
      actId: 'act-1',
      origin: 'window',
      startedAt: '2026-01-01T00:00:00.000Z',
      environmentId: 'e1',
      environmentName: 'Izmir',
      sessionId: 's1',
      operation: 'Logout',
      binding: 'soap11',
      method: 'POST',
      url: 'http://host.example/sws/Authentication.asmx?t=***',
      tokenMask: '…631f',
      tokenFingerprint: 'fp-36',
      outcome: 'fault',
      cause: 'fault-server',
      fault: { code: 'Server', reason: 'no ***' },
      sent: 'whole',
      status: 500,
      totalMs: 5,
      requestSize: 13,
      answerSize: 0,
    });
  });

  it('gives a request that cannot be built as not-sent, and sends nothing', async () => {
    const { deps, sent, recorded } = fake.fakeService([]);
    const { summary } = await exchangeOnce(deps, orderOf({ call: { operation: 'Logout', token: 'a\0b' } }));
    expect(sent).toEqual([]);
    const { outcome, cause, quote, active, fault, causeFacts } = summary;
    const verdict = { outcome, cause, quote, active, fault, causeFacts };
    expect(verdict).toEqual({ outcome: 'not-sent', cause: 'request-problem', quote: 'bad ***' });
    expect(summary.failure?.said).toBe('bad ***');
    expect(recorded).toHaveLength(1);
  });

  it.each([
    ['soap11', 'POST'],
    ['soap12', 'POST'],
    ['post', 'POST'],
    ['get', 'GET'],
  ] as const)('tells by %s which request could not be built: a %s', async (binding, method) => {
    const { deps } = fake.fakeService([]);
    const call = { operation: 'Logout', token: 'a\0b' } as const;
    const { summary } = await exchangeOnce(deps, orderOf({ call, binding }));
    expect(summary).toMatchObject({ method, binding, sent: 'none', failure: { phase: 'dns' } });
  });

  it('does not claim that nothing left when the transport breaks', async () => {
    const { deps } = fake.fakeService([]);
    const { summary, transmission } = await exchangeOnce(deps, orderOf());
    expect(transmission.sent).toBe('part');
    expect(summary.outcome).toBe('unknown');
  });

  it.each([
    ['complete', accepted, 'unexpected'],
    ['cut off', fake.unknown, 'unknown'],
    ['none, and nothing left', fake.notSent, 'not-sent'],
  ])('survives a reader that throws where the answer is %s', async (_what, step, outcome) => {
    const { deps } = fake.fakeService([step]);
    const broken = {
      ...deps,
      judge: () => {
        throw new Error('x');
      },
    };
    expect((await exchangeOnce(broken, orderOf())).summary.outcome).toBe(outcome);
  });

  it('keeps its verdict where it cannot be recorded', async () => {
    const { deps } = fake.fakeService([accepted]);
    const full = {
      ...deps,
      record: () => {
        throw new Error('disk full');
      },
    };
    expect((await exchangeOnce(full, orderOf())).summary.outcome).toBe('accepted');
  });
});

describe('a login', () => {
  const login = { databaseName: 'db', userName: 'u', password: 'hunter22', language: 'EN' };

  function step(authenticated: boolean): fake.Step {
    return {
      verdict: {
        outcome: 'accepted',
        cause: authenticated ? 'login-authenticated' : 'login-not-authenticated',
        login: { authenticated, description: 'hello', authKey: token, fields: [] },
      },
    };
  }

  it('hands the token over and masks it, and the password, in what is kept', async () => {
    const { deps, recorded } = fake.fakeService([step(true)]);
    const stored: string[] = [];
    const result = await runLogin(deps, {
      ...orderOf(),
      login,
      storeToken: (text) => {
        stored.push(text);
        return 'session-1';
      },
    });
    expect(stored).toEqual([token]);
    expect(result).toMatchObject({ authenticated: true, description: 'hello', stored: 'session-1' });
    expect(recorded[0]?.secrets).toEqual([
      { kind: 'password', text: 'hunter22' },
      { kind: 'token', text: token },
    ]);
    expect(result.exchange).toMatchObject({ operation: 'Login', tokenMask: '…631f' });
    expect(JSON.stringify(result)).not.toMatch(/hunter22|c0ffee00/);
  });

  it('stores nothing where the service said no', async () => {
    const { deps } = fake.fakeService([step(false)]);
    const result = await runLogin(deps, {
      ...orderOf(),
      login,
      storeToken: () => {
        throw new Error('must not be called');
      },
    });
    expect(result).toMatchObject({ authenticated: false, stored: null });
  });
});
