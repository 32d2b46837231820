import { createServer } from 'node:http';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { run } from './run.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(() => sandbox.close());

const token = 'c0ffee00-1234-4567-89ab-00000000631f';
const logOut = (url: string) => run(['logout', '--url', url, '--token', token, '--verify', '--json']);

it('a token that is not active and never was seen so here may be wrong: nothing is sent', async () => {
  const before = sandbox.requests();
  const { status, json } = await logOut(sandbox.url);
  expect([status, json[0]?.outcome, json[0]?.cause]).toEqual([1, 'not-active', 'never-seen-active']);
  expect(sandbox.requests() - before).toBe(1);
});

it('a token whose check failed before and says no after the Logout may have been wrong too', async () => {
  const soap = (inner: string) =>
    `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${inner}</e:Body></e:Envelope>`;
  const ours = (name: string, inner = '') =>
    soap(`<${name} xmlns="http://www.sansejour.com/">${inner}</${name}>`);
  const answers: (readonly [number, string])[] = [
    [500, soap('<e:Fault><faultcode>e:Server</faultcode><faultstring>busy</faultstring></e:Fault>')],
    [200, ours('LogoutResponse')],
    [200, ours('CheckTokenResponse', '<CheckTokenResult>false</CheckTokenResult>')],
  ];
  const server = createServer((request, response) => {
    const [status, body] = answers.shift() ?? [500, ''];
    request.resume();
    response.writeHead(status, { 'Content-Type': 'text/xml; charset=utf-8' }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const { status, json } = await logOut(`http://127.0.0.1:${port}/sws/Authentication.asmx`);
  server.closeAllConnections();
  server.close();
  expect([status, json[0]?.outcome, json[0]?.cause]).toEqual([0, 'accepted', 'out-never-seen-active']);
});
