import { afterEach } from 'vitest';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls, type SendOptions, type Transport } from '../../../electron/http/transport.js';
import type { HeaderPair, Transmission, WireRequest } from '../../../shared/model/transmission.js';
import { type RawServer, type Respond, startRawServer } from './raw-server.js';

/** Servers and transports that end with the test that made them. */
export function withTransport() {
  const servers: RawServer[] = [];
  const transports: Transport[] = [];
  afterEach(async () => {
    for (const transport of transports.splice(0)) transport.close();
    await Promise.all(servers.splice(0).map((server) => server.close()));
  });
  return {
    async serve(respond: Respond, tls?: Parameters<typeof startRawServer>[1]): Promise<RawServer> {
      const server = await startRawServer(respond, tls);
      servers.push(server);
      return server;
    },
    transport(): Transport {
      const transport = createTransport();
      transports.push(transport);
      return transport;
    },
  };
}

export const options: SendOptions = { deadlineMs: 5000, tls: noTls, proxy: null };

export function post(
  url: string,
  body = 'token=0123456789abcdef',
  more: readonly HeaderPair[] = [],
): WireRequest {
  return {
    method: 'POST',
    url,
    headers: [
      ['Host', new URL(url).host],
      ['Content-Type', 'application/x-www-form-urlencoded'],
      ...more,
      ['Content-Length', String(Buffer.byteLength(body))],
      ['Connection', 'keep-alive'],
    ],
    body: Buffer.from(body),
  };
}

export const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

export function failureCode({ end }: Transmission): string {
  return end.kind === 'failed' ? end.failure.code : end.kind;
}

export function answerOf(body: string, head: readonly string[] = []): string {
  return ['HTTP/1.1 200 OK', ...head, `Content-Length: ${Buffer.byteLength(body)}`, '', body].join('\r\n');
}
