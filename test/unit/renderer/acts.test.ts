import { QueryClient } from '@tanstack/react-query';
import { afterEach, describe, expect, test } from 'vitest';
import { withExchange } from '../../../renderer/api/all-exchanges.js';
import { followClient } from '../../../renderer/api/client-events.js';
import { keys } from '../../../renderer/api/keys.js';
import { otherBinding } from '../../../renderer/features/act/next-button.js';
import { cancelAct, mustAsk, planOf, sendAct, startAct } from '../../../renderer/features/act/run-act.js';
import { actProgressed, actState } from '../../../renderer/outcome/act-state.js';
import { stepsOf } from '../../../renderer/outcome/steps-of.js';
import { closeDialog, dialogState } from '../../../renderer/state/dialog-state.js';
import { rememberRemoved, undoLast, undoState } from '../../../renderer/state/undo-state.js';
import { choicesOf, viewState } from '../../../renderer/state/view-state.js';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { until } from '../../set-up/until.js';
import { createFakeClient } from './fake-client.js';
import { fakeEnvironments, fakeSession, fakeSummary } from './fake-data.js';

const environmentOf = (tier: string) => {
  const found = fakeEnvironments.find((one) => one.tier === tier);
  if (!found) throw new Error(tier);
  return found;
};
const plan = { operation: 'Logout', binding: 'soap11', verify: true } as const;

afterEach(() => {
  closeDialog();
  actState.set(() => ({ running: {}, ended: {} }));
});

describe('asking first', () => {
  test('a Logout on production is asked, and not sent before', () => {
    const { client, acts } = createFakeClient();
    startAct(client, fakeSession(1), environmentOf('production'), plan);
    expect(dialogState.get()?.kind).toBe('confirm');
    expect(acts).toEqual([]);
  });

  test('a check there only where the token stands in the address', () => {
    const production = environmentOf('production');
    expect(mustAsk({ operation: 'CheckToken', binding: 'soap11' }, production)).toBe(false);
    expect(mustAsk({ operation: 'CheckToken', binding: 'get' }, production)).toBe(true);
    expect(mustAsk(plan, environmentOf('test'))).toBe(false);
  });
});

describe('an act', () => {
  test('tells how it goes, ends with its result, and shows the exchange that decided', async () => {
    const fake = createFakeClient({ stepMs: 1 });
    const phases: string[] = [];
    fake.client.on('callProgress', (progress) => {
      actProgressed(progress);
      phases.push(`${actState.get().running['session-1']?.progress?.step}`);
    });
    const done = sendAct(fake.client, {
      ...plan,
      actId: 'a',
      sessionId: 'session-1',
      evenIfOut: false,
      confirmed: false,
    });
    expect(actState.get().running['session-1']).toBeDefined();
    await done;
    expect(new Set(phases)).toEqual(new Set(['check-before', 'logout', 'check-after']));
    const ended = actState.get().ended['session-1'];
    if (!ended || !('result' in ended)) throw new Error('no result');
    expect(ended.result.outcome).toBe('confirmed');
    expect(choicesOf(viewState.get(), 'session-1').shown).toEqual({
      kind: 'exchange',
      id: ended.result.decidedBy,
    });
  });

  test('a second press while it runs sends nothing, and a cancel reaches it', async () => {
    const fake = createFakeClient({ stepMs: 5 });
    const session = fakeSession(2);
    startAct(fake.client, session, environmentOf('sandbox'), { ...plan, verify: false });
    startAct(fake.client, session, environmentOf('sandbox'), plan);
    expect(fake.acts).toHaveLength(1);
    expect(cancelAct(fake.client, session.id)).toBe(true);
    expect(actState.get().running[session.id]?.cancelling).toBe(true);
    await until(() => actState.get().running[session.id] === undefined);
    expect(actState.get().running[session.id]).toBeUndefined();
    expect(cancelAct(fake.client, session.id)).toBe(false);
  });

  test('what goes out: the person’s choice over the environment’s habits', () => {
    const environment = { ...environmentOf('test'), checkBinding: 'get' as const, verify: false };
    expect(planOf({}, environment)).toEqual({ operation: 'Logout', binding: 'soap11', verify: false });
    expect(planOf({ operation: 'CheckToken' }, environment).binding).toBe('get');
    expect(planOf({ binding: 'post', verify: true }, environment)).toMatchObject({
      binding: 'post',
      verify: true,
    });
  });
});

test('another binding', () => {
  expect(otherBinding('soap12', 'soap12-off')).toBe('soap11');
  expect(otherBinding('soap11', '')).toBe('soap12');
  expect(otherBinding('soap11', 'soap-off')).toBe('post');
});

test('in its act, an accepted Logout is what the check after it found, and no check before it', () => {
  const at = (second: number) => `2026-11-24T12:00:0${second}Z`;
  const logout = fakeSummary(1, { actId: 'a', operation: 'Logout', outcome: 'accepted', startedAt: at(2) });
  const check = (second: number, active: boolean, actId = 'a', seenActive?: true) => ({
    ...fakeSummary(2, { actId, operation: 'CheckToken', outcome: 'accepted', active, startedAt: at(second) }),
    ...(seenActive && { seenActive }),
  });
  const outcome = (...others: ReturnType<typeof check>[]) => verdictOf(logout, [logout, ...others]).outcome;
  expect(outcome()).toBe('accepted');
  expect(outcome(check(1, false))).toBe('accepted');
  expect(outcome(check(3, false, 'another'))).toBe('accepted');
  expect(outcome(check(1, true), check(3, false, 'a', true))).toBe('confirmed');
  expect(outcome(check(3, false))).toBe('accepted');
  const verdict = verdictOf(logout, [logout, check(3, false)]);
  expect(describeOutcome(verdict).title).toBe('Accepted, and not active');
  expect(outcome(check(3, true))).toBe('still-active');
});

describe('exchanges', () => {
  const list = [0, 1, 2, 3].map((index) => fakeSummary(index));
  test('a new one goes to the front, a known one keeps its place', () => {
    expect(withExchange(list, fakeSummary(9))[0]?.id).toBe('exchange-9');
    const changed = withExchange(list, fakeSummary(2, { outcome: 'confirmed' }));
    expect(changed.map(({ id }) => id)).toEqual(list.map(({ id }) => id));
    expect(changed[2]?.outcome).toBe('confirmed');
  });

  test('the steps are those of the shown exchange’s act, oldest first', () => {
    const steps = stepsOf({ kind: 'exchange', id: 'exchange-1' }, [], list);
    expect(steps.map(({ id }) => id)).toEqual(['exchange-2', 'exchange-1', 'exchange-0']);
    expect(stepsOf({ kind: 'preview' }, list, [])).toBe(list);
  });
});

test('what the main process says lands in the cache', () => {
  const fake = createFakeClient();
  const queryClient = new QueryClient();
  const end = followClient(fake.client, queryClient);
  queryClient.setQueryData(keys.exchanges('session-0'), []);
  fake.emit('exchangeAdded', fakeSummary(1));
  fake.emit('sessionsChanged', [fakeSession(3)]);
  expect(queryClient.getQueryData(keys.exchanges('session-0'))).toHaveLength(1);
  expect(queryClient.getQueryData(keys.sessions)).toHaveLength(1);
  end();
  fake.emit('sessionsChanged', []);
  expect(queryClient.getQueryData(keys.sessions)).toHaveLength(1);
});

test('undo brings back the last deletion, once', async () => {
  const { client } = createFakeClient();
  const removed = await client.sessions.remove({ id: 'session-4' });
  if (!removed.ok) throw new Error('not removed');
  rememberRemoved({ kind: 'session', undoIds: [removed.value.undoId] });
  await undoLast(client);
  expect(undoState.get()).toEqual([]);
  expect(viewState.get().sessionId).toBe('session-4');
});
