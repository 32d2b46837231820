import { describe, expect, it } from 'vitest';
import { isSameEnd, ownEndText, readOwnEnd, type SharedEnd } from '../../../electron/bulk/row-end.js';
import { rowEndOf } from '../../../electron/bulk/row-ending.js';
import type { ActResult } from '../../../shared/model/act.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { outcomes } from '../../../shared/model/words.js';

const startedAt = '2026-11-28T12:00:00.000Z';
const exchange = (own: Partial<ExchangeSummary>) =>
  ({
    id: 'x',
    operation: 'Logout',
    outcome: 'accepted',
    status: 200,
    totalMs: 10,
    ...own,
  }) as ExchangeSummary;
const act = (own: Partial<ActResult>): ActResult => ({
  ...{
    actId: 'a',
    operation: 'Logout',
    outcome: 'accepted',
    fate: 'sent-not-checked',
    cause: 'logout-answered',
  },
  ...{ exchanges: [exchange({})], decidedBy: 'x', startedAt, totalMs: 25, ...own },
});
const check = (own: Partial<ExchangeSummary>) => exchange({ operation: 'CheckToken', ...own });

describe('what an act means for its row', () => {
  it.each(outcomes)('%s', (outcome) => {
    for (const resolving of [false, true]) {
      const end = rowEndOf(7, act({ outcome, exchanges: [exchange({ outcome })] }), resolving);
      if (outcome === 'cancelled' || outcome === 'not-sent') {
        expect(end).toMatchObject({ kind: 'again', dead: outcome === 'not-sent' });
        continue;
      }
      const from = resolving ? 'unknown' : 'waiting';
      const good = ['accepted', 'confirmed', 'already-out', 'not-active'].includes(outcome);
      expect(end).toMatchObject({
        kind: 'ended',
        good,
        throttled: null,
        row: { row: 7, from, state: outcome },
      });
      expect(end.kind === 'ended' && end.row.shared.resolved).toBe(resolving ? true : undefined);
    }
  });

  it('waits again with what the computer said, or why', () => {
    const failure = { phase: 'connect', code: 'ECONNREFUSED', message: 'refused' } as const;
    const not = { outcome: 'not-sent', cause: 'refused' } as const;
    const with_ = rowEndOf(
      1,
      act({ ...not, exchanges: [exchange({ outcome: 'not-sent', failure })] }),
      false,
    );
    expect(with_).toEqual({ kind: 'again', dead: true, why: 'refused' });
    expect(rowEndOf(1, act({ ...not, exchanges: [] }), false)).toMatchObject({ dead: true, why: 'refused' });
    const wrong = act({ outcome: 'not-sent', cause: 'request-problem' });
    expect(rowEndOf(1, wrong, false)).toMatchObject({ kind: 'ended', row: { state: 'not-sent' } });
  });

  it('of one that was asked about is told by the last exchange', () => {
    const given = { outcome: 'unknown', cause: 'interrupted' } as const;
    const dead = act({ ...given, exchanges: [check({}), check({ outcome: 'not-sent' })] });
    expect(rowEndOf(1, dead, true)).toMatchObject({ kind: 'again', dead: true });
    expect(rowEndOf(1, dead, false)).toMatchObject({ kind: 'ended' });
    expect(rowEndOf(1, act({ ...given, exchanges: [check({})] }), true)).toMatchObject({
      kind: 'ended',
      good: false,
    });
    const active = act({ outcome: 'unknown', cause: 'interrupted-still-active' });
    expect(rowEndOf(1, active, true)).toMatchObject({ good: true });
  });

  it.each([
    [[429], 429],
    [[503], 503],
    [[200, 503, 429], 503],
    [[502, 504, 428, 200], null],
    [[null], null],
  ])('asks for time where an answer was %j: %j', (statuses, throttled) => {
    const exchanges = statuses.map((status) => exchange({ status }));
    expect(rowEndOf(1, act({ exchanges }), false)).toMatchObject({ throttled });
  });

  it('says of the Logout what it came to, of the last check whether it is active, and of all how long they took', () => {
    const fault = { code: 'soap:Server', reason: 'no' };
    const logout = exchange({
      ...{ id: 'l', status: 500, totalMs: 10.04, fault, quote: 'a page', causeFacts: { answerer: 'iis' } },
    } as Partial<ExchangeSummary>);
    const exchanges = [
      check({ id: 'b', active: true }),
      logout,
      check({ id: 'c', active: false, totalMs: 0.5 }),
    ];
    const end = rowEndOf(3, act({ exchanges, decidedBy: 'c', totalMs: 30 }), false);
    expect(end.kind === 'ended' && end.row.shared).toEqual({
      ...{ fate: 'sent-not-checked', cause: 'logout-answered', causeFacts: { answerer: 'iis' }, status: 500 },
      ...{ active: false, resolved: undefined, faultCode: 'soap:Server', faultReason: 'no', error: 'a page' },
    });
    expect(end.kind === 'ended' && readOwnEnd(end.row.own)).toEqual({
      ...{ startedAt, totalMs: 20.5, waitedMs: 9.5, exchangeId: 'l', actId: 'a' },
    });
  });

  it('says of checks alone what the one said that decided, or the first', () => {
    const failure = { phase: 'wait', code: 'X', said: 'reset' } as const;
    const exchanges = [check({ id: 'b', status: 201 }), check({ id: 'c', status: 202, failure, quote: 'q' })];
    const of = (decidedBy: string | null) => rowEndOf(3, act({ exchanges, decidedBy }), false);
    expect(of('c')).toMatchObject({ row: { shared: { status: 202, error: null, failure } } });
    expect(of(null)).toMatchObject({ row: { shared: { status: 201, error: null } } });
    const none = rowEndOf(3, act({ exchanges: [], decidedBy: null, totalMs: -1 }), false);
    expect(none).toMatchObject({
      row: { shared: { status: null, faultCode: null, faultReason: null, error: null } },
    });
    expect(none.kind === 'ended' && readOwnEnd(none.row.own)).toMatchObject({
      exchangeId: null,
      waitedMs: 0,
    });
  });

  it('is one object for all rows that end alike', () => {
    const sharedOf = (own: Partial<ActResult>) => {
      const end = rowEndOf(1, act(own), false);
      return end.kind === 'ended' && end.row.shared;
    };
    const first = sharedOf({});
    expect(sharedOf({ actId: 'other' })).toBe(first);
    expect(sharedOf({ cause: 'other' })).not.toBe(first);
  });
});

describe('two ends', () => {
  const all: SharedEnd = {
    ...{ fate: 's', cause: 'c', causeFacts: { answerer: 'iis' }, status: 1, active: true, resolved: true },
    ...{ faultCode: 'f', faultReason: 'r', error: 'e', failure: { phase: 'wait', code: 'X', said: 's' } },
  };
  it('are alike where all of it is', () => {
    expect([isSameEnd(all, all), isSameEnd(all, structuredClone(all))]).toEqual([true, true]);
    expect(isSameEnd({ ...all, causeFacts: {} }, { ...all, causeFacts: undefined })).toBe(true);
  });

  it.each(Object.keys(all))('differ by %s', (name) => {
    expect(isSameEnd(all, { ...all, [name]: undefined })).toBe(false);
    expect(isSameEnd({ ...all, [name]: undefined }, all)).toBe(false);
  });

  it('are read as they were written, those of before they waited too', () => {
    const own = { startedAt, totalMs: 1.5, waitedMs: 2.5, exchangeId: null, actId: 'a' };
    for (const one of [own, { ...own, exchangeId: 'x' }]) expect(readOwnEnd(ownEndText(one))).toEqual(one);
    expect(readOwnEnd(`${startedAt} 1.5 x a`)).toEqual({ ...own, exchangeId: 'x', waitedMs: 0 });
    expect(readOwnEnd('')).toEqual({ startedAt: '', totalMs: 0, waitedMs: 0, exchangeId: null, actId: '' });
  });
});
