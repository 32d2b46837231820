import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { until } from '../../set-up/until.js';
import { exchangeBytes, readAnswer, requestBytes } from './raw-client.js';

const path = '/sws/Authentication.asmx';
let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());
const get = async (target: string, headers: [string, string][] = []) =>
  readAnswer(await exchangeBytes(sandbox.port, requestBytes(`GET ${target}`, headers)));

test('login makes a live token, and the demo set is live from the start', () => {
  const before = sandbox.activeTokens();
  expect(before).toContain('k3+Zq/9w==<7&"\'');
  const token = sandbox.login('Somebody');
  expect(sandbox.isActive(token)).toBe(true);
  expect(sandbox.activeTokens()).toEqual([...before, token]);
});

test('counts requests and tells who listens, until they stop', async () => {
  const counts: number[] = [];
  const stop = sandbox.onRequest((count) => counts.push(count));
  await get(`${path}/CheckToken?token=a`);
  await get(path);
  stop();
  await get(path);
  expect(counts).toEqual([1, 2]);
  expect(sandbox.requests()).toBe(3);
});

test('is not reachable from outside this machine', async () => {
  const outside = Object.values(networkInterfaces())
    .flat()
    .find((each) => each?.family === 'IPv4' && !each.internal)?.address;
  if (outside === undefined) return;
  const failure = await new Promise((resolve) => {
    connect(sandbox.port, outside, () => resolve(null)).on('error', resolve);
  });
  expect(failure).toMatchObject({ code: 'ECONNREFUSED' });
});

test('rejects where the port is taken', async () => {
  await expect(startSandbox({ port: sandbox.port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
});

test('closes at once, also with a call under way and an idle connection', async () => {
  const slow = await startSandbox({ scenario: 'slow', slowMs: 3_600_000 });
  const idle = connect(slow.port, '127.0.0.1');
  const call = exchangeBytes(slow.port, requestBytes(`GET ${path}/Logout?token=a`, [])).catch(() => 'broken');
  await until(() => slow.requests() === 1);
  // An hour before the call would have been answered.
  await slow.close();
  await slow.close();
  expect(['broken', Buffer.alloc(0)]).toContainEqual(await call);
  idle.destroy();
});

test('two requests on one connection are both answered', async () => {
  const request = (close: boolean) =>
    Buffer.from(
      `GET ${path}/CheckToken?token=a HTTP/1.1\r\nHost: x\r\n${close ? 'Connection: close\r\n' : ''}\r\n`,
    );
  const bytes = await exchangeBytes(sandbox.port, Buffer.concat([request(false), request(true)]));
  expect(bytes.toString().match(/HTTP\/1\.1 200 OK/g)).toHaveLength(2);
});

test('waits for a body behind Expect: 100-continue', async () => {
  const bytes = await exchangeBytes(
    sandbox.port,
    requestBytes(
      `POST ${path}/CheckToken`,
      [
        ['Content-Type', 'application/x-www-form-urlencoded'],
        ['Expect', '100-continue'],
      ],
      'token=a',
    ),
  );
  expect(bytes.toString()).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 OK\r\n/);
});

test('refuses a body beyond four megabytes and stays up', async () => {
  const body = Buffer.alloc(5 * 1024 * 1024, 0x61);
  const request = requestBytes(`POST ${path}`, [['Content-Type', 'text/xml']], body);
  const answer = await exchangeBytes(sandbox.port, request).catch(() => null);
  if (answer !== null) expect(readAnswer(answer).status).toBe(500);
  expect((await get(path)).status).toBe(200);
});

test.each([
  ['levels', '<a>'.repeat(100_000)],
  ['attributes', `<a ${Array.from({ length: 100_000 }, (_each, at) => `a${at}="1"`).join(' ')}/>`],
  [
    'namespaces',
    `<a ${Array.from({ length: 100_000 }, (_each, at) => `xmlns:a${at}="u:${at}"`).join(' ')}/>`,
  ],
])('a hundred thousand %s of XML are refused and hold nothing up', async (_what, body) => {
  const request = requestBytes(
    `POST ${path}`,
    [
      ['Content-Type', 'text/xml; charset=utf-8'],
      ['SOAPAction', '"http://www.sansejour.com/Logout"'],
    ],
    body,
  );
  expect(readAnswer(await exchangeBytes(sandbox.port, request)).status).toBe(500);
});

test('the help page lists operations, accounts and live sessions, escaped', async () => {
  const page = (await get(path)).body.toString();
  for (const text of [
    '?op=Login',
    '?op=CheckToken',
    '?op=Logout',
    'letmein',
    'k3+Zq/9w==&lt;7&amp;&quot;&#39;',
  ])
    expect(page).toContain(text);
});

test("an operation's page shows the sample messages of all bindings", async () => {
  const page = (await get(`${path}?op=Logout`)).body.toString();
  for (const text of [
    'SOAPAction: &quot;http://www.sansejour.com/Logout&quot;',
    'xmlns:soap12=&quot;http://www.w3.org/2003/05/soap-envelope&quot;',
    'GET /sws/Authentication.asmx/Logout?token=string HTTP/1.1',
    '&lt;LogoutResponse xmlns=&quot;http://www.sansejour.com/&quot; /&gt;',
  ])
    expect(page).toContain(text);
  const injected = (await get(`${path}?op=%3Cscript%3E`)).body.toString();
  expect(injected).not.toContain('<script>');
  expect(injected).toContain('was not found');
});

test('a Host header that is no authority stays out of the WSDL', async () => {
  const answer = await get(`${path}?WSDL`);
  expect(answer.body.toString()).toContain(`location="http://localhost${path}"`);
});
