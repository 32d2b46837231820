import type { WireAnswer } from '../model/transmission.js';

/** Answers out of a store, in the words of the caches that say so; `MISS`, `DYNAMIC` and `BYPASS` went to the service. */
const storedWords =
  /(?:^|[^a-z])(?:tcp_[a-z_]*hit[a-z_]*|(?:refresh)?_?hit|stale|updating|revalidated|fresh|(?<!not |no |un)cached|from (?:the )?(?:memory|disk))(?![a-z])|hit(?=;|,|$)/i;
const askedWords = /(?:^|[^a-z])(?:tcp_miss|miss|dynamic|bypass|pass)(?![a-z])/i;

/** `X-Cache`, `CF-Cache-Status`, `X-Proxy-Cache`, `CDN-Cache` …, but not what only rules caching. */
const cacheHeader = /cache/i;
const rulingHeaders =
  /^(?:(?:[a-z-]+-)?cache-control|x-cache-(?:key|tags?|group|enabled)|cache-tag|surrogate-.*)$/i;
/** Headers whose name says it all (`X-From-Cache`, `X-Cached`, `X-Cache-Hit`, `X-Varnish-Hits`), and what is a yes. */
const tellingHeader = /(?:from-?cache|cached|(?:cache|cdn|edge|varnish|proxy)-?hits?)(?:-|$)|^x-cache$/i;
const yes = /^\s*(?:true|yes|y|on|[1-9]\d*|hit.*|cached?)\s*$/i;
/** Codes of RFC 7234 that only a store gives: stale, not checked again, cut off, guessed to be fresh. */
const storeWarning = /(?:^|[\s,])11[0-3](?:\s|$)/;
/** By name and words, `cache; desc=HIT`, or by name alone, as CloudFront has it. */
const storeTiming = /cache\w*\s*;\s*desc\s*=\s*"?(?:hit|stale)|cache-(?:hit|refresh)(?![a-z])/i;

/**
 * The header by which an answer may have come out of a cache, so that the service said nothing now; null where none says so.
 * `Age: 0` counts unless the cache says that it asked: a store may be younger than a second.
 */
export function cacheSign({ headers }: Pick<WireAnswer, 'headers'>): string | null {
  let sign: string | null = null;
  let asked = false;
  let young: string | null = null;
  for (const [name, value] of headers) {
    const lower = name.toLowerCase();
    if (lower === 'age' || lower === 'x-cache-age') {
      if (/^\s*0+\s*$/.test(value)) young = `${name}: ${value}`;
      else sign ??= `${name}: ${value}`;
    } else if (lower === 'warning') {
      if (storeWarning.test(value)) sign ??= `${name}: ${value}`;
    } else if (lower === 'x-varnish') {
      // Two numbers: the request that filled the store, and this one.
      if (/^\s*\d+\s+\d+\s*$/.test(value)) sign ??= `${name}: ${value}`;
    } else if (lower === 'server-timing') {
      if (storeTiming.test(value)) sign ??= `${name}: ${value}`;
    } else if (lower === 'via') {
      // NetScaler names its store so, and only where the answer came from it.
      if (/\bNS-CACHE-/i.test(value)) sign ??= `${name}: ${value}`;
    } else if (tellingHeader.test(name) && yes.test(value)) {
      sign ??= `${name}: ${value}`;
    } else if (cacheHeader.test(name) && !rulingHeaders.test(name)) {
      if (lower === 'x-cache-hits' ? /[1-9]/.test(value) : storedWords.test(value))
        sign ??= `${name}: ${value}`;
      if (askedWords.test(value)) asked = true;
    }
  }
  return sign ?? (asked ? null : young);
}
