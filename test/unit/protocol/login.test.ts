import { describe, expect, it } from 'vitest';
import { judge } from '../../../shared/protocol/judge.js';
import { complete, envelope11, T } from './answers.js';

const fields = (authenticated: string) =>
  `<Authenticated>${authenticated}</Authenticated><Description>Welcome &amp; hello</Description><AuthKey>k-1</AuthKey><Language />` +
  '<TourOperatorCode>TO</TourOperatorCode><Office><Code>7</Code><Name>Side</Name></Office>';
const soap = (inner: string) =>
  envelope11(`<LoginResponse xmlns="http://www.sansejour.com/">${inner}</LoginResponse>`);
const login = (body: string, binding: 'soap11' | 'post' = 'soap11') =>
  judge('Login', binding, complete({ type: T, body }));

describe('a Login', () => {
  it('gives its facts, the token in one place only', () => {
    expect(login(soap(`<LoginResult>${fields('true')}</LoginResult>`))).toEqual({
      outcome: 'accepted',
      cause: 'login-authenticated',
      login: {
        authenticated: true,
        description: 'Welcome & hello',
        authKey: 'k-1',
        fields: [
          ['Authenticated', 'true'],
          ['Description', 'Welcome & hello'],
          ['Language', ''],
          ['TourOperatorCode', 'TO'],
          ['Office.Code', '7'],
          ['Office.Name', 'Side'],
        ],
      },
    });
  });

  it('that was refused is an answer too, without a key', () => {
    const verdict = login(soap('<LoginResult><Authenticated>false</Authenticated><AuthKey /></LoginResult>'));
    expect(verdict).toMatchObject({ outcome: 'accepted', cause: 'login-not-authenticated' });
    expect(verdict.login).not.toHaveProperty('authKey');
  });

  it('over POST has the result as its root, under whatever name', () => {
    const body = `<WebServiceLoginResult xmlns="http://www.sansejour.com/">${fields('1')}</WebServiceLoginResult>`;
    expect(login(body, 'post').login).toMatchObject({ authenticated: true, authKey: 'k-1' });
    expect(login(body.replace('sansejour', 'x'), 'post').cause).toBe('wrong-namespace');
  });

  it.each([
    ['no result', '', 'wrong-content'],
    ['a result without Authenticated', '<LoginResult><AuthKey>k</AuthKey></LoginResult>', 'wrong-content'],
    [
      'an Authenticated that is none',
      '<LoginResult><Authenticated>ok</Authenticated></LoginResult>',
      'bad-boolean',
    ],
  ])('with %s is unexpected', (_name, inner, cause) => {
    expect(login(soap(inner))).toMatchObject({ outcome: 'unexpected', cause });
  });
});
