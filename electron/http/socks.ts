import type { Socket } from 'node:net';
import type { TransportFailure } from '../../shared/model/connection-facts.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { failure } from './failures.js';
import type { Endpoint } from './target.js';
import type { ProxyTarget } from './transport.js';

export function isSocks({ url }: Pick<ProxyTarget, 'url'>): boolean {
  return url.startsWith('socks5:');
}

/** Asks a SOCKS5 proxy, over a connection to it, for one to `endpoint`. The proxy looks the host's name up. */
export async function openThroughSocks(
  socket: Socket,
  endpoint: Endpoint,
  { username, password }: ProxyTarget,
): Promise<Result<Socket, TransportFailure>> {
  // Few go through one: whoever does not need not wait for its code at the start.
  const { SocksClient } = await import('socks');
  try {
    const opened = await SocksClient.createConnection({
      command: 'connect',
      existing_socket: socket,
      proxy: {
        host: endpoint.host,
        port: endpoint.port,
        type: 5,
        ...(username !== null && { userId: username, password: password ?? '' }),
      },
      destination: { host: endpoint.host, port: endpoint.port },
      // The deadline of the exchange is the only one.
      timeout: 2 ** 31 - 1,
    });
    return ok(opened.socket);
  } catch (error) {
    const text = error instanceof Error ? error.message : '';
    return fail(failure('proxy', codeOf(text, username !== null), whyOf(text)));
  }
}

function codeOf(text: string, showed: boolean): string {
  if (/authentication failed/i.test(text)) return 'PROXY_CREDENTIALS';
  if (/no accepted authentication|authentication type|unknown auth/i.test(text))
    return showed ? 'PROXY_CREDENTIALS' : 'PROXY_407';
  if (/rejected connection/i.test(text)) return 'PROXY_REJECTED';
  if (/version|invalid/i.test(text)) return 'PROXY_NOT_HTTP';
  return 'PROXY_CLOSED';
}

/** The library's own words hold nothing of what was shown to the proxy. */
const whyOf = (text: string): string | undefined => /rejected connection - (\w+)/i.exec(text)?.[1];
