import type { AnswerSigns } from './answer-signs.js';
import type { HttpErrorCause } from './iis-pages.js';

/** HTTP.sys writes one heading for each reason, in English whatever the server's language. */
const headings: readonly (readonly [pattern: RegExp, cause: HttpErrorCause])[] = [
  [/too long|Request Entity Too Large/i, 'http-sys-too-long'],
  [/Invalid URL|request URL is invalid|URI is invalid/i, 'http-sys-url'],
  [/Invalid Hostname|request hostname is invalid/i, 'http-sys-host'],
  [
    /Invalid (?:Header|Verb|Content-?Length|Number|Version)|invalid header name|request (?:verb|header\S*) is invalid|Missing|Chunk|is missing/i,
    'http-sys-header',
  ],
  [
    /(?:request )?queue (?:is )?full|concurrent request limit|AppQueueFull|too many requests/i,
    'http-sys-queue-full',
  ],
  [
    /Service Unavailable|Service is (?:currently )?unavailable|The service is unavailable|application (?:is )?shutting down|AppOffline|Disabled/i,
    'http-sys-pool-stopped',
  ],
];

/** Why Windows itself answered. The same heading of 503 stands for a pool that is stopped and one that fails. */
export function causeOfHttpSys(at: AnswerSigns): HttpErrorCause {
  const said = `${at.title} ${at.text.slice(0, 2_000)} ${at.reason}`;
  const stated = headings.find(([pattern]) => pattern.test(said))?.[1];
  if (at.status === 404) return 'http-sys-not-bound';
  if (at.status === 503) {
    return stated === 'http-sys-queue-full' || stated === 'http-sys-pool-stopped'
      ? stated
      : 'http-sys-unavailable';
  }
  if (at.status === 413 || at.status === 414 || at.status === 431) return 'http-sys-too-long';
  if (at.status === 411 || at.status === 501 || at.status === 505) return 'http-sys-header';
  return stated !== undefined && stated !== 'http-sys-pool-stopped' ? stated : 'http-sys-bad-request';
}
