import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { wholeAddress } from '../../../renderer/features/environments/environment-form.js';
import { loginBinding } from '../../../renderer/features/login/login-binding.js';
import {
  composeState,
  draftChanged,
  draftLoaded,
} from '../../../renderer/features/raw-request/compose-state.js';
import { revealForMs, toggleReveal, viewState } from '../../../renderer/state/view-state.js';
import { bindings } from '../../../shared/model/words.js';

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
