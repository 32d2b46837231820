import { describe, expect, it } from 'vitest';
import { answererRows, whoAnswered } from '../../../shared/protocol/answerers.js';
import { cdnSigns } from './answerer-signs/cdn.js';
import { gatewaySigns } from './answerer-signs/gateway.js';
import { networkSigns } from './answerer-signs/network.js';
import { serverSigns } from './answerer-signs/server.js';
import { at, by, type Said, signs } from './signs.js';

const known = [...cdnSigns, ...networkSigns, ...gatewaySigns, ...serverSigns];
const who = (said: Said) => whoAnswered(signs(said));
const between = (id: string, sure: boolean) => ({ id, place: 'between', sure });

/** Behind other names in a server's header, too. */
const namedAnywhere = new Set(['netskope', 'mcafee', 'modsecurity', 'wallarm']);

/** Words so usual that they say who wrote them only where they are the first that one reads. */
const firstWords: readonly (readonly [string, Said])[] = [
  ['cloudflare', at(403, { text: 'error code: 1020' })],
  ...['Web App - Unavailable', 'Microsoft Azure App Service', 'Azure App Service'].map(
    (title) => ['azure-app-service', { title }] as const,
  ),
  ...['fault filter abort', 'no healthy upstream', 'backend timeout', 'failed_to_pick_backend'].map(
    (text) => ['google', at(503, by('via', '1.1 google'), { text })] as const,
  ),
  ['f5', { title: 'BIG-IP logout page' }],
  ['fastly', { text: 'Fastly error: unknown domain' }],
  ['ddos-guard', { title: 'DDOS-GUARD' }],
  ['gravitee', { text: 'No context-path matches the request URI.' }],
  ...[
    ...['upstream connect error or disconnect/reset before headers', 'no healthy upstream'],
    ...['upstream request timeout', 'upstream_reset', 'RBAC: access denied', 'local_rate_limited'],
    'Jwt is missing',
  ].map((text) => ['envoy', { text }] as const),
  ['fiddler', { text: '[Fiddler] The connection failed' }],
  ['burp', { title: 'Burp Suite Professional' }],
  ...['nginx', 'Apache'].map(
    (name) => [name.toLowerCase(), at(403, by('server', name), { title: '403 Forbidden' })] as const,
  ),
  ['wcf', { text: 'The server was unable to process the request due to an internal error' }],
];
const wholeWords: readonly (readonly [string, Said])[] = [
  ['cloudflare', at(403, { text: 'error code: 1020' })],
  ['traefik', at(404, { text: '404 page not found' })],
  ['traefik', at(503, { text: 'no available server' })],
  ...['Bad Gateway', 'Gateway Timeout', 'Service Unavailable'].map(
    (text) => ['traefik', at(502, { text })] as const,
  ),
  ['nginx', at(404, { text: 'default backend - 404' })],
];

describe('who answered', () => {
  it('has signs here of each that the table has', () => {
    expect(known.map(({ id }) => id).sort()).toEqual(answererRows.map(({ id }) => id).sort());
  });

  it.each(known)('$id is known by each thing that only it writes', ({ id, own, ownIfFailed = [] }) => {
    for (const said of own) expect([said, who(said)]).toEqual([said, between(id, true)]);
    for (const said of ownIfFailed)
      for (const status of [400, 503, 599])
        expect([said, who(at(status, said))]).toEqual([said, between(id, true)]);
  });

  it.each(known)(
    '$id is only likely where it let an answer through',
    ({ id, ownIfFailed = [], via = [] }) => {
      for (const said of via) expect([said, who(at(200, said))]).toEqual([said, between(id, false)]);
      for (const said of ownIfFailed)
        for (const status of [200, 399, 600]) {
          const found = who(at(status, said));
          expect([said, found?.id === id && found.sure]).toEqual([said, false]);
        }
    },
  );

  it.each(known)('$id is not told by half of a sign', ({ id, own, ownIfFailed = [] }) => {
    for (const said of [...own, ...ownIfFailed]) {
      const { status: _status, ...parts } = said;
      const names = Object.keys(parts);
      if (names.length < 2) continue;
      for (const left of names) {
        const half = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== left));
        const found = who(half);
        expect([half, found?.id === id && found.sure]).toEqual([half, false]);
      }
    }
  });

  it.each(known)(
    '$id is not told by a server that names it only further on',
    ({ id, own, ownIfFailed, via }) => {
      for (const said of [...own, ...(ownIfFailed ?? []), ...(via ?? [])]) {
        const name = said.headers?.server;
        if (name === undefined || namedAnywhere.has(id)) continue;
        const behind = { ...said, headers: { ...said.headers, server: `x ${name}` } };
        for (const status of [200, said.status ?? 503]) expect(who(at(status, behind))?.id).not.toBe(id);
      }
    },
  );

  it.each(firstWords)('%s are a sign only where they begin', (id, said) => {
    expect(who(said)?.id).toBe(id);
    const { title, text } = said;
    const behind = {
      ...said,
      ...(title !== undefined && { title: `x ${title}` }),
      ...(text !== undefined && { text: `x ${text}` }),
    };
    expect(who(behind)?.id === id && who(behind)?.sure).toBe(false);
  });

  it.each(wholeWords)('%s are a sign only where nothing else is said', (id, said) => {
    expect(who(said)).toEqual(between(id, true));
    expect(who({ ...said, text: `${said.text} x` })?.id).not.toBe(id);
  });

  it('the host is told by what it leaves, before a name in a header, and after what another one wrote', () => {
    const hosts: readonly (readonly [string, Said])[] = [
      ['http-sys', by('server', 'Microsoft-HTTPAPI/2.0')],
      ['asp-net', { headers: { server: 'Microsoft-HTTPAPI/2.0', 'x-aspnet-version': '4' } }],
      ['wcf', { source: 'at System.ServiceModel.X' }],
      ['wcf', { text: 'The server was unable to process the request due to an internal error.' }],
      ['wcf', at(400, { source: '<p class="heading1">' })],
      ['asp-net', by('x-aspnet-version')],
      ['asp-net', by('location', '/error?aspxerrorpath=/x')],
      ...[
        'System.Web.X',
        '[HttpException',
        '[ConfigurationErrorsException',
        '[InvalidOperationException',
      ].map((source) => ['asp-net', { source }] as const),
      ['asp-net', { source: '<h1>Server Error<hr width=100%' }],
      ['asp-net', { source: '<span><h1>Server Error<hr' }],
      ...['Runtime Error', 'Laufzeitfehler', 'Çalışma Zamanı Hatası', 'Ошибка выполнения', 'Runtimefout'].map(
        (title) => ['asp-net', { title }] as const,
      ),
      ['iis', by('server', 'Microsoft-IIS/10.0')],
      ['iis', { title: 'IIS 10.0 Detailed Error - 404.0' }],
      ['iis', by('x-powered-by', 'ASP.NET')],
    ];
    for (const [id, said] of hosts) {
      expect([said, who(said)]).toEqual([said, { id, place: 'host', sure: true }]);
      const through = { ...said, headers: { ...said.headers, 'cf-ray': 'x' } };
      expect(who(through)?.id).toBe(id);
      expect(who({ ...said, headers: { ...said.headers, 'cf-mitigated': 'x' } })?.id).toBe('cloudflare');
    }
  });

  it('nobody is named without a sign', () => {
    for (const status of [200, 202, 302, 404, 503]) expect(who({ status })).toBeNull();
    expect(who(by('server', 'something'))).toBeNull();
  });
});
