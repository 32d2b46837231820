import { expect, it } from 'vitest';
import { answerSecrets } from '../../../electron/calls/answer-secrets.js';
import { notSent } from '../../../electron/http/not-sent.js';

function transmissionWith(text: string) {
  return { ...notSent({ kind: 'cancelled', phase: 'dns' }), answerBytes: new TextEncoder().encode(text) };
}

const unread = { outcome: 'unknown', cause: 'cut-body' } as const;

it.each([
  ['<x:AuthKey>abc-123-def-456</x:AuthKey>', 'abc-123-def-456'],
  ['<AuthKey attr="1">cut-in-the-midd', 'cut-in-the-midd'],
])('finds the token in an answer that could not be read: %s', (text, want) => {
  expect(answerSecrets('Login', transmissionWith(text), unread)).toEqual([{ kind: 'token', text: want }]);
});

it('looks only into answers to a Login, and gives each text once', () => {
  const text = '<AuthKey>a-token-of-some-length</AuthKey>';
  expect(answerSecrets('Logout', transmissionWith(text), unread)).toEqual([]);
  const login = { authenticated: true, authKey: 'a-token-of-some-length', fields: [] };
  const read = { outcome: 'accepted', cause: 'login-authenticated', login } as const;
  expect(answerSecrets('Login', transmissionWith(text), read)).toHaveLength(1);
});
