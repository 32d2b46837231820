import { describe, expect, test } from 'vitest';
import { paletteResults } from '../../../renderer/shell/palette-results.js';
import { firstChoice } from '../../../renderer/state/first-choice.js';
import { filterSessions, sortSessions } from '../../../renderer/state/session-filter.js';
import { fakeEnvironments, fakeSession, fakeSessions } from './fake-data.js';

const environments = new Map(fakeEnvironments.map((one) => [one.id, one]));
const labels = (sessions: readonly { label: string }[]) => sessions.map(({ label }) => label);
const session = (change: object) => ({ ...fakeSession(0), notes: '', owner: '', ...change });

describe('filterSessions', () => {
  test('every word must be somewhere, in any order and field', () => {
    const one = session({ label: 'ANEX · night import', owner: 'Marta', tokenMask: '…631f' });
    const find = (text: string) => filterSessions([one], text, environments).length;
    expect(find('night anex')).toBe(1);
    expect(find('marta 631f active')).toBe(1);
    expect(find('sandbox')).toBe(1);
    expect(find('anex coral')).toBe(0);
  });

  test('case and accents do not matter', () => {
    const one = session({ label: 'Çelebi · price loader' });
    expect(filterSessions([one], 'CELEBI', environments)).toHaveLength(1);
  });

  test('an empty filter gives the same list back', () => {
    expect(filterSessions(fakeSessions, '  ', environments)).toBe(fakeSessions);
  });
});

test('sortSessions counts numbers as numbers and leaves its input alone', () => {
  const list = [session({ label: 'b2b 10' }), session({ label: 'b2b 9' }), session({ label: 'Agent' })];
  expect(labels(sortSessions(list))).toEqual(['Agent', 'b2b 9', 'b2b 10']);
  expect(labels(list)[0]).toBe('b2b 10');
});

describe('paletteResults', () => {
  const commands = [{ id: 'undo', label: 'Undo', run: () => undefined }];
  test('shows no sessions before something was typed, and at most thirty after', () => {
    const empty = paletteResults('', fakeSessions, fakeEnvironments, commands);
    expect(empty.some(({ kind }) => kind === 'session')).toBe(false);
    const many = paletteResults('a', fakeSessions, fakeEnvironments, commands);
    expect(many.filter(({ kind }) => kind === 'session')).toHaveLength(30);
  });

  test('a label that begins with the text comes before one that contains it', () => {
    const list = [session({ id: '1', label: 'A Coral agent' }), session({ id: '2', label: 'Coral · b2b' })];
    expect(paletteResults('coral', list, [], [])[0]?.id).toBe('session:2');
  });

  test('finds commands and environments by their names', () => {
    expect(paletteResults('undo', [], fakeEnvironments, commands).map(({ id }) => id)).toEqual([
      'command:undo',
    ]);
    expect(paletteResults('teddy', [], fakeEnvironments, [])[0]?.kind).toBe('environment');
  });
});

describe('firstChoice', () => {
  test('first run: the first environment that has sessions, and its first session', () => {
    const chosen = firstChoice(fakeEnvironments, fakeSessions, null);
    expect(chosen.environmentId).toBe('sandbox-0');
    expect(fakeSessions.find(({ id }) => id === chosen.sessionId)?.environmentId).toBe('sandbox-0');
  });

  test('where the person left off, if it is still there', () => {
    const remembered = { environmentId: 'test-0', sessionId: 'session-9' };
    expect(firstChoice(fakeEnvironments, fakeSessions, remembered)).toEqual(remembered);
    expect(firstChoice(fakeEnvironments, [], remembered).sessionId).toBeNull();
    expect(firstChoice([], [], null)).toEqual({ environmentId: null, sessionId: null });
  });
});
