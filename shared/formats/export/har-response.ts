import { findBodyStart } from '../../messages/split-message.js';
import type { ExchangeDetail } from '../../model/exchange.js';
import { failureText } from '../../text/failures.js';
import { base64Of, textOf } from './byte-text.js';
import { harCookies, harPairs, shown } from './har-request.js';
import { contentTypeOf } from './message-text.js';

/** The answer of an entry; status 0 where none came, as browsers write it. */
export function harResponse(detail: ExchangeDetail) {
  const { answerHeaders, answerBody, status, answerSize } = detail;
  const none = status === null;
  const headSize = findBodyStart(detail.answerBytes);
  const wireBodySize = Math.max(0, answerSize - headSize);
  return {
    status: status ?? 0,
    statusText: shown(detail.statusText ?? ''),
    httpVersion: none ? '' : `HTTP/${detail.httpVersion ?? '1.1'}`,
    cookies: harCookies(answerHeaders, 'set-cookie'),
    headers: harPairs(answerHeaders),
    content: { ...contentOf(answerBody), mimeType: contentTypeOf(answerHeaders) ?? 'x-unknown' },
    // Redirects are not followed, so none was.
    redirectURL: '',
    headersSize: none ? -1 : headSize,
    bodySize: none ? -1 : wireBodySize,
    ...(detail.failure && { _error: failureText(detail.failure) }),
  };
}

function contentOf(body: Uint8Array) {
  const text = textOf(body);
  return text === null
    ? { size: body.length, text: base64Of(body), encoding: 'base64' }
    : { size: body.length, text };
}
