import { request as plainRequest } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';
import { startSandbox } from '../../../electron/sandbox/sandbox.js';
import { issue } from '../../fixtures/certificates.js';

/** A name that only the company's proxy can look up. */
export const companyHost = 'sws.company.test';

/** The service as a company has it: over TLS, with a certificate of the company's own authority. Listens on this computer only. */
export async function startCompanyService() {
  const ca = await issue({ name: 'Company root', ca: true });
  const own = await issue({ name: 'sws', issuer: ca, dns: [companyHost] });
  const behind = await startSandbox();
  const loggedOut: string[] = [];
  const server = createServer({ cert: own.cert, key: own.key }, (asked, answer) => {
    const { method, headers, url = '/' } = asked;
    const to = plainRequest(new URL(url, behind.url), { method, headers }, (given) => {
      answer.writeHead(given.statusCode ?? 500, given.headers);
      given.pipe(answer);
    });
    // Who asked, or the proxy between, may be gone.
    for (const side of [asked, answer, to]) side.on('error', () => answer.destroy());
    const chunks: Buffer[] = [];
    asked.on('data', (chunk: Buffer) => chunks.push(chunk));
    asked.on('end', () => {
      const body = Buffer.concat(chunks);
      if (/Logout/.test(String(headers.soapaction)))
        loggedOut.push(/<(?:\w+:)?token>([^<]*)</.exec(body.toString('utf8'))?.[1] ?? '');
      to.end(body);
    });
  });
  server.on('tlsClientError', () => undefined);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  onTestFinished(async () => {
    server.close();
    server.closeAllConnections();
    await behind.close();
  });
  const { port } = server.address() as AddressInfo;
  const { pathname } = new URL(behind.url);
  return {
    /** PEM of the authority. */
    ca: ca.cert,
    endpoint: `https://${companyHost}:${port}${pathname}`,
    /** Of each Logout that came, in order. */
    loggedOut,
    login: () => behind.login(),
    isActive: (token: string) => behind.isActive(token),
  };
}
