import { beforeEach, describe, expect, it } from 'vitest';
import {
  compareMarks,
  compareWithPrevious,
  markFor,
} from '../../../renderer/features/compare/compare-state.js';
import { columnsOf, verdictOf } from '../../../renderer/features/compare/four-columns.js';
import type { FourState } from '../../../renderer/features/compare/four-state.js';
import { compareLarge, isTooLarge } from '../../../renderer/features/compare/large.js';
import { dialogState } from '../../../renderer/state/dialog-state.js';
import { messageState } from '../../../renderer/state/message-state.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { bindings } from '../../../shared/model/words.js';
import { compareText } from '../../../shared/text/compare.js';
import { fourBindingsText } from '../../../shared/text/four-bindings.js';
import { answerWith } from '../messages/messages.js';
import { fakeSummary } from './fake-data.js';

beforeEach(() => {
  dialogState.set(() => null);
  compareMarks.set(() => ({ a: null, b: null }));
});

describe('marks', () => {
  it('open the comparison once both are set, whichever comes first, and A stays', () => {
    markFor('b', 'two');
    expect(dialogState.get()).toBeNull();
    expect(messageState.get()?.text).toBe(compareText.said.marked({ side: 'B' }));
    markFor('a', 'one');
    expect(dialogState.get()).toMatchObject({ kind: 'compare', a: { id: 'one' }, b: { id: 'two' } });
    expect(compareMarks.get()).toEqual({ a: 'one', b: null });
  });

  it('of one exchange on both sides is a change of mind', () => {
    markFor('a', 'one');
    markFor('b', 'one');
    expect(dialogState.get()).toBeNull();
    expect(compareMarks.get()).toEqual({ a: null, b: 'one' });
  });
});

describe('the one before', () => {
  const list = [
    fakeSummary(0, { id: 'new', operation: 'CheckToken' }),
    fakeSummary(1, { id: 'logout', operation: 'Logout' }),
    fakeSummary(2, { id: 'old', operation: 'CheckToken' }),
  ];
  const olderThan = (at: number) => {
    compareWithPrevious(list[at] as ExchangeSummary, list);
    const dialog = dialogState.get();
    return dialog?.kind === 'compare' && dialog.a.kind === 'exchange' ? dialog.a.id : null;
  };
  it('is the last of the same operation, else the last of any', () => {
    expect(olderThan(0)).toBe('old');
    expect(olderThan(1)).toBe('old');
  });
  it('may not be there', () => {
    expect(olderThan(2)).toBeNull();
    expect(messageState.get()?.text).toBe(compareText.said.noPrevious);
  });
});

describe('the columns of a call over all bindings', () => {
  const state = (change: Partial<FourState>, operation: 'CheckToken' | 'Logout' = 'Logout'): FourState => ({
    request: { actId: 'act', sessionId: 's', operation, overGet: false },
    exchanges: [],
    cancelling: false,
    ended: null,
    ...change,
  });
  const { leftOut, waiting, notYet, verdict } = fourBindingsText;
  const check = (binding: (typeof bindings)[number], active: boolean) =>
    fakeSummary(0, { binding, operation: 'CheckToken', outcome: 'accepted', active });

  it('say whose turn it is while Logouts go one after another', () => {
    const exchanges = [fakeSummary(0, { binding: 'soap11', operation: 'Logout' })];
    const columns = columnsOf(state({ exchanges }));
    expect(columns.map(({ exchange, why }) => (exchange ? null : why))).toEqual([
      null,
      waiting,
      leftOut.get,
      notYet,
    ]);
    expect(columnsOf(state({}, 'CheckToken')).map(({ why }) => why)).toEqual([
      waiting,
      waiting,
      leftOut.get,
      waiting,
    ]);
  });

  it('say what was stopped', () => {
    const calls = bindings.map((binding) => ({ binding, exchange: null, proof: 'alone' as const }));
    const ended = { result: { actId: 'act', operation: 'Logout' as const, calls } };
    expect(columnsOf(state({ ended })).map(({ why }) => why)).toEqual([
      leftOut.stopped,
      leftOut.stopped,
      leftOut.get,
      leftOut.stopped,
    ]);
    expect(verdictOf(columnsOf(state({ ended })))).toBe(verdict.none);
  });

  it('say whether they agree', () => {
    const of = (...answers: boolean[]) =>
      verdictOf(
        columnsOf(
          state(
            { exchanges: answers.map((active, at) => check(bindings[at] ?? 'post', active)) },
            'CheckToken',
          ),
        ),
      );
    expect(of(true, true)).toBe(verdict.agree({ title: 'Active' }));
    expect(of(true, false)).toBe(verdict.disagree({ titles: 'Active and Out, or a wrong token' }));
  });
});

describe('what is too large to lay side by side', () => {
  it('is shown at the first difference of its body, whatever its head says', async () => {
    const body = (end: string) => `${'x'.repeat(600_000)}${end}`;
    const [a, b] = [answerWith(body('a')), answerWith(body('b'), [['X', '1']])];
    expect(isTooLarge(a, 'text')).toBe(true);
    expect(isTooLarge(answerWith('x'.repeat(200_000)), 'text')).toBe(false);
    expect(isTooLarge(answerWith('x'.repeat(200_000)), 'bytes')).toBe(true);
    const large = await compareLarge(a, b, new AbortController().signal);
    expect(large?.offset).toBe(600_000);
    expect(large?.b.text).toMatch(/\n62 +b$/);
    expect(large?.differences.map(({ kind }) => kind)).toContain('header-only');
    expect((await compareLarge(a, a, new AbortController().signal))?.offset).toBeNull();
  });

  it('is left where it is stopped', async () => {
    const big = answerWith(new Uint8Array(3_000_000));
    const controller = new AbortController();
    const stopped = compareLarge(big, big, controller.signal);
    controller.abort();
    expect(await stopped).toBeNull();
  });
});
