import type { CauseFacts } from '../model/cause-facts.js';
import type { Cause } from '../model/causes.js';
import type { Binding, Outcome } from '../model/words.js';
import type { AnswerSigns } from './answer-signs.js';
import { type Answerer, whoAnswered } from './answerers.js';
import { causeOfApplicationPage } from './application-pages.js';
import { betweenCause, isMetaRefresh } from './between-causes.js';
import { isLoginPage } from './html-text.js';
import { causeOfHttpSys } from './http-sys-pages.js';
import { causeOfSubstatus, substatusOf } from './iis-pages.js';
import { redirectCause } from './redirect-causes.js';
import { statusCause } from './status-causes.js';

export interface PageFinding {
  readonly outcome: Outcome;
  readonly cause: Cause;
  readonly facts: CauseFacts;
}

/** Why there is neither a success nor a fault: who answered, and what it stated. Structure first, words second. */
export function causeOfError(at: AnswerSigns, binding: Binding): PageFinding {
  const who = whoAnswered(at);
  const facts: CauseFacts = { ...answererFacts(who), ...waitOf(at) };
  const isRedirect = at.status >= 300 && at.status < 400;
  if (isRedirect) {
    const found = redirectCause(at);
    const pointed = { ...facts, ...found.facts };
    const between = who?.place === 'between' && who.sure;
    return httpError(
      between && !/error-page|suspended/.test(found.cause) ? 'between-redirect' : found.cause,
      pointed,
    );
  }
  if (who?.place === 'between') return httpError(betweenCause(at), { ...facts, ...namedBy(at) });
  const stated = who === null ? statedBetween(at) : null;
  if (stated !== null) return httpError(stated, { ...facts, ...namedBy(at) });
  const overHttp = binding === 'get' || binding === 'post';
  return causeOnHost(at, who, overHttp, facts);
}

function causeOnHost(
  at: AnswerSigns,
  who: Answerer | null,
  overHttp: boolean,
  facts: CauseFacts,
): PageFinding {
  if (at.status === 407) return httpError('proxy-authentication', facts);
  const substatus = who?.id === 'http-sys' ? null : substatusOf(at);
  if (substatus !== null) {
    return httpError(causeOfSubstatus(substatus), { ...facts, named: substatus });
  }
  if (who?.id === 'iis' && at.status === 404) return httpError('iis-path', facts);
  if (who?.id === 'iis' && (at.status === 502 || at.status === 504)) return httpError('iis-gateway', facts);
  if (who?.id === 'http-sys') return httpError(causeOfHttpSys(at), { ...facts, ...namedBy(at) });
  if ((at.status === 503 || at.status === 429) && at.has('retry-after'))
    return httpError('retry-after', facts);
  const isPage = at.html && (who?.id === 'asp-net' || who?.id === 'wcf');
  if (isPage && (at.status >= 500 || at.status === 404 || at.status === 400)) {
    const found = causeOfApplicationPage(at, overHttp);
    const off = found === 'http-binding-off' || found === 'http-binding-probably-off';
    return off
      ? { outcome: 'binding-off', cause: found, facts }
      : httpError(found, { ...facts, ...namedBy(at) });
  }
  if (overHttp && at.status === 500 && at.html && /Request format is unrecognized/i.test(at.text)) {
    return { outcome: 'binding-off', cause: 'http-binding-off', facts };
  }
  // ASP.NET's handler for plain files names the verb and quotes the path.
  if (isPage && at.status === 405 && /['"“„«][^'"”“»]{0,200}\.asmx[^'"”“»]{0,80}['"”“»]/i.test(at.title))
    return httpError(overHttp ? 'method-not-allowed' : 'method-only-files', facts);
  // A 405 with no page of its own is what ASP.NET says where no SOAP version is offered; an Allow without POST is a file's.
  if (!overHttp && at.status === 405) {
    const allow = at.header('allow');
    if (allow !== '' && !/\bpost\b/i.test(allow))
      return httpError('method-only-files', { ...facts, named: allow.slice(0, 60) });
    return { outcome: 'binding-off', cause: 'soap-off', facts };
  }
  return httpError(plainCause(at), { ...facts, ...namedBy(at) });
}

/** A page that came with a success status: who stands in the service's place, and what it wants. */
export function causeOfPage(at: AnswerSigns): { readonly cause: Cause; readonly facts: CauseFacts } {
  const who = whoAnswered(at);
  const facts: CauseFacts = answererFacts(who);
  if (who?.place === 'between' && who.sure) {
    return { cause: who.id === 'captive-portal' ? 'captive-portal' : betweenIn2xx(at), facts };
  }
  if (/\bWeb Service$/i.test(at.title)) return { cause: 'help-page-instead', facts };
  const stated = who?.place === 'host' ? null : statedBetween(at);
  if (stated !== null) return { cause: stated, facts };
  const isOpen = at.request?.https === false && who?.place !== 'host';
  // Over https nobody in between can answer for the host.
  if (isOpen && (isLoginPage(at.source) || isMetaRefresh(at))) return { cause: 'captive-portal', facts };
  return { cause: isLoginPage(at.source) ? 'html-login-page' : 'html-page', facts };
}

function betweenIn2xx(at: AnswerSigns): Cause {
  const cause = betweenCause(at);
  return cause === 'https-on-http-address' ? 'between-error' : cause;
}

/** What is no page is no longer than this where a balancer wrote it, in characters. */
const mostSaid = 600;

/** An unknown sender that says what it does: only what nobody but something in between says. */
const statedByNobodyElse: readonly Cause[] = [
  'between-challenge',
  'between-no-name',
  'between-no-tls',
  'site-suspended',
];

function statedBetween(at: AnswerSigns): Cause | null {
  if (!at.html && at.text.length > mostSaid) return null;
  const cause = betweenCause(at);
  if (statedByNobodyElse.includes(cause)) return cause;
  const words =
    /support ID|incident ID|reference (?:id|number|#)|event ID|ray id|web application firewall|\bWAF\b|proxy|gateway|security policy|güvenlik (?:duvar|politika|neden|gerekçe|kural)|межсетев|безопасност|Sicherheitsgr|Sicherheitsricht|raisons de sécurité|motivos de seguridad|no (?:available )?server(?: is)? available|no available server|healthy (?:upstream|backend)|Firewall/i;
  return cause.startsWith('between-') && words.test(at.text) ? cause : null;
}

/** Neither sender nor page tells more than status and headers do. */
function plainCause(at: AnswerSigns): Cause {
  if (at.status === 401) {
    const scheme = at.header('www-authenticate');
    if (/\b(?:ntlm|negotiate)\b/i.test(scheme)) return 'windows-authentication';
    if (/^basic/i.test(scheme)) return 'basic-authentication';
  }
  if (at.status === 511) return 'between-login';
  const said = `${at.title}\n${at.text.slice(0, 2_000)}`;
  if (/plain HTTP request|HTTPS port|speaking plain HTTP to an SSL/i.test(said))
    return 'https-on-http-address';
  if (/client certificate|No required SSL certificate/i.test(said)) return 'client-certificate-wanted';
  return statusCause(at.status, at.html);
}

function httpError(cause: Cause, facts: CauseFacts): PageFinding {
  return { outcome: 'http-error', cause, facts };
}

function waitOf(at: AnswerSigns): CauseFacts {
  const wait = at.header('retry-after').slice(0, 40);
  return wait === '' ? {} : { wait };
}

/** What the answer calls itself, for the person who has to pass it on. */
function namedBy(at: AnswerSigns): CauseFacts {
  const named = at.header('x-squid-error') || at.title || (at.html ? '' : at.reason);
  return named === '' ? {} : { named: named.slice(0, 160) };
}

function answererFacts(who: Answerer | null): CauseFacts {
  return who === null ? {} : { answerer: who.id, ...(!who.sure && { likely: true as const }) };
}
