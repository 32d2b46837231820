import type { QueryClient } from '@tanstack/react-query';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wholeAddress } from '../../../renderer/features/environments/environment-form.js';
import { loginBinding } from '../../../renderer/features/login/login-binding.js';
import {
  composeState,
  draftChanged,
  draftLoaded,
} from '../../../renderer/features/raw-request/compose-state.js';
import { followPlaces, goAlong } from '../../../renderer/state/places.js';
import {
  chooseEnvironment,
  chooseSession,
  openExchange,
  revealForMs,
  showScreen,
  toggleReveal,
  viewState,
} from '../../../renderer/state/view-state.js';
import { bindings } from '../../../shared/model/words.js';
import { fakeEnvironments, fakeSession } from './fake-data.js';

describe('a token that was revealed', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => vi.useRealTimers());

  test('hides again by itself, and not before', () => {
    toggleReveal('one', Date.now());
    vi.advanceTimersByTime(revealForMs - 1);
    expect(viewState.get().revealed?.sessionId).toBe('one');
    vi.advanceTimersByTime(1);
    expect(viewState.get().revealed).toBeNull();
  });

  test('another one has its own time', () => {
    toggleReveal('one', Date.now());
    vi.advanceTimersByTime(revealForMs - 1);
    toggleReveal('other', Date.now());
    vi.advanceTimersByTime(revealForMs - 1);
    expect(viewState.get().revealed?.sessionId).toBe('other');
    vi.advanceTimersByTime(1);
    expect(viewState.get().revealed).toBeNull();
  });

  test('is hidden by the second press', () => {
    toggleReveal('one', Date.now());
    toggleReveal('one', Date.now());
    expect(viewState.get().revealed).toBeNull();
  });
});

describe('a token that was revealed hides when it is left', () => {
  const sessions = Array.from({ length: 12 }, (_, index) => fakeSession(index));
  const [one] = sessions;
  const neighbour = sessions.find(
    ({ environmentId, id }) => environmentId === one?.environmentId && id !== one?.id,
  );
  const foreign = fakeEnvironments.find(({ id }) => id !== one?.environmentId);
  const start = viewState.get();
  const queryClient = { getQueryData: () => sessions } as unknown as QueryClient;
  let unfollow = () => {};
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
    viewState.set(() => start);
    unfollow = followPlaces();
  });
  afterEach(() => {
    unfollow();
    vi.useRealTimers();
    viewState.set(() => start);
  });
  /** What is left at once was not looked at, and leaves no trail. */
  const look = () => vi.advanceTimersByTime(1_000);

  const ways: readonly (readonly [string, () => void])[] = [
    ['for another session', () => chooseSession(neighbour ?? null)],
    ['for none', () => chooseSession(null)],
    ['for another environment', () => chooseEnvironment(foreign?.id ?? '', sessions)],
    ['for the history', () => showScreen('history')],
    ['back to another session', () => goAlong(queryClient, -1)],
  ];
  test.each(ways)('%s', (_way, leave) => {
    if (!one || !neighbour || !foreign) throw new Error('two sessions and two environments');
    chooseSession(neighbour);
    look();
    chooseSession(one);
    look();
    toggleReveal(one.id, Date.now());
    leave();
    expect(viewState.get().revealed).toBeNull();
  });

  test('back to the history', () => {
    showScreen('history');
    openExchange('x');
    look();
    chooseSession(one ?? null);
    look();
    toggleReveal(one?.id ?? '', Date.now());
    goAlong(queryClient, -1);
    expect(viewState.get()).toMatchObject({ screen: 'history', revealed: null });
  });
});

test.each(bindings)('a login never begins with GET: on an environment of %s', (defaultBinding) => {
  expect(loginBinding({ defaultBinding })).toBe(defaultBinding === 'get' ? 'soap11' : defaultBinding);
});

test('without an environment a login begins with SOAP 1.1', () => {
  expect(loginBinding(undefined)).toBe('soap11');
});

test.each([
  ['127.0.0.1:8093', 'http://127.0.0.1:8093/swsproxy/Authentication.asmx'],
  ['localhost:8093/sws/Authentication.asmx', 'http://localhost:8093/sws/Authentication.asmx'],
  ['192.168.4.7', 'http://192.168.4.7/swsproxy/Authentication.asmx'],
  ['dtproxy.example.com', 'https://dtproxy.example.com/swsproxy/Authentication.asmx'],
  ['https://dtproxy.example.com/', 'https://dtproxy.example.com/swsproxy/Authentication.asmx'],
  ['https://dtproxy.example.com/a/B.asmx?WSDL', 'https://dtproxy.example.com/a/B.asmx?WSDL'],
  ['ftp://dtproxy.example.com/x', 'ftp://dtproxy.example.com/x'],
  ['not an address', 'not an address'],
  ['', ''],
])('an address typed as %s is %s', (typed, address) => {
  expect(wholeAddress(typed)).toBe(address);
});

test('a request that was edited is there again when it is opened from the same place', () => {
  const draft = {
    text: 'GET /a',
    charset: 'utf-8',
    headEnds: 'crlf',
    bodyEnds: 'lf',
    fixLength: true,
  } as const;
  const opened = { draft, environmentId: 'e', sessionId: 's' };
  draftLoaded(opened, 'exchange 1');
  draftChanged({ text: 'GET /edited' });
  draftLoaded({ ...opened, draft: { ...draft, text: 'GET /other' } }, 'exchange 2');
  expect(composeState.get().draft?.text).toBe('GET /other');
  draftLoaded(opened, 'exchange 1');
  expect(composeState.get().draft?.text).toBe('GET /edited');
});
