import { afterEach, describe, expect, it } from 'vitest';
import { canResolve, resolveSession } from '../../../renderer/features/act/resolve-act.js';
import {
  checkAllForgotten,
  checkAllProgressed,
  checkAllStarted,
  checkAllState,
  isRunning,
} from '../../../renderer/features/check-all/check-all-state.js';
import { placesOf } from '../../../renderer/outcome/act-places.js';
import { actState } from '../../../renderer/outcome/act-state.js';
import { causesOf } from '../../../shared/model/causes.js';
import type { CheckAllProgress } from '../../../shared/model/check-all.js';
import { verdictOfResult } from '../../../shared/protocol/verdict-of.js';
import { checkFailure } from '../../../shared/text/cause-text.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { createFakeClient } from './fake-client.js';
import { before, fakeEnvironments, fakeSessions, fakeSummary } from './fake-data.js';

const [session] = fakeSessions;
const [environment] = fakeEnvironments;
if (!session || !environment) throw new Error('no data');

afterEach(() => {
  actState.set(() => ({ running: {}, ended: {} }));
  checkAllForgotten();
});

async function resolved(resolvesTo: 'out' | 'active' | null) {
  const { client, acts } = createFakeClient({ resolvesTo });
  await resolveSession(
    client,
    session as NonNullable<typeof session>,
    environment as NonNullable<typeof environment>,
  );
  expect(acts).toEqual([]);
  const ended = actState.get().ended['session-0'];
  if (!ended || 'error' in ended) throw new Error('no result');
  return describeOutcome(verdictOfResult(ended.result));
}

describe('after an unknown', () => {
  it('says out or still active, with one press and no act', async () => {
    expect((await resolved('out')).title).toBe('Out, confirmed');
    expect((await resolved('active')).title).toBe('Still active');
  });

  it('says why it could not be found out, and offers to check again', async () => {
    const text = await resolved(null);
    expect(text.title).toBe('Could not find out');
    expect(text.meaning).toContain('The time was over before the answer was complete.');
    expect(text.next).toBe('check-whether-out');
  });

  it('goes the asking way where the check writes the token into an address on production', () => {
    const production = { ...(environment as NonNullable<typeof environment>), tier: 'production' as const };
    expect(canResolve(production)).toBe(true);
    expect(canResolve({ ...production, checkBinding: 'get' })).toBe(false);
  });

  it('keeps the cause of the Logout apart from that of the check', () => {
    const logout = fakeSummary(0, { operation: 'Logout', outcome: 'unknown', cause: 'reset' });
    const check = fakeSummary(1, { operation: 'CheckToken', outcome: 'not-sent', cause: 'refused' });
    const facts = verdictOfResult({
      actId: 'a',
      operation: 'Logout',
      outcome: 'unknown',
      fate: 'could-not-find-out',
      cause: 'refused',
      exchanges: [logout, check],
      decidedBy: logout.id,
      startedAt: before(0),
      totalMs: 5,
    });
    expect(facts).toMatchObject({ cause: 'reset', checkCause: 'refused' });
    expect(describeOutcome(facts).meaning).toMatch(/The host refused the connection\.$/);
  });

  it.each([...causesOf.unknown, ...causesOf['not-sent'], ...causesOf['http-error'], ...causesOf.cancelled])(
    'has a sentence for a check that ended %s',
    (cause) => expect(checkFailure(cause)).toMatch(/^[A-Z].+\.$/),
  );
});

describe('places in an act', () => {
  it('names the steps of an act and leaves a lone check alone', () => {
    const at = (id: string, actId: string, operation: 'Logout' | 'CheckToken', ms: number) =>
      fakeSummary(0, { id, actId, operation, startedAt: before(ms) });
    const places = placesOf([
      at('c', 'one', 'CheckToken', 1_000),
      at('b', 'one', 'Logout', 2_000),
      at('a', 'one', 'CheckToken', 3_000),
      at('x', 'two', 'CheckToken', 9_000),
    ]);
    expect([...places]).toEqual([
      ['c', { at: 'top', step: 'check-after' }],
      ['b', { at: 'middle', step: 'logout' }],
      ['a', { at: 'bottom', step: 'check-before' }],
      ['x', { at: 'alone', step: null }],
    ]);
  });
});

describe('checking all', () => {
  const progress = (part: Partial<CheckAllProgress>): CheckAllProgress => ({
    runId: 'run',
    environmentId: 'sandbox-0',
    total: 3,
    asked: 0,
    done: 1,
    active: 1,
    out: 0,
    notActive: 0,
    unanswered: 0,
    ended: 'no',
    ...part,
  });

  it('runs from the press to the end, and hears of its own run only', () => {
    expect(isRunning(checkAllState.get())).toBe(false);
    checkAllStarted('run', 'sandbox-0');
    expect(isRunning(checkAllState.get())).toBe(true);
    checkAllProgressed(progress({ runId: 'another', ended: 'complete' }));
    expect(isRunning(checkAllState.get())).toBe(true);
    checkAllProgressed(progress({ ended: 'cancelled' }));
    expect(isRunning(checkAllState.get())).toBe(false);
    checkAllProgressed(progress({ done: 2 }));
    expect(checkAllState.get()?.progress?.ended).toBe('cancelled');
  });
});
