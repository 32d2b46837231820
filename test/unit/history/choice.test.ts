import { describe, expect, test } from 'vitest';
import { chipsOf } from '../../../renderer/features/history/history-chips.js';
import {
  everything,
  filterOf,
  isEverything,
  toggled,
} from '../../../renderer/features/history/history-choice.js';
import { fieldOf, spanOfFields } from '../../../renderer/features/history/time-span.js';
import { historyPageSchema } from '../../../shared/model/history.js';
import { historyScreenText as text } from '../../../shared/text/history-screen.js';

const now = Date.UTC(2026, 10, 24, 12);
const names = { environment: (id: string) => (id === 'e' ? 'Antalya' : null), session: () => null };

describe('filterOf', () => {
  test('nothing chosen asks for nothing', () => {
    expect(filterOf(everything, now)).toEqual({});
    expect(isEverything(everything)).toBe(true);
    expect(filterOf({ ...everything, text: '  ' }, now)).toEqual({});
  });

  test('all of it is what the contract takes', () => {
    const filter = filterOf(
      {
        text: ' quokka ',
        environmentId: 'e',
        sessionId: 's',
        actId: 'a',
        operations: ['Logout'],
        bindings: ['get', 'post'],
        outcomes: ['fault'],
        origins: ['cli'],
        status: { kind: 'class', hundreds: 5 },
        time: { kind: 'hour' },
      },
      now,
    );
    expect(historyPageSchema.parse({ ...filter, limit: 1 })).toEqual({
      text: 'quokka',
      environmentId: 'e',
      sessionId: 's',
      actId: 'a',
      operations: ['Logout'],
      bindings: ['get', 'post'],
      outcomes: ['fault'],
      origins: ['cli'],
      status: [500, 599],
      since: '2026-11-24T11:00:00.000Z',
      limit: 1,
    });
  });

  test('a status exactly, and none at all', () => {
    expect(filterOf({ ...everything, status: { kind: 'exact', code: 407 } }, now)).toEqual({
      status: [407, 407],
    });
    expect(filterOf({ ...everything, status: { kind: 'none' } }, now)).toEqual({ status: null });
    expect(isEverything({ ...everything, status: { kind: 'none' } })).toBe(false);
  });

  test('today begins at midnight here; a custom span may be open at one end', () => {
    const { since } = filterOf({ ...everything, time: { kind: 'today' } }, now);
    const midnight = new Date(since ?? '');
    expect([midnight.getHours(), midnight.getMinutes(), midnight.getDate()]).toEqual([
      0,
      0,
      new Date(now).getDate(),
    ]);
    const until = '2026-01-01T00:00:00.000Z';
    expect(filterOf({ ...everything, time: { kind: 'custom', since: null, until } }, now)).toEqual({ until });
  });
});

test('toggled adds and takes out', () => {
  expect(toggled(['a'], 'b')).toEqual(['a', 'b']);
  expect(toggled(['a', 'b'], 'a')).toEqual(['b']);
});

describe('chipsOf', () => {
  test('names what is on, and takes away just that', () => {
    const choice = {
      ...everything,
      text: 'kept',
      environmentId: 'e',
      sessionId: 'gone',
      bindings: ['get', 'soap12'] as const,
      status: { kind: 'exact', code: 503 } as const,
    };
    const chips = chipsOf(choice, names);
    expect(chips.map(({ label }) => label)).toEqual([
      'Environment: Antalya',
      `Session: ${text.filter.goneSession}`,
      'Binding: HTTP GET, SOAP 1.2',
      'Status: 503',
    ]);
    const binding = chips.find(({ id }) => id === 'binding');
    expect(binding?.without).toEqual({ ...choice, bindings: [] });
  });

  test('none of them for everything', () => expect(chipsOf(everything, names)).toEqual([]));
});

describe('spanOfFields', () => {
  test('reads local time and writes it back', () => {
    const span = spanOfFields('2026-11-24T06:41', '');
    if ('problem' in span || span.time.kind !== 'custom') throw new Error('no span');
    expect(span.time.since).toBe(new Date(2026, 10, 24, 6, 41).toISOString());
    expect(span.time.until).toBeNull();
    expect(fieldOf(span.time.since)).toBe('2026-11-24T06:41');
    expect(fieldOf(null)).toBe('');
  });

  test('says what is wrong', () => {
    expect(spanOfFields('', '')).toEqual({ problem: text.filter.noTimes });
    expect(spanOfFields('2026-11-24T06:41', '2026-11-24T06:41')).toEqual({ problem: text.filter.backwards });
  });
});
