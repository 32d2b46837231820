import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { onePressMs, startAct } from '../../../renderer/features/act/run-act.js';
import { actState } from '../../../renderer/outcome/act-state.js';
import { chosenIn } from '../../../renderer/state/current.js';
import { chooseEnvironment, chooseSession, viewState } from '../../../renderer/state/view-state.js';
import { createFakeClient } from './fake-client.js';
import { fakeEnvironments, fakeSession } from './fake-data.js';

const sessions = Array.from({ length: 12 }, (_, index) => fakeSession(index));
const environments = [...fakeEnvironments];
const start = viewState.get();

afterEach(() => viewState.set(() => start));

describe('what is chosen', () => {
  const step = fc.oneof(
    fc.constantFrom(...sessions).map((one) => () => chooseSession(one)),
    fc.constant(() => chooseSession(null)),
    fc
      .constantFrom(null, ...environments.map(({ id }) => id), 'new-and-empty')
      .map((id) => () => chooseEnvironment(id, sessions)),
    // Whatever else may bring the two apart: a place to go back to, a remembered choice, a session that was moved.
    fc.tuple(fc.constantFrom(...environments), fc.constantFrom(...sessions)).map(
      ([environment, session]) =>
        () =>
          viewState.set((state) => ({ ...state, environmentId: environment.id, sessionId: session.id })),
    ),
  );

  test('a session that a key aims at is always one of the list that is shown', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        for (const one of steps) one();
        const { environmentId } = viewState.get();
        const { session, environment } = chosenIn(viewState.get(), environments, sessions);
        if (session) {
          expect(environmentId ?? session.environmentId).toBe(session.environmentId);
          expect(environment?.id).toBe(session.environmentId);
        } else expect(environment?.id ?? null).toBe(environment ? environmentId : null);
      }),
    );
  });

  test('an environment brings one of its sessions, the last one that was chosen there, or none', () => {
    const [one, other] = environments;
    if (!one || !other) throw new Error('two environments');
    const here = sessions.filter(({ environmentId }) => environmentId === one.id);
    const second = here[1];
    if (!second) throw new Error('two sessions');
    chooseEnvironment(one.id, sessions);
    expect(viewState.get().sessionId).toBe(here[0]?.id);
    chooseSession(second);
    chooseEnvironment(other.id, sessions);
    expect(sessions.find(({ id }) => id === viewState.get().sessionId)?.environmentId).toBe(other.id);
    chooseEnvironment(one.id, sessions);
    expect(viewState.get().sessionId).toBe(second.id);
    chooseEnvironment('new-and-empty', sessions);
    expect(viewState.get()).toMatchObject({ environmentId: 'new-and-empty', sessionId: null });
  });

  test('a session brings the list of its environment, unless all are listed', () => {
    const [first] = sessions;
    const foreign = sessions.find(({ environmentId }) => environmentId !== first?.environmentId);
    if (!first || !foreign) throw new Error('sessions of two environments');
    chooseEnvironment(first.environmentId, sessions);
    chooseSession(foreign);
    expect(viewState.get().environmentId).toBe(foreign.environmentId);
    chooseEnvironment(null, sessions);
    chooseSession(first);
    expect(viewState.get()).toMatchObject({ environmentId: null, sessionId: first.id });
  });
});

describe('presses on the same session', () => {
  beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
  afterEach(() => {
    vi.useRealTimers();
    actState.set(() => ({ running: {}, ended: {} }));
  });
  const sandbox = environments.find(({ tier }) => tier === 'sandbox');
  const plan = { operation: 'Logout', binding: 'soap11', verify: true } as const;

  test.each([
    [1, 1],
    [onePressMs - 1, 1],
    [onePressMs, 2],
  ])('%d ms apart are %d', (apartMs, sent) => {
    if (!sandbox) throw new Error('no sandbox');
    const fake = createFakeClient();
    const session = { ...fakeSession(1), id: `apart-${apartMs}` };
    startAct(fake.client, session, sandbox, plan);
    // It is over by the time of the second press.
    actState.set(() => ({ running: {}, ended: {} }));
    vi.advanceTimersByTime(apartMs);
    startAct(fake.client, session, sandbox, plan);
    expect(fake.acts).toHaveLength(sent);
  });

  test('another operation, or another session, is another press', () => {
    if (!sandbox) throw new Error('no sandbox');
    const fake = createFakeClient();
    const [one, other] = [
      { ...fakeSession(1), id: 'one' },
      { ...fakeSession(2), id: 'other' },
    ];
    startAct(fake.client, one, sandbox, plan);
    actState.set(() => ({ running: {}, ended: {} }));
    startAct(fake.client, one, sandbox, { ...plan, operation: 'CheckToken' });
    startAct(fake.client, other, sandbox, plan);
    expect(fake.acts).toHaveLength(3);
  });
});
