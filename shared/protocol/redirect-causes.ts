import type { CauseFacts } from '../model/cause-facts.js';
import { readUrl } from '../model/read-url.js';
import type { AnswerSigns } from './answer-signs.js';
import type { HttpErrorCause } from './iis-pages.js';

const toLogin = /log-?[io]n|sign-?in|\bsso\b|saml|adfs|oauth|openid|\/auth(?:\/|\b)|vpn|portal/i;
/** Not a page for what is missing (404): the application itself failed. */
const toErrorPage = /error(?!.*40[0-9])|\bhata\b|hata(?:sayfa|\.)|fehler|oops|\/500\b/i;

/** Where a 3xx points, and why. The target's query is never kept: it may repeat what was sent. */
export function redirectCause(at: AnswerSigns): {
  readonly cause: HttpErrorCause;
  readonly facts: CauseFacts;
} {
  const location = at.header('location');
  const from = at.request;
  const base =
    from === null ? 'http://unknown.invalid/' : `${from.https ? 'https' : 'http'}://${from.host}${from.path}`;
  const target = readUrl(location, base);
  const place =
    target === null
      ? undefined
      : `${target.host === 'unknown.invalid' ? '' : target.host}${target.pathname}`.slice(0, 120);
  const facts: CauseFacts = place === undefined ? {} : { place };
  if (/aspxerrorpath=/i.test(location)) return { cause: 'redirect-to-error-page', facts };
  if (/suspended(?:page)?|hesap-?ask[ıi]/i.test(target?.pathname ?? location))
    return { cause: 'site-suspended', facts };
  if (target === null || from === null) {
    if (toLogin.test(location)) return { cause: 'redirect-to-login', facts };
    return { cause: toErrorPage.test(location) ? 'redirect-to-error-page' : 'redirect', facts };
  }
  const here = readUrl('', base);
  if (toLogin.test(target.host + target.pathname)) return { cause: 'redirect-to-login', facts };
  if (toErrorPage.test(target.pathname)) return { cause: 'redirect-to-error-page', facts };
  if (target.hostname !== here?.hostname) return { cause: 'redirect-elsewhere', facts };
  if (target.protocol === 'https:' && !from.https) return { cause: 'https-required', facts };
  return { cause: 'redirect', facts };
}
