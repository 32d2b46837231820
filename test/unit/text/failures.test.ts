import { afterEach, expect, it } from 'vitest';
import { languages } from '../../../shared/model/language.js';
import { failureText, isWorded } from '../../../shared/text/failures.js';
import { learnAndSpeak, speak } from '../../../shared/text/language.js';

afterEach(() => speak('en'));

it('says a failure by its code in the language that is spoken, with the words of a proxy in it', async () => {
  const said = new Set<string>();
  for (const language of languages) {
    await learnAndSpeak(language);
    said.add(failureText({ phase: 'connect', code: 'ECONNREFUSED', said: 'connect ECONNREFUSED ::1' }));
    const refused = failureText({ phase: 'proxy', code: 'PROXY_503', said: '503 Busy' });
    expect(refused).toContain('503 Busy');
    said.add(refused);
  }
  expect(said.size).toBe(languages.length * 2);
  expect([...said].some((text) => text.includes('::1'))).toBe(false);
});

it('says what has no sentence in the words that came with it, or by its code', () => {
  expect(failureText({ phase: 'tls', code: 'ERR_SSL_X', said: 'odd alert' })).toBe('odd alert');
  expect(failureText({ phase: 'tls', code: 'ERR_SSL_X' })).toBe('ERR_SSL_X');
  expect(failureText({ phase: 'proxy', code: 'PROXY_CLOSED' })).not.toContain('PROXY_CLOSED');
  expect([isWorded('TIMEOUT'), isWorded('ERR_SSL_X')]).toEqual([true, false]);
});

it('leaves an exchange that was kept before its sentence', async () => {
  await learnAndSpeak('tr');
  const old = { phase: 'connect', code: 'ECONNREFUSED', message: 'Nothing listens there.' } as const;
  expect(failureText(old)).toBe('Nothing listens there.');
});
