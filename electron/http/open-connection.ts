import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { ConnectionFacts, TransportFailure } from '../../shared/model/connection-facts.js';
import { readUrl } from '../../shared/model/read-url.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import type { TlsFacts } from './certificate-facts.js';
import { connectSocket } from './connect-socket.js';
import { failure, failureOf } from './failures.js';
import { handshake, type Refused, type Secured } from './handshake.js';
import { materialProblem } from './material-problem.js';
import type { Opening } from './opening.js';
import { type PinMemory, securePinned } from './pinning.js';
import { isSocks, openThroughSocks } from './socks.js';
import type { Endpoint } from './target.js';
import type { ProxyTarget, TlsMaterial } from './transport.js';
import { proxyTrustRules, type TrustRules, trustRules } from './trust.js';
import { openTunnel } from './tunnel.js';

export interface Opened {
  readonly socket: Socket;
  readonly facts: ConnectionFacts;
}

export interface Route {
  readonly endpoint: Endpoint;
  readonly tls: TlsMaterial;
  readonly proxy: ProxyTarget | null;
  readonly pins: PinMemory;
  /** Through a proxy by CONNECT, so that it sees nothing of the request and needs nothing in it. */
  readonly tunnel: boolean;
}

/** Opens a connection that is ready to carry a request. Not a byte of the request is sent on the way. */
export async function openConnection(
  route: Route,
  exchange: Opening,
): Promise<Result<Opened, TransportFailure>> {
  const { endpoint, tls } = route;
  if (!endpoint.secure) {
    const under = await openUnder(route, exchange);
    return under.ok ? ok({ socket: under.value as Socket, facts: exchange.connection }) : under;
  }
  const problem = materialProblem(tls);
  if (problem !== null) return fail(problem);
  let unreachable: TransportFailure | null = null;
  const attempt = async (rules: TrustRules): Promise<Result<Secured, Refused>> => {
    const under = await openUnder(route, exchange);
    if (!under.ok) {
      unreachable = under.error;
      return fail({ error: new Error(under.error.code), facts: null });
    }
    exchange.enter('tls');
    return handshake(under.value, rules);
  };
  const { pinSha256 } = tls;
  const secured =
    pinSha256 === null
      ? await attempt(trustRules(endpoint.host, tls))
      : await securePinned(endpoint.host, { ...tls, pinSha256 }, route.pins, attempt);
  if (!secured.ok) {
    noteTls(exchange, secured.error.facts);
    return fail(unreachable ?? failureOf('tls', secured.error.error));
  }
  exchange.mark('tlsMs');
  noteTls(exchange, secured.value.facts);
  return ok({ socket: secured.value.socket, facts: exchange.connection });
}

function noteTls(exchange: Opening, facts: TlsFacts | null): void {
  if (facts !== null) exchange.connection = { ...exchange.connection, tls: facts };
}

const defaultPorts: Readonly<Record<string, number>> = { 'http:': 80, 'https:': 443, 'socks5:': 1080 };

/** What TLS or plain HTTP runs over: a socket to the host, to the proxy, or a tunnel through it. */
async function openUnder(route: Route, exchange: Opening): Promise<Result<Duplex, TransportFailure>> {
  const { endpoint, proxy } = route;
  if (proxy === null) return openSocket(endpoint.host, endpoint.port, {}, exchange);
  const url = readUrl(proxy.url);
  if (url === null || !['http:', 'https:', 'socks5:'].includes(url.protocol) || url.hostname === '') {
    return fail(failure('proxy', 'INVALID_PROXY'));
  }
  const secure = url.protocol === 'https:';
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const port = url.port === '' ? defaultPorts[url.protocol] : Number(url.port);
  const facts = { proxy: proxy.url, ...(proxy.by !== undefined && { proxyBy: proxy.by }) };
  const opened = await openSocket(host, port ?? 80, facts, exchange);
  if (!opened.ok) return fail({ ...opened.error, phase: 'proxy' });
  exchange.enter('proxy');
  if (isSocks(proxy)) {
    const through = await openThroughSocks(opened.value, endpoint, proxy);
    if (through.ok) exchange.mark('proxyMs');
    return through;
  }
  let toProxy: Duplex = opened.value;
  if (secure) {
    const secured = await handshake(toProxy, proxyTrustRules(host, route.tls));
    if (!secured.ok) return fail(failureOf('proxy', secured.error.error));
    toProxy = secured.value.socket;
  }
  if (!route.tunnel) return ok(toProxy);
  const tunnel = await openTunnel(toProxy, endpoint.authority, proxy);
  if (tunnel.ok) exchange.mark('proxyMs');
  return tunnel;
}

async function openSocket(
  host: string,
  port: number,
  facts: { proxy?: string; proxyBy?: string },
  exchange: Opening,
): Promise<Result<Socket, TransportFailure>> {
  const opened = await connectSocket(host, port, exchange);
  if (!opened.ok) return fail(failureOf(exchange.phase, opened.error));
  const { localAddress, remoteAddress, remotePort } = opened.value;
  exchange.connection = {
    reused: false,
    ...(localAddress !== undefined && { localAddress }),
    ...(remoteAddress !== undefined && { remoteAddress }),
    ...(remotePort !== undefined && { remotePort }),
    ...facts,
  };
  return opened;
}
