import { afterEach, onTestFinished, vi } from 'vitest';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls, type SendOptions, type Transport } from '../../../electron/http/transport.js';
import type { HeaderPair, Transmission, WireRequest } from '../../../shared/model/transmission.js';
import type { Phase } from '../../../shared/model/words.js';
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

const deadlineMs = 60_000;
/** A deadline that only ends what hangs. */
export const options: SendOptions = { deadlineMs, tls: noTls, proxy: null };

/** From now on the deadline's clock stands still; what this gives moves it past the deadline. */
export function stoppedClock(): () => void {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  return () => void vi.advanceTimersByTime(deadlineMs);
}

/** The deadline passes in this phase, however long the machine takes to come there. */
export function lateIn(phase: Phase): Pick<SendOptions, 'deadlineMs' | 'onPhase'> {
  const pass = stoppedClock();
  return { deadlineMs, onPhase: (now) => void (now === phase && setImmediate(pass)) };
}

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
