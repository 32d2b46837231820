import { describe, expect, it } from 'vitest';
import type { ActOrder } from '../../../electron/calls/act-order.js';
import { runAct } from '../../../electron/calls/run-act.js';
import type { ActResult, CallProgress } from '../../../shared/model/act.js';
import * as fake from './fake-service.js';

const { active, out, accepted, unknown, notSent, bindingOff, fault, gatewayTimeout, notFound, loginPage } =
  fake;
const check = 'CheckToken soap11';
const logout = 'Logout soap11';
const fingerprint = `fp-${fake.token.length}`;

interface Case {
  readonly name: string;
  readonly order?: Partial<ActOrder>;
  /** What is kept says that this token was active at `environment` before. */
  readonly seen?: boolean;
  readonly steps: readonly fake.Step[];
  readonly sent: readonly string[];
  readonly want: Pick<ActResult, 'outcome' | 'fate' | 'cause'>;
  /** Which exchange decided, counted from 1. */
  readonly by: number;
}

function want(outcome: ActResult['outcome'], fate: ActResult['fate'], cause: string) {
  return { outcome, fate, cause };
}

const plain = { verify: false };

const cases: Case[] = [
  {
    name: 'was active, now out',
    steps: [active, accepted, out],
    sent: [check, logout, check],
    want: want('confirmed', 'was-active-now-out', 'token-not-active'),
    by: 3,
  },
  {
    name: 'was out, and was seen active before: nothing is sent',
    seen: true,
    steps: [out],
    sent: [check],
    want: want('already-out', 'was-out', 'token-not-active'),
    by: 1,
  },
  {
    name: 'not active, and never seen so: out or wrong, nothing is sent',
    steps: [out],
    sent: [check],
    want: want('not-active', 'was-out-or-wrong', 'never-seen-active'),
    by: 1,
  },
  {
    name: 'was out, sent all the same',
    order: { evenIfOut: true },
    seen: true,
    steps: [out, accepted, out],
    sent: [check, logout, check],
    want: want('confirmed', 'now-out', 'token-not-active'),
    by: 3,
  },
  {
    name: 'not active and never seen so, sent all the same: nothing is confirmed',
    order: { evenIfOut: true },
    steps: [out, accepted, out],
    sent: [check, logout, check],
    want: want('accepted', 'now-out-or-wrong', 'out-never-seen-active'),
    by: 3,
  },
  {
    name: 'still active',
    steps: [active, accepted, active],
    sent: [check, logout, check],
    want: want('still-active', 'still-active', 'token-active'),
    by: 3,
  },
  {
    name: 'the check after failed',
    steps: [active, accepted, gatewayTimeout],
    sent: [check, logout, check],
    want: want('accepted', 'could-not-find-out', 'gateway-timeout'),
    by: 2,
  },
  {
    name: 'CheckToken is off: the Logout keeps its verdict',
    steps: [bindingOff, accepted, bindingOff],
    sent: [check, logout, check],
    want: want('accepted', 'could-not-find-out', 'http-binding-off'),
    by: 2,
  },
  {
    name: 'the check before failed, the one after says out',
    steps: [fault, accepted, out],
    sent: [check, logout, check],
    want: want('accepted', 'now-out-or-wrong', 'out-never-seen-active'),
    by: 3,
  },
  {
    name: 'the check before failed, the one after says out, and it was seen active on another day',
    seen: true,
    steps: [fault, accepted, out],
    sent: [check, logout, check],
    want: want('confirmed', 'now-out', 'token-not-active'),
    by: 3,
  },
  {
    name: 'the host cannot be reached',
    steps: [notSent],
    sent: [check],
    want: want('not-sent', 'not-sent', 'refused'),
    by: 1,
  },
  {
    name: 'the Logout itself is not sent: no check after it',
    steps: [active, notSent],
    sent: [check, logout],
    want: want('not-sent', 'not-sent', 'refused'),
    by: 2,
  },
  {
    name: 'checks go over their own binding',
    order: { binding: 'get', checkBinding: 'soap12' },
    steps: [active, accepted, out],
    sent: ['CheckToken soap12', 'Logout get', 'CheckToken soap12'],
    want: want('confirmed', 'was-active-now-out', 'token-not-active'),
    by: 3,
  },
  {
    name: 'a fault stays a fault, the fate says what became of the session',
    steps: [active, fault, out],
    sent: [check, logout, check],
    want: want('fault', 'was-active-now-out', 'fault-server'),
    by: 2,
  },
  {
    name: 'a fault and no answer to the check',
    steps: [active, fault, unknown],
    sent: [check, logout, check],
    want: want('fault', 'refused', 'fault-server'),
    by: 2,
  },
  {
    name: 'a 404 is not worth a check',
    steps: [active, notFound],
    sent: [check, logout],
    want: want('http-error', 'refused', 'not-found'),
    by: 2,
  },
  {
    name: 'a login page, then active',
    steps: [active, loginPage, active],
    sent: [check, logout, check],
    want: want('unexpected', 'still-active', 'html-login-page'),
    by: 2,
  },
  {
    name: 'unknown under verify is checked',
    steps: [active, unknown, active],
    sent: [check, logout, check],
    want: want('still-active', 'still-active', 'token-active'),
    by: 3,
  },
  {
    name: 'unknown, resolved: out or wrong',
    order: { ...plain, resolveUnknown: true },
    steps: [unknown, out],
    sent: [logout, check],
    want: want('not-active', 'now-out-or-wrong', 'never-seen-active'),
    by: 2,
  },
  {
    name: 'unknown, resolved: out',
    order: { ...plain, resolveUnknown: true },
    seen: true,
    steps: [unknown, out],
    sent: [logout, check],
    want: want('confirmed', 'now-out', 'token-not-active'),
    by: 2,
  },
  {
    name: 'unknown, resolved: active',
    order: { ...plain, resolveUnknown: true },
    steps: [unknown, active],
    sent: [logout, check],
    want: want('still-active', 'still-active', 'token-active'),
    by: 2,
  },
  {
    name: 'unknown, and nothing to be found out',
    order: { ...plain, resolveUnknown: true },
    steps: [unknown, notSent],
    sent: [logout, check],
    want: want('unknown', 'could-not-find-out', 'refused'),
    by: 1,
  },
  {
    name: 'resolveUnknown asks nothing after an accepted one',
    order: { ...plain, resolveUnknown: true },
    steps: [accepted],
    sent: [logout],
    want: want('accepted', 'sent-not-checked', 'logout-answered'),
    by: 1,
  },
  {
    name: 'plain and unknown',
    order: plain,
    steps: [unknown],
    sent: [logout],
    want: want('unknown', 'sent-not-checked', 'reset'),
    by: 1,
  },
  {
    name: 'plain and off',
    order: plain,
    steps: [bindingOff],
    sent: [logout],
    want: want('binding-off', 'refused', 'http-binding-off'),
    by: 1,
  },
  {
    name: 'CheckToken: active',
    order: { operation: 'CheckToken', checkBinding: 'post' },
    steps: [active],
    sent: [check],
    want: want('accepted', 'active', 'token-active'),
    by: 1,
  },
  {
    name: 'CheckToken: out',
    order: { operation: 'CheckToken' },
    steps: [out],
    sent: [check],
    want: want('accepted', 'out', 'token-not-active'),
    by: 1,
  },
  {
    name: 'CheckToken: no answer',
    order: { operation: 'CheckToken' },
    steps: [unknown],
    sent: [check],
    want: want('unknown', 'no-answer', 'reset'),
    by: 1,
  },
];

describe('an act', () => {
  it.each(cases)('$name', async (one) => {
    const service = fake.fakeService(one.steps);
    const environment = { id: 'env-1', name: 'Desk' };
    const seenActive = (id: string, of: string) =>
      (one.seen ?? false) && id === 'env-1' && of === fingerprint;
    const result = await runAct({ ...service.deps, seenActive }, fake.orderOf({ environment, ...one.order }));
    expect(service.sent).toEqual(one.sent);
    expect(result).toMatchObject(one.want);
    expect(result.exchanges).toHaveLength(one.sent.length);
    expect(result.decidedBy).toBe(result.exchanges[one.by - 1]?.id);
    expect(service.recorded.map(({ summary }) => summary)).toEqual(result.exchanges);
    expect(JSON.stringify(result)).not.toContain(fake.token);
  });

  it('a history that cannot be read has seen nothing, and the act keeps its end', async () => {
    const service = fake.fakeService([out]);
    const seenActive = () => {
      throw new Error('the disk is gone');
    };
    const environment = { id: 'env-1', name: 'Desk' };
    const result = await runAct({ ...service.deps, seenActive }, fake.orderOf({ environment }));
    expect(result.outcome).toBe('not-active');
  });

  it('without an environment nothing is kept, so nothing was seen', async () => {
    const service = fake.fakeService([out]);
    const result = await runAct({ ...service.deps, seenActive: () => true }, fake.orderOf());
    expect(result.outcome).toBe('not-active');
  });

  it('never sends two Logouts, whatever the three answers are', async () => {
    const all = [
      active,
      out,
      accepted,
      unknown,
      notSent,
      bindingOff,
      fault,
      gatewayTimeout,
      notFound,
      loginPage,
    ];
    for (const first of all)
      for (const second of all)
        for (const third of all)
          for (const bits of [0, 1, 2, 3, 4, 5, 6, 7]) {
            const order = { verify: !!(bits & 1), evenIfOut: !!(bits & 2), resolveUnknown: !!(bits & 4) };
            const { deps, sent } = fake.fakeService([first, second, third]);
            await runAct(deps, fake.orderOf(order));
            expect(sent.filter((line) => line === logout).length).toBeLessThanOrEqual(1);
            expect(sent.length).toBeLessThanOrEqual(3);
          }
  });
});

describe('cancelling', () => {
  function cancelDuring(step: fake.Step, controller: AbortController): fake.Step {
    return { ...step, during: () => controller.abort() };
  }

  it('before anything: nothing is sent', async () => {
    const service = fake.fakeService([]);
    const result = await runAct(service.deps, fake.orderOf({ signal: AbortSignal.abort(), verify: false }));
    expect(service.sent).toEqual([]);
    expect(result).toMatchObject({ outcome: 'cancelled', fate: 'not-sent' });
  });

  it('while the first check waits: the Logout stays here, and it is safe to press again', async () => {
    const controller = new AbortController();
    const service = fake.fakeService([cancelDuring(unknown, controller)]);
    const result = await runAct(service.deps, fake.orderOf({ signal: controller.signal }));
    expect(service.sent).toEqual([check]);
    expect(result.exchanges).toHaveLength(1);
    expect(result).toMatchObject({ outcome: 'cancelled', fate: 'not-sent', cause: 'cancelled-before-send' });
  });

  it('as the first check ends: a Logout that did not begin is cancelled', async () => {
    const controller = new AbortController();
    const service = fake.fakeService([cancelDuring(active, controller)]);
    const result = await runAct(service.deps, fake.orderOf({ signal: controller.signal }));
    expect(service.sent).toEqual([check]);
    expect(result.exchanges).toHaveLength(1);
    expect(result).toMatchObject({ outcome: 'cancelled', fate: 'not-sent', cause: 'cancelled-before-send' });
  });

  it.each([
    [accepted, 'accepted'],
    [unknown, 'unknown'],
  ] as const)('after the Logout left: its verdict stays (%#)', async (step, outcome) => {
    const controller = new AbortController();
    const service = fake.fakeService([active, cancelDuring(step, controller)]);
    const result = await runAct(service.deps, fake.orderOf({ signal: controller.signal }));
    expect(service.sent).toEqual([check, logout]);
    // A step that did not begin leaves no exchange behind.
    expect(result.exchanges).toHaveLength(2);
    expect(result).toMatchObject({ outcome, fate: 'could-not-find-out', cause: 'cancelled-before-send' });
  });

  it('during the check after: the verdict of the Logout stays', async () => {
    const controller = new AbortController();
    const service = fake.fakeService([active, accepted, cancelDuring(unknown, controller)]);
    const result = await runAct(service.deps, fake.orderOf({ signal: controller.signal }));
    expect(result).toMatchObject({
      ...{ outcome: 'accepted', fate: 'could-not-find-out', cause: 'cancelled-before-send' },
      decidedBy: result.exchanges[1]?.id,
    });
  });
});

describe('progress', () => {
  it('says that the Logout left from its first byte on, and not before', async () => {
    const heard: CallProgress[] = [];
    const service = fake.fakeService([active, accepted, out]);
    await runAct(service.deps, fake.orderOf({ onProgress: (progress) => heard.push(progress) }));
    expect(heard.map(({ step, phase, sent }) => `${step} ${phase} ${sent}`)).toEqual([
      'check-before connect false',
      'check-before send false',
      'logout connect false',
      'logout send true',
      'check-after connect true',
      'check-after send true',
    ]);
  });
});
