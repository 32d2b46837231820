import type { Transmission } from '../model/transmission.js';
import { isHtmlType, looksLikeHtml } from './html-text.js';
import { headerOf } from './read-body.js';

/** What only the service's own side writes. A forwarded page keeps it, a proxy's own has none of it. */
const serviceHeaders = /^(?:x-aspnet-version|x-aspnetmvc-version|x-powered-by)$/i;
const serviceServer = /microsoft-iis|microsoft-httpapi|asp\.net|mono/i;
const servicePage =
  /asp\.net|\.net framework|<b>\s*Version Information|\[HttpException|System\.Web|\.asmx\b.{0,40}<\/title>/i;

/** Whether a request that went through a plain http proxy was most likely answered by the proxy, with an error page of its own. */
export function mayBeProxysPage({ connection, answer }: Transmission): boolean {
  const isOpen =
    connection.proxy !== undefined && connection.tls === undefined && /^https?:/.test(connection.proxy);
  if (!isOpen || answer === null || answer.status < 400) return false;
  const text = new TextDecoder('latin1').decode(answer.body.subarray(0, 20_000));
  if (
    !isHtmlType((headerOf(answer, 'content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '') &&
    !looksLikeHtml(text)
  )
    return false;
  if (answer.headers.some(([name]) => serviceHeaders.test(name))) return false;
  return !serviceServer.test(headerOf(answer, 'server') ?? '') && !servicePage.test(text);
}
