import { describe, expect, it } from 'vitest';
import { betweenCause } from '../../../shared/protocol/between-causes.js';
import { causeOfError, causeOfPage } from '../../../shared/protocol/page-cause.js';
import { at, by, type Said, signs } from './signs.js';

const cause = (said: Said) => betweenCause(signs({ status: 500, ...said }));
const texts = (...all: readonly string[]): Said[] => all.map((text) => ({ text }));
const titles = (...all: readonly string[]): Said[] => all.map((title) => ({ title }));
const sources = (...all: readonly string[]): Said[] => all.map((source) => ({ source }));
const codes = (...all: readonly number[]): Said[] => all.map((status) => at(status));
const low = (...all: readonly Said[]): Said[] => all.map((said) => at(402, said));
const squid = (...all: readonly string[]): Said[] => all.map((one) => by('x-squid-error', one));

/** What something in between says, each alone, by what it comes to. */
const said: readonly (readonly [string, readonly Said[]])[] = [
  ['between-redirect', codes(300, 302, 399)],
  ['proxy-authentication', codes(407)],
  ['captive-portal', codes(511)],
  [
    'site-suspended',
    [
      ...codes(509),
      ...texts(
        'account suspended',
        'site disabled',
        'website stopped',
        'web app deactivated',
        'domain suspended',
      ),
      ...texts('hosting suspended', 'Konto gesperrt', 'Webseite deaktiviert', 'Domain abgeschaltet'),
      ...texts(
        'hesap askıya alındı',
        'site durduruldu',
        'hesabınız pasif',
        'аккаунт заблокирован',
        'сайт отключён',
      ),
      ...texts('домен приостановлен', 'хостинг отключен', 'bandwidth limit exceeded'),
      { reason: 'Bandwidth Limit Exceeded' },
      ...sources('/cgi-sys/suspendedpage.cgi', 'defaultwebpage.cgi', "Web Server's Default Page"),
    ],
  ],
  [
    'https-on-http-address',
    texts(
      'The plain HTTP request was sent to HTTPS port',
      "You're speaking plain HTTP to an SSL-enabled server port.",
    ),
  ],
  [
    'client-certificate-wanted',
    texts(
      'No required SSL certificate was sent',
      'The SSL certificate error',
      'a client certificate is needed',
    ),
  ],
  [
    'between-challenge',
    [
      ...['cf-mitigated', 'x-dd-b'].map((name) => by(name)),
      ...['captcha', 'challenge'].map((one) => by('x-amzn-waf-action', one)),
      ...texts(
        'Just a moment...',
        'Checking your browser',
        'checking the browser',
        'human verification',
        'captcha',
      ),
      ...texts('verify you are human', 'verify that you are a human', 'are you human', 'are you a robot'),
      ...texts(
        'I am not a robot',
        'Enable JavaScript and cookies',
        'Pardon our interruption',
        'DDoS protection by X',
      ),
      ...texts(
        'One more step',
        'bot detection',
        'Unauthorized Activity Has Been Detected',
        'robot olmadığınız',
      ),
      ...texts('что вы не робот', 'Sicherheitsüberprüfung', 'kein Roboter'),
      ...sources(
        '_Incapsula_Resource',
        'cdn-cgi/challenge-platform',
        'cf_chl_opt',
        'awswaf.com',
        'px-captcha',
      ),
      ...sources('captcha-delivery', 'hcaptcha', 'recaptcha', 'sp-captcha', 'turnstile'),
      at(202, { cookies: 'aws-waf-token' }),
    ],
  ],
  [
    'between-too-many',
    [
      ...codes(429),
      ...texts(
        'rate limit',
        'ratelimited',
        'error 1015',
        'error code: 1015',
        'too many requests',
        'over_quota',
        'overquota',
      ),
    ],
  ],
  [
    'between-no-name',
    [
      ...squid('ERR_DNS_FAIL 0'),
      ...texts(
        'Unable to determine IP address',
        'could not resolve',
        'could not be resolved',
        'DNS lookup failed',
      ),
      ...texts(
        'DNS resolution error',
        'dns_unresolved_hostname',
        'dns_server_failure',
        'dns_error',
        'NXDOMAIN',
      ),
      ...texts(
        'name resolution failed',
        'name or service not known',
        'Origin DNS error',
        'host name x not found',
      ),
      ...texts(
        'hostname could not',
        'DNS failure',
        'no such host',
        'unknown domain',
        'gethostbyname',
        'error 1016',
      ),
    ],
  ],
  [
    'between-no-tls',
    [
      ...codes(525, 526),
      ...squid('ERR_SECURE_CONNECT_FAIL 1'),
      ...texts(
        'SSL handshake failed',
        'invalid SSL certificate',
        'ssl_server_cert_error',
        'ssl_failed',
        'TLS_error',
      ),
      ...texts('certificate verify failed', 'certificate verification error', "origin's certificate"),
    ],
  ],
  [
    'between-no-connection',
    [
      ...codes(521, 522, 523, 530),
      ...squid('ERR_CONNECT_FAIL 111'),
      ...texts(
        'connection refused',
        'connection was refused',
        'connection to 10.0.0.1 failed',
        'Connect attempt failed',
      ),
      ...texts(
        'Web server is down',
        'origin is unreachable',
        'no healthy upstream',
        'No server is available',
      ),
      ...texts(
        'No available server',
        "wasn't able to connect to the origin",
        'no live upstreams',
        'No Route',
      ),
      ...texts('failed_to_pick_backend', 'upstream connect error', 'tcp_error', 'Backend fetch failed'),
      ...texts(
        'backend is unhealthy',
        'could not connect',
        'unable to connect',
        'connect() failed',
        'bağlanılamadı',
      ),
      ...texts('не удалось подключиться', 'keine Verbindung'),
    ],
  ],
  [
    'between-too-long',
    [
      ...codes(413, 414, 431),
      ...low(...texts('too large', 'too long', 'too big', 'header or cookie too large', 'length limit')),
      ...low(...texts('maximum allowed size', 'maximum x length', 'too many headers')),
    ],
  ],
  [
    'between-no-answer',
    [
      ...codes(502, 504, 520, 524, 598, 599),
      ...squid('ERR_READ_TIMEOUT 0', 'ERR_ZERO_SIZE_OBJECT 0', 'ERR_READ_ERROR 104'),
      ...texts('timed out', 'a timeout occurred', "didn't respond in time", 'zero size', 'invalid response'),
      ...texts(
        'error reading from remote server',
        'invalid or incomplete response',
        'unknown error',
        'premature',
      ),
      ...texts(
        'empty response',
        'upstream request timeout',
        'failed to respond',
        'zaman aşımı',
        'Zeitüberschreitung',
      ),
      ...texts('время ожидания истекло'),
    ],
  ],
  [
    'between-login',
    [
      ...codes(401),
      ...sources('<input type="password">', '<script>location.href = "https://x/login"</script>'),
      ...sources(
        '<meta http-equiv="refresh" content="0; url=https://x/">',
        "location='/auth'",
        "location = '/portal'",
      ),
      ...titles(
        'Sign in',
        'Log in',
        'Login',
        'Logon',
        'Authentication',
        'Single sign',
        'Accept the terms',
        'Voucher',
      ),
      ...titles('Oturum aç', 'Giriş yap', 'Anmelden', 'вход', 'авторизация'),
    ],
  ],
  [
    'between-method',
    [
      ...codes(405, 501),
      ...texts('not configured to allow the HTTP request method', 'supports only cachable requests'),
      ...texts('request method POST is not allowed', 'request method not supported'),
    ],
  ],
  [
    'between-blocked',
    [
      ...codes(403, 406, 418, 444, 451, 493),
      ...texts('(12201)', '(12202)', '(12209)', 'denied the specified Uniform', 'policy_denied'),
      ...texts('in accordance with company policy', 'site has been limited', 'blocked by your administrator'),
      ...texts('blocked by the security', 'blocked by policy'),
      ...low(...texts('blocked', 'rejected', 'denied', 'deny', 'forbidden', 'not allowed', 'not acceptable')),
      ...low(
        ...texts('not permitted', 'violation', 'security policy', 'security rule', 'attack', 'firewall'),
      ),
      ...low(
        ...texts('prohibited', 'restricted', 'suspicious', 'administrator', 'limited', 'engellendi', 'yasak'),
      ),
      ...low(
        ...texts('reddedildi', 'gesperrt', 'blockiert', 'verweigert', 'abgelehnt', 'запрещено', 'отказано'),
      ),
      ...low(...texts('отклонён', 'bloqueado', 'bloccato', 'zablokowano', 'odrzucono', 'refusé', 'rejeté')),
      ...low(...texts('interdit', 'rechazado', 'denegado', 'negado', 'proibido', 'vietato')),
      ...low(by('x-amzn-waf-action', 'block')),
      ...titles('blocked', 'denied').map((one) => at(500, one)),
    ],
  ],
  [
    'between-unavailable',
    [
      ...codes(503),
      ...titles('Maintenance', 'bakım', 'Wartung', 'обслуживание', 'technical works', 'temporarily'),
    ],
  ],
  ['between-not-found', codes(404, 410)],
  ['between-bad-request', codes(400, 411, 417, 421)],
  ['between-error', codes(402, 500, 505)],
];

describe('what something in between says', () => {
  it.each(said)('%s', (expected, all) => {
    for (const one of all) expect([one, cause(one)]).toEqual([one, expected]);
  });

  it('with a good status is no matter of the address: that answered', () => {
    const nginx = { ...by('server', 'nginx'), source: '<center>nginx</center>' };
    const plain = { ...nginx, text: 'The plain HTTP request was sent to HTTPS port' };
    expect(cause(plain)).toBe('https-on-http-address');
    expect(causeOfPage(signs(at(200, plain))).cause).toBe('between-error');
    expect(causeOfPage(signs(at(200, nginx, { text: 'timed out' }))).cause).toBe(
      cause(at(200, nginx, { text: 'timed out' })),
    );
  });

  it('goes with what it calls itself, so far as that can be read', () => {
    const named = (said: Said) => causeOfError(signs(at(502, said)), 'soap11').facts.named;
    const name = { ...by('x-squid-error', 'ERR_CONNECT_FAIL 111'), title: 'ERROR', reason: 'Bad' };
    expect(named(name)).toBe('ERR_CONNECT_FAIL 111');
    expect(named({ ...name, headers: { via: '1.1 p (squid/4)' } })).toBe('ERROR');
    expect(named({ title: 'x'.repeat(161) })).toBe('x'.repeat(160));
    expect(named({ reason: 'Bad' })).toBeUndefined();
    const bare = { ...signs(at(502, { reason: 'Bad Proxy' })), html: false };
    expect(causeOfError(bare, 'soap11').facts).toMatchObject({ named: 'Bad Proxy' });
  });

  it('of an unknown sender is told by its words: of a page whatever its length, else of a short text', () => {
    const said: readonly (readonly [string, string])[] = [
      ['Web application firewall: access denied', 'between-blocked'],
      ['Please solve the captcha to go on', 'between-challenge'],
      ['Could not resolve host', 'between-no-name'],
    ];
    for (const [words, expected] of said)
      for (const html of [true, false])
        for (const length of [600, 601]) {
          const text = words.padEnd(length, ' x');
          const found = causeOfPage({ ...signs({ status: 200, text }), html }).cause;
          expect([words, html, length, found]).toEqual([
            ...[words, html, length, html || length === 600 ? expected : 'html-page'],
          ]);
        }
  });

  it('words of a failed connection say so of an error of its own only, and those of a length of ours', () => {
    expect(cause(at(404, { text: 'connection refused' }))).toBe('between-not-found');
    expect(cause(at(410, { text: 'timed out' }))).toBe('between-not-found');
    expect(cause(at(500, { text: 'too large' }))).toBe('between-error');
    expect(cause(at(404, { text: 'denied' }))).toBe('between-not-found');
    expect(cause(at(500, { text: 'restricted' }))).toBe('between-error');
    expect(cause(at(200, { cookies: 'aws-waf-token' }))).toBe('between-error');
    expect(cause(by('x-amzn-waf-action', 'count'))).toBe('between-error');
  });
});
