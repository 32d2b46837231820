import type { WireAnswer } from '../model/transmission.js';

/**
 * What a header says of where the answer came from: out of a store; perhaps, unless another says that the service was asked;
 * the service was asked just now.
 */
type Sign = 'stored' | 'perhaps' | 'asked' | null;

/** Words of caches. `MISS from hit.example` and `no hit` are none of them, and `hit=0` counts none. */
const storedWords =
  /(?<![a-z])(?<!\b(?:no|not|non)[\s_-])(?:(?!no|un)[a-z]*hit(?![a-z]|\s*[:=]\s*(?:\??0|no|false)\b)|[1-9]\d* hits|hits\s*[:=]\s*[1-9]|stale(?!-(?:while|if)|[a-z])|(?:updating|revalidated|prerender|fresh|cached|from (?:the )?(?:memory|disk))(?![a-z]))/i;
const askedWords = /(?:^|[^a-z])(?:miss|dynamic|bypass|pass|expired|uncacheable)(?![a-z])/i;
/** A store that knows to ask: `HIT-FOR-PASS`, `hitmiss`. */
const hitForPass = /(?<![a-z])hit[\s_-]*(?:for[\s_-]*)?(?:pass|miss)(?![a-z])/gi;
/** Hosts, which may be called anything. */
const fromHost = /\bfrom\s+(?!(?:the\s+)?(?:memory|disk)\b(?![.:-]))\S+/gi;
/** All of a value: it came from there. */
const cacheAlone = /^\W*(?:(?:served )?from )?(?:the |local )?cached?\W*$/i;
const yes = /^\s*(?:true|yes|y|on|[1-9]\d*)\s*$/i;
const manyYes = /^(?:\s*\d+\s*,)*\s*(?:true|yes|y|on|[1-9]\d*|hit.*|cached?)\s*(?:,|$)/i;

/** Headers of any other name in which a hit is said: it is the first word, or stands in capitals. */
const hitAnywhere = /^\W*(?:tcp_[a-z_]*)?hit(?![a-z=])|(?<![A-Za-z0-9.-])(?:[A-Z]+_)*HIT(?![A-Za-z0-9.=])/;
const saysNothing =
  /^(?:server|set-cookie2?|etag|(?:content-)?location|content-.*|link|vary|pragma|p3p|x-served-by|x-powered-by|clear-site-data|proxy-status|.*-policy|.*authenticat.*)$/i;

/** `X-Cache`, `CF-Cache-Status`, `X-Proxy-Cache`, `CDN-Cache` …, but not what only rules caching, or names a part of it. */
const cacheName = /cache/i;
const rulingName =
  /cache-?control|cacheable|cache-?tags?|cache-(?:.*-)?(?:key|group|enabled|ttl|max-age|expires|contexts?|rule|policy|url|path|id|vary|server|node)$|cachettl/i;
const plainName = /cache(?:-(?:status|result|state|info|lookup|detail))?$/i;
const denyingName = /(?:^|-)(?:no|not|bypass|disable|skip|ignore|purge|clear|enable|allow)-?/i;
/** Names that say it all (`X-From-Cache`, `X-Cached`, `X-Cache-Hit`, `X-Hits`), where a yes or a number is enough. */
const tellingName =
  /(?:from-?cache|cached|(?:cache|cdn|edge|varnish|proxy)-?hits?)(?:-(?!at|on|since|time|date)|$)|^x-cache$|^(?:x-)?(?!.*(?:limit|rate|search|total))(?:[a-z]+-)?hits?$/i;
/** When or for how long something was kept: on a miss too, so only with nothing that says one. */
const keptSince = /cached-?(?:at|on|since|time|date)$|cache-?(?:time|date|created)$|swift-savetime$/i;
const ageName = /^(?:x-)?(?:(?:[a-z]+-)?cache-|proxy-|edge-|varnish-|cdn-|object-)?age$/i;

/** Headers that say it in a way of their own. */
const ownWays: ReadonlyMap<string, (value: string) => Sign> = new Map([
  ['cache-status', cacheStatus],
  // Codes of RFC 7234 that only a store gives: stale, not checked again, cut off, guessed to be fresh.
  ['warning', (value) => (/(?:^|[\s,])11[0-3](?:\s|$)/.test(value) ? 'stored' : null)],
  // Two numbers: the request that filled the store, and this one.
  ['x-varnish', (value) => (/(?:^|,)\s*\d+\s+\d+\s*(?:,|$)/.test(value) ? 'stored' : null)],
  // By name and words, `cache; desc=HIT`, or by name alone, as CloudFront has it.
  [
    'server-timing',
    (value) =>
      /cache\w*\s*;\s*desc\s*=\s*"?(?:hit|stale)|cache-(?:hit|refresh)(?![a-z])/i.test(value)
        ? 'stored'
        : null,
  ],
  // In a comment: `(hit)`, `[uScHs f …]` of Traffic Server, `[0,0,200-0,H]`; NetScaler names its store only where it answered.
  [
    'via',
    (value) =>
      /\bNS-CACHE-|[([][^)\]]*\bhit\b(?! *(?:for|=))/i.test(value) ||
      /\[(?:u.)?c(?:[HR]|SsN)|\[[\d,-]*,H\]/.test(value)
        ? 'stored'
        : null,
  ],
]);

/**
 * The header by which an answer may have come out of a cache, so that the service said nothing now; null where none says so.
 * `Age: 0` counts unless the cache says that it asked: a store may be younger than a second.
 */
export function cacheSign({ headers }: Pick<WireAnswer, 'headers'>): string | null {
  let perhaps: string | null = null;
  let asked = false;
  for (const [name, value] of headers) {
    const sign = signOf(name, value);
    if (sign === 'stored') return `${name}: ${value}`;
    if (sign === 'perhaps') perhaps ??= `${name}: ${value}`;
    if (sign === 'asked') asked = true;
  }
  return asked ? null : perhaps;
}

function signOf(name: string, value: string): Sign {
  const own = ownWays.get(name.toLowerCase());
  if (own !== undefined) return own(value);
  if (ageName.test(name)) return /^\s*0+\s*$/.test(value) ? 'perhaps' : 'stored';
  if (saysNothing.test(name) || rulingName.test(name)) return null;
  if (keptSince.test(name)) return /^\W*0*\W*$/.test(value) ? null : 'perhaps';
  const words = value.replace(hitForPass, 'pass').replace(fromHost, '');
  if (tellingName.test(name) && manyYes.test(words)) return 'stored';
  if (!cacheName.test(name)) return hitAnywhere.test(words) || isSource(name, value) ? 'stored' : null;
  if (storedWords.test(words)) return 'stored';
  if (plainName.test(name) && !denyingName.test(name) && (yes.test(value) || cacheAlone.test(value)))
    return /\d/.test(value) ? null : 'stored';
  return askedWords.test(words) ? 'asked' : null;
}

/** `X-Response-Source: cache`. */
function isSource(name: string, value: string): boolean {
  return /source|from$|origin/i.test(name) && cacheAlone.test(value);
}

/** RFC 9211: a list of caches, each with what it did; a key or a detail in quotes may hold any word. */
function cacheStatus(value: string): Sign {
  const caches = value.replace(/"(?:[^"\\]|\\.)*"/g, '""').split(',');
  // Asked, but answered with what lay there (304), or with what another request was given.
  const isStored = (cache: string) =>
    /;\s*(?:hit|collapsed)(?!\s*=\s*\?0)(?![\w-])/i.test(cache) ||
    (/;\s*fwd\s*=\s*stale/i.test(cache) && !/;\s*fwd-status\s*=\s*(?!304)\d/i.test(cache));
  if (caches.some(isStored)) return 'stored';
  return /;\s*fwd\s*=/i.test(value) ? 'asked' : null;
}
