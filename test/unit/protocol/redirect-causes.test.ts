import { describe, expect, it } from 'vitest';
import { redirectCause } from '../../../shared/protocol/redirect-causes.js';
import { by, signs } from './signs.js';

const from = (https: boolean) => ({ https, host: 'h.example', path: '/sws/a.asmx', proxied: false });
const pointing = (location: string, request: ReturnType<typeof from> | null = from(false)) =>
  redirectCause({ ...signs({ status: 302, ...by('location', location) }), request });

describe('where a redirect points', () => {
  it.each<readonly [location: string, cause: string, place: string]>([
    ['/error.aspx?aspxerrorpath=/sws/a.asmx', 'redirect-to-error-page', 'h.example/error.aspx'],
    ['/suspended', 'site-suspended', 'h.example/suspended'],
    ['/suspendedpage?x=login', 'site-suspended', 'h.example/suspendedpage'],
    ['/hesapaskida', 'site-suspended', 'h.example/hesapaskida'],
    ['/hesap-aski', 'site-suspended', 'h.example/hesap-aski'],
    ...[
      'login',
      'log-in',
      'logon',
      'signin',
      'sign-in',
      'sso',
      'saml',
      'adfs/ls',
      'oauth2',
      'openid',
      'auth/x',
    ].map((path) => [`/${path}`, 'redirect-to-login', `h.example/${path}`] as const),
    ['https://vpn.example/', 'redirect-to-login', 'vpn.example/'],
    ['https://portal.example/', 'redirect-to-login', 'portal.example/'],
    ...['Error.aspx', 'hata', 'hatasayfa', 'fehler', 'oops', '500'].map(
      (path) => [`/${path}`, 'redirect-to-error-page', `h.example/${path}`] as const,
    ),
    ['/error404', 'redirect', 'h.example/error404'],
    ['http://other.example/x?token=1', 'redirect-elsewhere', 'other.example/x'],
    ['https://h.example/sws/a.asmx', 'https-required', 'h.example/sws/a.asmx'],
    ['http://h.example:81/sws/', 'redirect', 'h.example:81/sws/'],
    ['b.asmx', 'redirect', 'h.example/sws/b.asmx'],
    ['', 'redirect', 'h.example/sws/a.asmx'],
    [`/${'x'.repeat(300)}`, 'redirect', `h.example/${'x'.repeat(110)}`],
  ])('%s is %s', (location, cause, place) => expect(pointing(location)).toEqual({ cause, facts: { place } }));

  it('asks for no https where it is there', () => {
    expect(pointing('https://h.example/b', from(true)).cause).toBe('redirect');
    expect(pointing('/b', from(true)).cause).toBe('redirect');
    expect(pointing('http://h.example/b', from(true)).cause).toBe('redirect');
  });

  it('says no host where none is known, and no place where there is none', () => {
    expect(pointing('/x', null)).toEqual({ cause: 'redirect', facts: { place: '/x' } });
    expect(pointing('/login', null)).toEqual({ cause: 'redirect-to-login', facts: { place: '/login' } });
    expect(pointing('/hata', null)).toEqual({ cause: 'redirect-to-error-page', facts: { place: '/hata' } });
    expect(pointing('https://x.example/y', null).facts).toEqual({ place: 'x.example/y' });
    expect(pointing('http://[', from(false))).toEqual({ cause: 'redirect', facts: {} });
    expect(pointing('http://[/login', from(false))).toEqual({ cause: 'redirect-to-login', facts: {} });
    expect(pointing('http://[/suspended', from(false)).cause).toBe('site-suspended');
  });
});
