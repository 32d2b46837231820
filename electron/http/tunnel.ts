import { Agent, type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { TransportFailure } from '../../shared/model/connection-facts.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { failure, failureOf } from './failures.js';
import { proxyAuthorization } from './proxy-authorization.js';
import { rawHeader } from './raw-header.js';
import { strictReader } from './strict-reader.js';
import type { ProxyTarget } from './transport.js';

/** Asks a proxy, over a connection to it, for a tunnel to `authority` (`host:port`). */
export function openTunnel(
  socket: Duplex,
  authority: string,
  proxy: ProxyTarget,
): Promise<Result<Duplex, TransportFailure>> {
  return new Promise((resolve) => {
    const credential = proxyAuthorization(proxy);
    const headers = ['Host', authority];
    if (credential !== null) headers.push('Proxy-Authorization', credential);
    const request = httpRequest({
      ...strictReader,
      agent: new TunnelAgent(socket),
      setHost: false,
      method: 'CONNECT',
      path: authority,
      headers,
    });
    request.on('connect', (answer, through, early) => {
      const status = answer.statusCode ?? 0;
      if (status >= 200 && status < 300 && early.length === 0) return resolve(ok(through));
      through.destroy();
      resolve(fail(refusal(status, answer, credential !== null)));
    });
    request.on('response', () => socket.destroy());
    request.on('error', (error) => resolve(fail(failureOf('proxy', error))));
    request.on('close', () => {
      resolve(fail(failure('proxy', 'PROXY_CLOSED')));
    });
    request.end();
  });
}

function refusal(status: number, answer: IncomingMessage, showed: boolean): TransportFailure {
  if (status >= 200 && status < 300) {
    return failure('proxy', 'PROXY_CLOSED');
  }
  // Some proxies say 401 where they mean 407.
  if (status === 407 || status === 401) {
    return login(
      rawHeader(answer, 'proxy-authenticate') ?? rawHeader(answer, 'www-authenticate') ?? '',
      showed,
    );
  }
  return failure('proxy', `PROXY_${status}`, `${status} ${answer.statusMessage ?? ''}`.trimEnd());
}

function login(schemes: string, showed: boolean): TransportFailure {
  const [windows] = /\b(?:NTLM|Negotiate|Kerberos)\b/i.exec(schemes) ?? [];
  if (windows !== undefined && !/\bBasic\b/i.test(schemes)) {
    return failure('proxy', 'PROXY_SCHEME', windows);
  }
  return showed ? failure('proxy', 'PROXY_CREDENTIALS') : failure('proxy', 'PROXY_407');
}

class TunnelAgent extends Agent {
  readonly #socket: Duplex;

  constructor(socket: Duplex) {
    super({ keepAlive: true });
    this.#socket = socket;
  }

  addRequest(request: ClientRequest): void {
    request.onSocket(this.#socket as Parameters<ClientRequest['onSocket']>[0]);
  }
}
