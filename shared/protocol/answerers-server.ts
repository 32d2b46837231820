import { type AnswererRow, both, failed, has, header, source, status, text, title } from './sign-words.js';

/** Proxies and web servers that pass requests on; the service runs in IIS, so such a page is not its own. */
export const serverRows: readonly AnswererRow[] = [
  {
    id: 'squid',
    own: [
      has('x-squid-error'),
      source(
        /squid\/\d|Generated .{0,80}\(squid|ERR_[A-Z_]{4,} -->|mailto:webmaster\?subject=CacheErrorInfo/i,
      ),
      both(header('server', /^squid/i), failed),
    ],
    via: [
      header('via', /\(squid/i),
      header('server', /^squid/i),
      header('x-cache', /from .*squid/i),
      has('x-cache-lookup'),
    ],
  },
  {
    id: 'varnish',
    own: [
      text(/Guru Meditation|Varnish cache server|XID: ?\d{3,}/i),
      both(header('server', /^Varnish/i), failed),
      both(header('retry-after', /^5$/), text(/Backend fetch failed/i)),
    ],
    via: [has('x-varnish'), header('via', /varnish/i)],
  },
  {
    id: 'haproxy',
    own: [
      source(
        /<h1>\d{3} [\w -]{3,40}<\/h1>\s*(?:No server is available to handle this request|The server didn't respond in time|The server returned an invalid or incomplete response|Your browser sent an invalid request|Your browser didn't send a complete request|Request forbidden by administrative rules|Too many requests)/i,
      ),
      header('server', /^haproxy/i),
    ],
    via: [],
  },
  {
    id: 'envoy',
    own: [
      text(
        /^(?:upstream connect error or disconnect\/reset before headers|no healthy upstream|upstream request timeout|upstream_reset|RBAC: access denied|local_rate_limited|Jwt is missing)/i,
      ),
      both(
        header('server', /^(?:envoy|istio-envoy)/i),
        failed,
        (at) => !at.has('x-envoy-upstream-service-time'),
      ),
    ],
    via: [header('server', /^(?:envoy|istio-envoy)/i), has('x-envoy-upstream-service-time')],
  },
  {
    id: 'traefik',
    own: [
      both(status(404), text(/^404 page not found$/)),
      both(status(503), text(/^no available server$/)),
      both(
        status(502, 504),
        text(/^(?:Bad Gateway|Gateway Timeout|Service Unavailable)$/),
        (at) => at.header('server') === '',
      ),
      header('server', /^traefik/i),
    ],
    via: [],
  },
  {
    id: 'kong',
    own: [
      both(header('server', /^kong/i), failed),
      source(
        /"message":\s*"(?:no Route matched with those values|An invalid response was received from the upstream server|name resolution failed)/,
      ),
    ],
    via: [header('via', /kong/i), has('x-kong-proxy-latency')],
  },
  {
    id: 'caddy',
    own: [both(header('server', /^Caddy/i), failed)],
    via: [header('via', /Caddy/i), header('server', /^Caddy/i)],
  },
  {
    id: 'tinyproxy',
    own: [header('server', /^tinyproxy/i), source(/tinyproxy/i)],
    via: [header('via', /tinyproxy/i)],
  },
  {
    id: 'mitmproxy',
    own: [header('server', /^mitmproxy/i), source(/mitmproxy/i)],
    via: [],
  },
  {
    id: 'fiddler',
    own: [text(/^\[?Fiddler\]?\b|Fiddler: (?:HTTP|DNS)/i), has('fiddlertemplate')],
    via: [],
  },
  { id: 'charles', own: [source(/Charles Error Report|charlesproxy/i)], via: [] },
  { id: 'burp', own: [title(/^Burp Suite/i), source(/portswigger/i)], via: [] },
  { id: 'privoxy', own: [source(/privoxy/i)], via: [header('proxy-agent', /privoxy/i)] },
  {
    id: 'openresty',
    own: [source(/<center>openresty(?:\/[\d.]+)?<\/center>/i)],
    via: [header('server', /^openresty/i)],
  },
  {
    id: 'nginx',
    own: [
      both(status(404), text(/^default backend - 404$/)),
      source(/<center>nginx(?:\/[\w.() -]+)?<\/center>/i),
      source(
        /The page you are looking for is temporarily unavailable\.\s*<br|Faithfully yours, nginx|An error occurred\.<\/h1>/i,
      ),
      both(header('server', /^nginx/i), title(/^\d{3} [A-Z]/)),
    ],
    via: [header('server', /^nginx/i)],
  },
  {
    id: 'apache',
    own: [
      source(/<address>Apache(?:\/[^<]{0,120})? (?:Server )?at .{1,200}Port \d+<\/address>/i),
      text(
        /The proxy server (?:received an invalid|could not handle the request)|Reason: Error reading from remote server|Reason: DNS lookup failure|Apache Server at /i,
      ),
      both(header('server', /^Apache/i), title(/^\d{3} [A-Z]/)),
    ],
    via: [header('server', /^Apache/i)],
  },
  {
    id: 'litespeed',
    own: [text(/Proudly powered by LiteSpeed/i), both(header('server', /^LiteSpeed/i), failed)],
    via: [header('server', /^LiteSpeed/i)],
  },
  {
    id: 'tomcat',
    own: [
      source(/<h3>Apache Tomcat|Apache-Coyote|<title>HTTP Status \d{3}/i),
      header('server', /^Apache-Coyote/i),
    ],
    via: [],
  },
  {
    id: 'jetty',
    own: [source(/Powered by Jetty:\/\//i), both(header('server', /^Jetty/i), failed)],
    via: [],
  },
  {
    id: 'oracle',
    own: [both(header('server', /^Oracle/i), failed), text(/Failure of server APACHE bridge/i)],
    via: [],
  },
];
