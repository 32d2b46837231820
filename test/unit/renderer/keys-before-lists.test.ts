import { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { keys } from '../../../renderer/api/keys.js';
import { compareActions } from '../../../renderer/features/compare/compare-commands.js';
import { compareMarks } from '../../../renderer/features/compare/compare-state.js';
import { dialogState } from '../../../renderer/state/dialog-state.js';
import { stepExchange } from '../../../renderer/state/exchange-step.js';
import { messageState } from '../../../renderer/state/message-state.js';
import { choicesOf, show, viewState } from '../../../renderer/state/view-state.js';
import { ok } from '../../../shared/model/result.js';
import { createFakeClient } from './fake-client.js';
import { fakeEnvironments, fakeSession, fakeSummary } from './fake-data.js';

const session = fakeSession(1);
const own = [9, 8, 7].map((n) => fakeSummary(n, { sessionId: session.id, operation: 'CheckToken' }));
const ids = own.map(({ id }) => id);
const [newest = '', before = ''] = ids;
const atFirst = viewState.get();

/** A window whose list of exchanges is still on its way; `answer` brings it. */
function listOnItsWay() {
  const { client } = createFakeClient();
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const list = async () => {
    await asked;
    return ok(own);
  };
  const queryClient = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  queryClient.setQueryData(keys.sessions, [session]);
  queryClient.setQueryData(keys.environments, fakeEnvironments);
  queryClient.setQueryData(keys.exchange(newest), own[0]);
  return { client: { ...client, exchanges: { ...client.exchanges, list } }, queryClient, answer };
}

beforeEach(() => {
  dialogState.set(() => null);
  messageState.set(() => null);
  compareMarks.set(() => ({ a: null, b: null }));
});
afterEach(() => viewState.set(() => atFirst));

describe('a key that comes before the list of exchanges does what it says', () => {
  const screens = {
    'of a session': () => {
      viewState.set((state) => ({ ...state, environmentId: null, sessionId: session.id }));
      show(session.id, { kind: 'exchange', id: newest });
    },
    'of all sessions': () => viewState.set((state) => ({ ...state, screen: 'history', opened: newest })),
  };
  it.each(Object.entries(screens))('compares with the one before it, in the history %s', async (_, open) => {
    const { client, queryClient, answer } = listOnItsWay();
    open();
    const done = compareActions.previous(client, queryClient);
    answer();
    await done;
    expect(dialogState.get()).toMatchObject({ kind: 'compare', a: { id: before }, b: { id: newest } });
  });

  it.each([
    ['contract', () => expect(dialogState.get()).toMatchObject({ kind: 'compare', a: { id: newest } })],
    ['markA', () => expect(compareMarks.get().a).toBe(newest)],
    ['markB', () => expect(compareMarks.get().b).toBe(newest)],
  ] as const)('%s', async (name, expectDone) => {
    const { client, queryClient, answer } = listOnItsWay();
    screens['of a session']();
    const done = compareActions[name](client, queryClient);
    answer();
    await done;
    expectDone();
  });

  it('goes to the exchange before it', async () => {
    const { client, queryClient, answer } = listOnItsWay();
    screens['of a session']();
    const gone = new Promise<void>((resolve) => {
      const end = viewState.subscribe(() => {
        end();
        resolve();
      });
    });
    stepExchange(client, queryClient, 1);
    answer();
    await gone;
    expect(choicesOf(viewState.get(), session.id).shown).toEqual({ kind: 'exchange', id: before });
  });

  it.each([0, 1])(
    'knows the exchange that is shown, where the list has %d and its news are still on their way',
    async (older) => {
      const { client, queryClient, answer } = listOnItsWay();
      queryClient.setQueryData(keys.exchanges(session.id), own.slice(own.length - older));
      answer();
      for (const open of Object.values(screens)) {
        dialogState.set(() => null);
        open();
        await compareActions.previous(client, queryClient);
        expect(dialogState.get()).toMatchObject({ kind: 'compare', a: { id: before }, b: { id: newest } });
      }
      viewState.set(() => atFirst);
      screens['of a session']();
      queryClient.setQueryData(keys.exchanges(session.id), own.slice(own.length - older));
      const gone = new Promise<void>((resolve) => {
        const end = viewState.subscribe(() => {
          end();
          resolve();
        });
      });
      stepExchange(client, queryClient, 1);
      await gone;
      expect(choicesOf(viewState.get(), session.id).shown).toEqual({ kind: 'exchange', id: before });
    },
  );

  it('leaves alone whoever went on to something else', async () => {
    const { client, queryClient, answer } = listOnItsWay();
    screens['of a session']();
    const done = compareActions.previous(client, queryClient);
    dialogState.set(() => ({ kind: 'about' }));
    answer();
    await done;
    expect(dialogState.get()).toEqual({ kind: 'about' });
  });
});
