import type { Secret } from '../../model/secret-slots.js';
import { unescapeHtml } from '../../protocol/html-text.js';
import type { HarEntry } from './har-entries.js';

/** Everything in an entry that must not be kept in the clear: the token that was sent or answered, a login's password. */
export function entrySecrets(entry: HarEntry, call: { readonly token?: string }): Secret[] {
  const sent = new TextDecoder().decode(entry.requestBytes);
  const answered = new TextDecoder().decode(entry.answerBytes);
  const passwords = [
    ...elements(sent, 'password'),
    ...[...sent.matchAll(/(?:^|[?&\n])password=([^&\s]+)/gi)].flatMap(([, value = '']) => {
      const plain = new URLSearchParams(`p=${value}`).get('p');
      return plain ? [plain] : [];
    }),
  ];
  const tokens = [call.token, ...elements(answered, 'AuthKey'), ...elements(sent, 'token')];
  return [
    ...[...new Set(tokens)].flatMap((text) => (text ? [{ kind: 'token' as const, text }] : [])),
    ...[...new Set(passwords)].map((text) => ({ kind: 'password' as const, text })),
  ];
}

function elements(text: string, name: string): string[] {
  const pattern = new RegExp(`<(?:[\\w.-]+:)?${name}\\b[^>]*>([^<]+)</`, 'gi');
  return [...text.matchAll(pattern)].map(([, value = '']) => unescapeHtml(value).trim()).filter(Boolean);
}
