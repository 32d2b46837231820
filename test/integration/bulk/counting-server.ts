import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { listenAt } from '../../fixtures/listen-at.js';

export interface CountingServer {
  readonly url: string;
  readonly port: number;
  /** How often a Logout of each token was seen. */
  readonly logouts: Map<string, number>;
  readonly checks: Map<string, number>;
  /** Answers instead of it where it gives true. */
  intercept: ((operation: string, token: string, response: ServerResponse) => boolean) | null;
  close(): Promise<void>;
}

const namespace = 'http://www.sansejour.com/';

/** A service that writes down every request before it answers, so that nothing it did is hidden from the test. */
export async function countingServer(fixedPort = 0): Promise<CountingServer> {
  const logouts = new Map<string, number>();
  const checks = new Map<string, number>();
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      const operation = /Logout/.test(String(request.headers.soapaction)) ? 'Logout' : 'CheckToken';
      const token = /<(?:\w+:)?token>([^<]*)</.exec(body)?.[1] ?? '';
      const seen = operation === 'Logout' ? logouts : checks;
      seen.set(token, (seen.get(token) ?? 0) + 1);
      if (self.intercept?.(operation, token, response)) return;
      const inner =
        operation === 'Logout'
          ? `<LogoutResponse xmlns="${namespace}" />`
          : `<CheckTokenResponse xmlns="${namespace}"><CheckTokenResult>${!logouts.has(token)}</CheckTokenResult></CheckTokenResponse>`;
      response.writeHead(200, { 'Content-Type': 'text/xml; charset=utf-8' });
      response.end(
        `<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${inner}</soap:Body></soap:Envelope>`,
      );
    });
  });
  await listenAt(server, fixedPort);
  const { port } = server.address() as AddressInfo;
  const self: CountingServer = {
    url: `http://127.0.0.1:${port}/sws/Authentication.asmx`,
    port,
    logouts,
    checks,
    intercept: null,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  onTestFinished(() => self.close());
  return self;
}
