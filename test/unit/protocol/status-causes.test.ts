import { expect, it } from 'vitest';
import { statusCause } from '../../../shared/protocol/status-causes.js';

const named: Readonly<Record<number, string>> = {
  400: 'bad-request',
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
  405: 'method-not-allowed',
  407: 'proxy-authentication',
  408: 'request-timeout',
  410: 'not-found',
  413: 'request-too-long',
  414: 'request-too-long',
  415: 'wrong-content-type',
  429: 'too-many-requests',
  431: 'request-too-long',
  502: 'bad-gateway',
  503: 'unavailable',
  504: 'gateway-timeout',
};

/** What every other status says by its class. */
function byClass(status: number, html: boolean): string {
  if (status >= 300 && status <= 399) return 'redirect';
  if (status >= 400 && status <= 499) return 'client-error';
  if (status >= 500 && status <= 599) return html ? 'server-error-page' : 'server-error';
  return 'odd-status';
}

it('every status from 100 to 999 has its cause, with a page and without', () => {
  for (let status = 100; status < 1_000; status += 1)
    for (const html of [true, false])
      expect([status, html, statusCause(status, html)]).toEqual([
        ...[status, html, named[status] ?? byClass(status, html)],
      ]);
});
