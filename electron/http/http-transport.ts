import type { RawRequest, Transmission, WireRequest } from '../../shared/model/transmission.js';
import { Connection } from './connection.js';
import { ConnectionPool } from './connection-pool.js';
import { Exchange } from './exchange.js';
import { failure } from './failures.js';
import { notSent } from './not-sent.js';
import { openConnection, type Route } from './open-connection.js';
import type { PinMemory } from './pinning.js';
import { rawRequestBytes, writeRequestBytes } from './request-bytes.js';
import { isSocks } from './socks.js';
import { type Endpoint, readTarget, targetOfRaw } from './target.js';
import type { ProxyTarget, SendOptions, TlsMaterial, Transport } from './transport.js';
import { trustKey } from './trust.js';

/** HTTP/1.1 over sockets, with a pool of connections of its own. */
export function createTransport(): Transport {
  const pool = new ConnectionPool();
  const pins: PinMemory = new Map();
  const afterReading = createBatching();
  const begun = createBatching();
  const afterNext = createBatching();

  async function open(route: Route, key: string, exchange: Exchange): Promise<void> {
    const opened = await openConnection(route, exchange);
    exchange.stopOpening = null;
    if (!opened.ok) return exchange.fail(opened.error);
    if (exchange.over) {
      opened.value.socket.destroy();
      return;
    }
    exchange.run(new Connection(opened.value.socket, key, opened.value.facts, pool), false);
  }

  function start(route: Route, key: string, exchange: Exchange): void {
    const connection = pool.take(key);
    if (connection === null) {
      void open(route, key, exchange);
    } else {
      // Its end, or an answer that nobody asked for, may be waiting to be read: one whole look at the sockets lies between.
      begun(() => afterNext(() => startReused(route, key, exchange, connection)));
    }
  }

  function startReused(route: Route, key: string, exchange: Exchange, connection: Connection): void {
    if (exchange.over) {
      if (connection.usable) connection.destroy();
    } else if (connection.usable && connection.socket.readable && connection.socket.writable) {
      exchange.run(connection, true);
    } else {
      start(route, key, exchange);
    }
  }

  function send(request: WireRequest | RawRequest, options: SendOptions): Promise<Transmission> {
    if (options.signal?.aborted === true) {
      return Promise.resolve(notSent({ kind: 'cancelled', phase: 'dns' }));
    }
    const raw = 'bytes' in request;
    const target = raw ? targetOfRaw(request.url) : readTarget(request.url);
    if (target === null) {
      const reason = failure('send', 'INVALID_URL');
      return Promise.resolve(notSent({ kind: 'failed', failure: reason }));
    }
    const written = raw ? rawRequestBytes(request) : writeRequestBytes(request, target, httpProxyOf(options));
    if (written === null) {
      const reason = failure('send', 'INVALID_HEADER');
      return Promise.resolve(notSent({ kind: 'failed', failure: reason }));
    }
    const { endpoint } = target;
    const { tls, proxy } = options;
    const key = keyOf(endpoint, tls, proxy);
    return new Promise((resolve) => {
      const exchange = new Exchange(written, options, pool, afterReading, resolve);
      // A proxy that is not tunnelled through wants another first line, and its credentials in the head.
      if (raw) void open({ endpoint, tls, proxy, pins, tunnel: true }, key, exchange);
      else start({ endpoint, tls, proxy, pins, tunnel: endpoint.secure }, key, exchange);
    });
  }

  return { send, close: () => pool.close() };
}

/** A SOCKS proxy sees bytes, not requests: nothing in them is for it. */
function httpProxyOf({ proxy }: SendOptions): ProxyTarget | null {
  return proxy !== null && isSocks(proxy) ? null : proxy;
}

/** A run asks for the same connections again and again, with the same objects. */
let lastKey: { readonly of: readonly unknown[]; readonly key: string } | null = null;

/** Connections are shared among what has the same. */
function keyOf(endpoint: Endpoint, tls: TlsMaterial, proxy: ProxyTarget | null): string {
  if (lastKey !== null && lastKey.of[0] === endpoint && lastKey.of[1] === tls && lastKey.of[2] === proxy)
    return lastKey.key;
  const trust = endpoint.secure || proxy !== null ? trustKey(tls) : '';
  const key = `${endpoint.base} ${trust} ${proxy === null ? '' : JSON.stringify([proxy.url, proxy.username, proxy.password])}`;
  lastKey = { of: [endpoint, tls, proxy], key };
  return key;
}

/**
 * All that is given to it in one turn of the event loop happens together in the next: first all that came is read, then
 * all of it is judged and kept. Taken one exchange at a time, each kind of work drives the other's code and data out of the
 * processor's caches: a third of a fast run's time.
 */
function createBatching(): (action: () => void) => void {
  let waiting: (() => void)[] = [];
  const runAll = (): void => {
    const actions = waiting;
    waiting = [];
    for (const action of actions) action();
  };
  return (action) => {
    if (waiting.push(action) === 1) setImmediate(runAll);
  };
}
