import type { causesOf } from '../model/causes.js';

type HttpErrorCause = (typeof causesOf)['http-error'][number];

const byStatus: Readonly<Record<number, HttpErrorCause>> = {
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

/** The cause of an answer whose status is not 2xx and that carries no fault. */
export function statusCause(status: number, html: boolean): HttpErrorCause {
  if (status >= 300 && status < 400) return 'redirect';
  const named = byStatus[status];
  if (named !== undefined) return named;
  if (status >= 500 && status < 600) return html ? 'server-error-page' : 'server-error';
  return status >= 400 && status < 500 ? 'client-error' : 'odd-status';
}
