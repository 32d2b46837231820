import { at, by } from '../signs.js';
import { type Known, many, named, server, source, text, title } from './words.js';

/** Plain proxies and servers: written from what they are known to send, one sample for each way in which they show. */
export const serverSigns: readonly Known[] = [
  {
    id: 'squid',
    own: [
      ...named('x-squid-error'),
      ...source(
        'squid/5.7',
        'Generated Sat by proxy (squid',
        '<!-- ERR_DNS_FAIL -->',
        'mailto:webmaster?subject=CacheErrorInfo',
      ),
    ],
    ownIfFailed: [server('squid')],
    via: [
      by('via', '1.1 proxy (squid/5.7)'),
      server('squid'),
      by('x-cache', 'MISS from squid'),
      ...named('x-cache-lookup'),
    ],
  },
  {
    id: 'varnish',
    own: [
      ...text('Guru Meditation', 'Varnish cache server', 'XID: 12345'),
      { ...by('retry-after', '5'), text: 'Backend fetch failed' },
    ],
    ownIfFailed: [server('Varnish')],
    via: [...named('x-varnish'), by('via', '1.1 varnish')],
  },
  {
    id: 'haproxy',
    own: [
      ...source(
        ...[
          'No server is available to handle this request',
          "The server didn't respond in time",
          'The server returned an invalid or incomplete response',
          'Your browser sent an invalid request',
          "Your browser didn't send a complete request",
          'Request forbidden by administrative rules',
          'Too many requests',
        ].map((one) => `<h1>503 Service Unavailable</h1>\n${one}`),
      ),
      server('haproxy'),
    ],
  },
  {
    id: 'envoy',
    own: text(
      ...[
        'upstream connect error or disconnect/reset before headers',
        'no healthy upstream',
        'upstream request timeout',
      ],
      ...['upstream_reset', 'RBAC: access denied', 'local_rate_limited', 'Jwt is missing'],
    ),
    ownIfFailed: many('server', 'envoy', 'istio-envoy'),
    via: [...many('server', 'envoy', 'istio-envoy'), ...named('x-envoy-upstream-service-time')],
  },
  {
    id: 'traefik',
    own: [
      at(404, { text: '404 page not found' }),
      at(503, { text: 'no available server' }),
      ...[502, 504].flatMap((n) =>
        ['Bad Gateway', 'Gateway Timeout', 'Service Unavailable'].map((one) => at(n, { text: one })),
      ),
      server('traefik'),
    ],
  },
  {
    id: 'kong',
    own: source(
      ...[
        'no Route matched with those values',
        'An invalid response was received from the upstream server',
      ].map((one) => `{"message":"${one}"}`),
      '{"message": "name resolution failed"}',
    ),
    ownIfFailed: [server('kong/3')],
    via: [by('via', '1.1 kong'), ...named('x-kong-proxy-latency')],
  },
  { id: 'caddy', own: [], ownIfFailed: [server('Caddy')], via: [by('via', '1.1 Caddy'), server('Caddy')] },
  {
    id: 'tinyproxy',
    own: [server('tinyproxy/1'), ...source('tinyproxy')],
    via: [by('via', '1.1 tinyproxy')],
  },
  { id: 'mitmproxy', own: [server('mitmproxy 9'), ...source('mitmproxy')] },
  {
    id: 'fiddler',
    own: [
      ...text('[Fiddler] The connection', 'Fiddler: HTTP/502', 'Fiddler: DNS'),
      ...named('fiddlertemplate'),
    ],
  },
  { id: 'charles', own: source('Charles Error Report', 'charlesproxy') },
  { id: 'burp', own: [...title('Burp Suite Professional'), ...source('portswigger')] },
  { id: 'privoxy', own: source('privoxy'), via: [by('proxy-agent', 'privoxy')] },
  {
    id: 'openresty',
    own: source('<center>openresty</center>', '<center>openresty/1.19</center>'),
    via: [server('openresty')],
  },
  {
    id: 'nginx',
    own: [
      at(404, { text: 'default backend - 404' }),
      ...source(
        '<center>nginx</center>',
        '<center>nginx/1.18.0 (Ubuntu)</center>',
        'Faithfully yours, nginx',
      ),
      ...source(
        'The page you are looking for is temporarily unavailable.<br/>',
        '<h1>An error occurred.</h1>',
      ),
      { ...server('nginx'), title: '403 Forbidden' },
    ],
    via: [server('nginx')],
  },
  {
    id: 'apache',
    own: [
      ...source(
        '<address>Apache/2.4 (Debian) Server at h Port 80</address>',
        '<address>Apache at h Port 80</address>',
      ),
      ...text('The proxy server received an invalid', 'The proxy server could not handle the request'),
      ...text('Reason: Error reading from remote server', 'Reason: DNS lookup failure', 'Apache Server at h'),
      { ...server('Apache/2'), title: '403 Forbidden' },
    ],
    via: [server('Apache/2')],
  },
  {
    id: 'litespeed',
    own: text('Proudly powered by LiteSpeed'),
    ownIfFailed: [server('LiteSpeed')],
    via: [server('LiteSpeed')],
  },
  {
    id: 'tomcat',
    own: [
      ...source('<h3>Apache Tomcat/9', 'Apache-Coyote', '<title>HTTP Status 404'),
      server('Apache-Coyote/1.1'),
    ],
  },
  { id: 'jetty', own: source('Powered by Jetty://'), ownIfFailed: [server('Jetty(9)')] },
  { id: 'oracle', own: text('Failure of server APACHE bridge'), ownIfFailed: [server('Oracle-HTTP-Server')] },
];
