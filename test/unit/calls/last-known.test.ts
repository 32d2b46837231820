import { describe, expect, it } from 'vitest';
import { knownAfter, lastKnownOf } from '../../../electron/calls/last-known.js';
import { resolveUnknown } from '../../../electron/calls/resolve-unknown.js';
import { runAct } from '../../../electron/calls/run-act.js';
import * as fake from './fake-service.js';

const { active, out, accepted, unknown, notSent, fault, gatewayTimeout, notFound, loginPage } = fake;

describe('what an act taught about its session', () => {
  it.each([
    ['out after a check', [active, accepted, out], 'out', 3],
    ['active after a check', [active, accepted, active], 'active', 3],
    ['not active, and never seen so', [out], 'not-active', 1],
    ['accepted, not active after, and never seen so', [fault, accepted, out], 'not-active', 3],
    ['accepted, and the check failed', [active, accepted, notFound], 'accepted', 2],
    ['unknown, and the check failed', [active, unknown, notSent], 'unknown', 2],
    ['a login page says nothing about the end', [active, loginPage, notSent], 'unknown', 2],
    ['a gateway may have passed it on', [active, gatewayTimeout, notSent], 'unknown', 2],
    ['a server failed over it', [active, { ...gatewayTimeout, status: 500 }, notSent], 'unknown', 2],
    ['a page says that there is none', [active, { ...notFound, status: 499 }, notSent], 'active', 1],
    ['refused: the first check still counts', [active, fault, notSent], 'active', 1],
    ['never left: the first check still counts', [active, notSent], 'active', 1],
    ['nothing was learnt', [notSent], null, 0],
  ] as const)('%s', async (_name, steps, state, by) => {
    const { deps } = fake.fakeService(steps);
    const result = await runAct(deps, fake.orderOf());
    const known = lastKnownOf(result);
    expect(known?.state ?? null).toBe(state);
    if (by > 0) {
      const decided = result.exchanges[by - 1];
      expect(known?.exchangeId).toBe(decided?.id);
      expect(known?.outcome).toBe(result.outcome);
      expect(Date.parse(known?.at ?? '')).toBe(Date.parse(decided?.startedAt ?? '') + 5);
    }
  });
});

it('a check that says no teaches that it is out only of a token that was seen active here', async () => {
  for (const [seen, state] of [
    [true, 'out'],
    [false, 'not-active'],
  ] as const) {
    const { deps } = fake.fakeService([out]);
    const order = {
      ...fake.orderOf(),
      operation: 'CheckToken',
      environment: { id: 'e', name: 'E' },
    } as const;
    const known = lastKnownOf(await runAct({ ...deps, seenActive: () => seen }, order));
    expect(known?.state).toBe(state);
  }
});

describe('one press after an unknown', () => {
  it.each([
    [out, 'not-active', 'now-out-or-wrong', 'not-active'],
    [active, 'still-active', 'still-active', 'active'],
    [notSent, 'unknown', 'could-not-find-out', null],
    [fault, 'unknown', 'could-not-find-out', null],
  ] as const)('asks once and never logs out (%#)', async (step, outcome, fate, state) => {
    const { deps, sent } = fake.fakeService([step]);
    const result = await resolveUnknown(deps, fake.orderOf({ checkBinding: 'soap12' }));
    expect(sent).toEqual(['CheckToken soap12']);
    expect(result).toMatchObject({ operation: 'Logout', outcome, fate });
    expect(lastKnownOf(result)?.state ?? null).toBe(state);
  });
});

describe('a session that was asked without a yes or no', () => {
  const order = { ...fake.orderOf(), operation: 'CheckToken' as const };
  const before = {
    state: 'out',
    outcome: 'confirmed',
    at: '2026-11-24T12:00:00.000Z',
    exchangeId: null,
  } as const;

  it.each([
    ['refused', fault, 'asked'],
    ['no service there', notFound, 'asked'],
    ['an answer that is none', loginPage, 'asked'],
    ['nothing left: it was never asked', notSent, null],
  ] as const)('%s', async (_name, step, state) => {
    const result = await runAct(fake.fakeService([step]).deps, order);
    expect(knownAfter(null, result)?.state ?? null).toBe(state);
    // What was known is worth more than that it was asked once more.
    expect(knownAfter(before, result)).toBeNull();
  });
});
