import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeaderPair } from '../../../shared/model/transmission.js';
import type { Binding } from '../../../shared/model/words.js';
import { createJudge } from '../../../shared/protocol/create-judge.js';
import { judge } from '../../../shared/protocol/judge.js';
import { checkResponse, complete, envelope11, logoutResponse, T } from './answers.js';

const bare = (value: string, attributes = '') =>
  `<boolean xmlns="http://www.sansejour.com/" ${attributes}>${value}</boolean>`;
const check = (headers: readonly HeaderPair[], own = judge) =>
  own('CheckToken', 'get', complete({ type: T, body: bare('false'), headers }));

const stored: readonly HeaderPair[] = [
  ['Age', '86400'],
  ['Age', '0'],
  ['age', 'unknown'],
  ['X-Cache', 'HIT'],
  ['X-Cache', 'hit from proxy.example'],
  ['X-Cache', 'Hit from cloudfront'],
  ['X-Cache', 'RefreshHit from cloudfront'],
  ['X-Cache', 'TCP_MEM_HIT from a.example'],
  ['X-Cache', 'HIT, MISS'],
  ['X-Cache', 'MISS, HIT'],
  ['X-Cache-Lookup', 'HIT from proxy:3128'],
  ['X-Cache-Hits', '0, 3'],
  ['X-Cache-Status', 'STALE'],
  ['CF-Cache-Status', 'HIT'],
  ['cf-cache-status', 'REVALIDATED'],
  ['CF-Cache-Status', 'UPDATING'],
  ['X-Proxy-Cache', 'HIT'],
  ['X-Nginx-Cache-Status', 'HIT'],
  ['X-Vercel-Cache', 'HIT'],
  ['X-Litespeed-Cache', 'hit'],
  ['X-Rack-Cache', 'fresh'],
  ['CDN-Cache', 'HIT'],
  ['Cache-Status', 'ExampleCache; hit; ttl=30'],
  ['Cache-Status', '"Edge"; fwd=miss, "Shield";hit'],
  ['X-Varnish', '32772 32770'],
  ['Server-Timing', 'cdn-cache; desc=HIT'],
  ['Warning', '110 proxy "Response is Stale"'],
  ['Warning', '111 - "Revalidation failed"'],
  ['Server-Timing', 'cdn-cache-hit,cdn-pop;desc="FRA60-P1"'],
  ['Server-Timing', 'cfCacheStatus;desc="HIT"'],
  ['X-Cache', 'cached'],
  ['X-Cache', '1'],
  ['X-Cache-Info', 'cached'],
  ['X-Cache-Detail', 'from memory'],
  ['X-Cache-Age', '55'],
  ['X-From-Cache', '1'],
  ['X-Served-From-Cache', 'yes'],
  ['X-Cached', 'TRUE'],
  ['X-Proxy-Cached', '1'],
  ['X-Cache-Hit', 'true'],
  ['X-CDN-Hit', '1'],
  ['X-Varnish-Hits', '3'],
  ['Via', 'NS-CACHE-10.0: 142'],
  ['Warning', '110'],
  ['Warning', '199 x "y", 113 z "Heuristic expiration"'],
  // By a rule, whoever made the cache.
  ['X-Cache-Age', 'unknown'],
  ['X-Age', '7'],
  ['X-Varnish-Age', '12'],
  ['X-Hits', '2'],
  ['Nginx-Hit', '1'],
  ['X-Object-Hits', '0, 4'],
  ['X-Nobody-Knows-Cache', 'HIT'],
  ['X-Nobody-Knows-Cache-State', 'MemHit; from nowhere'],
  ['Somebody-Cache-Status', 'tcp_hit'],
  ['X-Somebody-Cache', 'true'],
  ['X-Somebody-Cache-Result', '3 hits'],
  ['X-Cache-Info', 'hits=3'],
  ['X-Cache', 'cp3066 miss, cp3066 hit/5'],
  ['X-Cache-Status', 'hit-front'],
  ['X-Vercel-Cache', 'PRERENDER'],
  ['X-WP-CF-Super-Cache', 'cache'],
  ['X-Swift-CacheTime', '3600'],
  ['X-Swift-SaveTime', 'Sat, 28 Nov 2026 10:00:00 GMT'],
  ['CDN-CachedAt', '11/28/2026 10:00:00'],
  ['Fastly-Debug-State', 'HIT-CLUSTER'],
  ['X-NC', 'HIT lhr 2'],
  ['X-Edge', 'pop=FRA; HIT'],
  ['X-Android-Response-Source', 'CACHE'],
  ['X-Served-From', 'local cache'],
  ['X-Varnish', '12, 32772 32770'],
  ['Via', '1.1 edge.example (hit)'],
  ['Via', 'http/1.1 a.example (ApacheTrafficServer/9.2 [uScHs f p eN:t cCHp s ])'],
  ['Via', 'cache28.l2[0,0,304-0,H], cache4.cn1[1,0]'],
  ['Cache-Status', 'Edge; fwd=stale; fwd-status=304'],
  ['Cache-Status', 'Edge; fwd=stale'],
  ['Cache-Status', 'Edge;fwd=stale'],
  ['Cache-Status', 'Edge; fwd=uri-miss; collapsed'],
];
const asked: readonly (readonly HeaderPair[])[] = [
  [['X-Cache', 'MISS']],
  [['X-Cache', 'Miss from cloudfront']],
  [
    ['Age', '0'],
    ['X-Cache', 'MISS'],
  ],
  [
    ['CF-Cache-Status', 'DYNAMIC'],
    ['Cache-Control', 'private, max-age=0, stale-while-revalidate=5'],
  ],
  [['X-Cache-Hits', '0']],
  [['X-Varnish', '32772']],
  [['Cache-Status', 'ExampleCache; fwd=uri-miss; stored']],
  [['Warning', '299 - "Deprecated API"']],
  [['CDN-Cache-Control', 'max-age=60']],
  [['X-Cache-Key', '/hit/me']],
  [['X-Cache', 'UNCACHEABLE']],
  [['X-Cache', 'none']],
  [['X-Cache-Info', 'not cached; response is 200']],
  [['X-Cache-Hit', 'false']],
  [['X-Varnish-Hits', '0']],
  [['X-Cached', 'no']],
  [['X-Cacheable', 'YES']],
  [['Server-Timing', 'cdn-cache-miss,cdn-pop;desc="FRA60-P1"']],
  [['Via', '1.1 varnish']],
  [['Warning', '1100 - "its own"']],
  [['X-Served-By', 'cache-fra-etou8220049-FRA']],
  [['X-Served-By', 'HIT-7']],
  [['X-Cache', 'MISS from hit.example:3128']],
  [['X-Cache', 'MISS from cache']],
  [['X-Cache', 'HIT-FOR-PASS']],
  [['X-Cache', 'hitmiss']],
  [['Fastly-Debug-State', 'HITPASS']],
  [['Fastly-Debug-State', 'MISS-CLUSTER']],
  [['X-Cache', 'no hit']],
  [['X-Cache-Status', 'not-cached']],
  [['X-Cache-Info', 'hits=0; hit=false']],
  [['X-Hits', '0']],
  [['X-RateLimit-Hits', '5']],
  [['X-Swift-CacheTime', '0']],
  [
    ['X-Cache', 'MISS TCP_MISS dirn:-2:-2'],
    ['X-Swift-SaveTime', 'Sat, 28 Nov 2026 10:00:00 GMT'],
    ['X-Swift-CacheTime', '3600'],
  ],
  [
    ['Age', '0'],
    ['X-Cache-Status', 'EXPIRED'],
  ],
  [
    ['Cache-Status', 'Edge; fwd=stale; fwd-status=200; stored'],
    ['Age', '0'],
  ],
  [['Cache-Status', 'Edge; hit=?0; fwd=miss; key="/a;hit"; detail="hit"']],
  [['X-WP-CF-Super-Cache', 'no-cache']],
  [['X-WP-CF-Super-Cache-Cache-Control', 'max-age=60, stale-while-revalidate=5']],
  [['X-Cache-Control-Orig', 'stale-if-error=60']],
  [['X-CCDN-CacheTTL', '3600']],
  [['X-Cache-Max-Age', '60']],
  [['Access-Control-Max-Age', '600']],
  [['X-No-Cache', 'true']],
  [['X-Cache-Enabled', 'True']],
  [['X-Cache-Path', '/hit/a']],
  [['Via', '1.1 hit.example (Varnish/7.1)']],
  [['Via', 'http/1.1 a.example (ApacheTrafficServer/9.2 [uScMsSf pSeN:t cCMp sS])']],
  [['Via', 'cache28.l2[21,20,200-0,M], cache4.cn1[22,0]']],
  [['X-Via', '1.1 whitehit7:5 (Cdn Cache Server V2.0)']],
  // Names of what answered, and no word on whether it kept it.
  ...[
    ...['cache.example.com', 'cache fra1', 'from cache of x', 'cached at night', 'a cache', 'cache-7'],
  ].flatMap((value) => [[['X-Served-From', value]], [['X-Response-Source', value]]] as const),
  [['Set-Cookie', 'HIT=1; path=/']],
  [['Clear-Site-Data', '"cache"']],
  [['ETag', '"HIT"']],
  [['Server', 'HIT']],
];

describe('33: an answer that may be a cache’s', () => {
  it.each(stored)('%s: %s proves nothing', (name, value) => {
    expect(check([[name, value]])).toMatchObject({
      outcome: 'unexpected',
      cause: 'from-cache',
      quote: `${name}: ${value}`,
    });
    const logout = complete({ headers: [[name, value]] });
    expect(judge('Logout', 'get', logout).cause).toBe('from-cache');
  });

  it.each(asked)('%s %s is the service’s', (...headers) => {
    expect(check(headers)).toMatchObject({ outcome: 'accepted', active: false });
  });

  it.each(['1', '10', '100', ' 3600 '])(
    'an age of %j is a store’s, whatever else says that it was a miss',
    (age) => {
      const headers = [['Age', age] as const, ['X-Cache', 'MISS'] as const];
      expect(check(headers).cause).toBe('from-cache');
      expect(check(headers.toReversed()).cause).toBe('from-cache');
    },
  );

  it('is told from the same answer of the service by the judge that remembers', () => {
    const remembering = createJudge();
    expect(check([], remembering).outcome).toBe('accepted');
    expect(check([['Age', '9']], remembering).cause).toBe('from-cache');
    expect(check([], remembering).outcome).toBe('accepted');
  });

  it('304 is none', () => {
    expect(judge('CheckToken', 'get', complete({ status: 304 }))).toEqual({
      outcome: 'http-error',
      cause: 'not-modified',
    });
  });
});

const instance = 'http://www.w3.org/2001/XMLSchema-instance';
const nils = [
  `xmlns:xsi="${instance}" xsi:nil="true"`,
  `xmlns:xsi="${instance}" xsi:nil="1"`,
  `xmlns:xsi="${instance}" xsi:nil=" true "`,
  `xmlns:xsi="${instance}" xsi:nil="TRUE"`,
  `xmlns:xsi="${instance}" xsi:nil="yes"`,
  `xmlns:xsi="${instance}" xsi:nil=""`,
  `xmlns:i="${instance}" i:nil="true"`,
  `xmlns:x="http://www.w3.org/2000/10/XMLSchema-instance" x:nil="1"`,
  `xmlns:x="http://www.w3.org/1999/XMLSchema-instance" x:null="1"`,
  'nil="true"',
];
describe('32: xsi:nil', () => {
  it.each(nils)('%s is no value, with or without text', (nil) => {
    for (const text of ['true', 'false', '', ' 1 ', '<!-- no -->true', '<a/>true', '<![CDATA[false]]>']) {
      const soap = envelope11(checkResponse(text).replace('<CheckTokenResult', `<CheckTokenResult ${nil}`));
      expect(judge('CheckToken', 'soap11', complete({ type: T, body: soap })).cause).toBe('bad-boolean');
      expect(judge('CheckToken', 'post', complete({ type: T, body: bare(text, nil) })).cause).toBe(
        'bad-boolean',
      );
    }
    const logout = envelope11(logoutResponse.replace(' />', ` ${nil} />`));
    expect(judge('Logout', 'soap11', complete({ type: T, body: logout })).outcome).toBe('unexpected');
    const login = `<R xmlns="http://www.sansejour.com/"><Authenticated>true</Authenticated><AuthKey ${nil}>key</AuthKey></R>`;
    expect(judge('Login', 'post', complete({ type: T, body: login })).login).not.toHaveProperty('authKey');
  });

  it('that says false is a value', () => {
    const body = bare('true', `xmlns:xsi="${instance}" xsi:nil="false"`);
    expect(judge('CheckToken', 'post', complete({ type: T, body }))).toMatchObject({ active: true });
  });
});

describe('31: a transfer coding', () => {
  const codings = fc.array(
    fc.constantFrom(
      'chunked',
      'CHUNKED',
      'gzip',
      'xchunked',
      'chunked;q=1',
      'not-chunked',
      '"chunked"',
      '',
      'identity',
    ),
    { minLength: 1, maxLength: 3 },
  );
  it('whose last one is not chunked leaves an empty answer in doubt, however many headers name it', () => {
    fc.assert(
      fc.property(codings, fc.boolean(), fc.constantFrom<Binding>('get', 'post'), (names, split, binding) => {
        const values = split ? names : [names.join(' , ')];
        const headers = values.map((value): HeaderPair => ['Transfer-Encoding', value]);
        const verdict = judge('Logout', binding, complete({ headers, closeDelimited: true }));
        const isChunked = names.at(-1)?.toLowerCase() === 'chunked';
        expect(verdict.outcome).toBe(isChunked ? 'accepted' : 'unknown');
        expect(verdict.cause).toBe(isChunked ? 'logout-answered' : 'odd-transfer-coding');
      }),
    );
  });

  it('a length of none is the contract’s own success', () => {
    expect(judge('Logout', 'post', complete({})).outcome).toBe('accepted');
  });
});
