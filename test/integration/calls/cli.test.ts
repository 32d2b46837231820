import { createServer, type RequestListener } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ProbeReport } from '../../../shared/model/probe.js';
import { type RunningAsmx, startAsmx } from '../../asmx/asmx.mjs';
import { issue } from '../../fixtures/certificates.js';
import { run } from '../cli/run.js';

const path = '/swsproxy/Authentication.asmx';
const asmx = await startAsmx();
if ('skipped' in asmx) console.warn(`No real ASMX here to probe: ${asmx.skipped}`);
afterAll(async () => {
  if (!('skipped' in asmx)) await asmx.close();
});

interface ProbeLine extends ProbeReport {
  readonly works: boolean;
  readonly suggested: unknown;
  readonly differences: readonly { readonly kind: string; readonly text: string }[];
  readonly others: readonly ProbeReport[];
}

async function probed(url: string, ...more: string[]) {
  const { status, json, stderr } = await run([
    'probe',
    '--url',
    url,
    '--json',
    '--timeout',
    '60000',
    ...more,
  ]);
  expect(json, stderr).toHaveLength(1);
  const line = json[0] as unknown as ProbeLine;
  const findings = Object.fromEntries(line.bindings.map(({ binding, finding }) => [binding, finding]));
  return { status, line, findings };
}

async function serve(listener: RequestListener, identity?: { cert: string; key: string }) {
  const server = identity ? createTlsServer(identity, listener) : createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  onTestFinished(() => void close());
  return { port: (server.address() as AddressInfo).port, close };
}

describe.skipIf('skipped' in asmx)('a real ASMX', () => {
  const real = asmx as RunningAsmx;
  const all = { soap11: 'works', soap12: 'works', get: 'works', post: 'works' };

  it('offers all four bindings', async () => {
    const { status, line, findings } = await probed(real.url);
    expect(findings).toEqual(all);
    expect(line).toMatchObject({
      endpoint: real.url,
      works: true,
      wsdl: { present: true, operations: ['Logout', 'CheckToken', 'Login'] },
      helpPage: { present: true },
      tls: null,
      suggested: { defaultBinding: 'soap12', checkBinding: null },
      differences: [],
      others: [],
    });
    expect(line.server).not.toBeNull();
    expect(status).toBe(0);
  });

  it('has GET and POST off', async () => {
    const { status, line, findings } = await probed(real.soapOnlyUrl);
    expect(findings).toEqual({ ...all, get: 'off', post: 'off' });
    for (const { binding, reason } of line.bindings) {
      expect(reason).toMatch(binding.startsWith('soap') ? /^$/ : /HTTP (GET|POST) is switched off/);
    }
    expect(line.suggested).toEqual({ defaultBinding: 'soap12', checkBinding: null });
    expect(line.differences.map(({ kind }) => kind)).toEqual(['binding-missing', 'binding-missing']);
    expect(status).toBe(0);
  });

  it.each([
    ['without a scheme', (url: string) => url.replace('http://', '')],
    ['the help page', (url: string) => `${url}?op=Logout`],
    ['the description', (url: string) => `${url}?WSDL`],
    ['an operation with a token', (url: string) => `${url}/Logout?token=secret-of-somebody`],
    [
      'a whole cURL',
      (url: string) => `curl -X POST '${url}/Logout' -d 'token=secret-of-somebody' --compressed`,
    ],
  ])('is found from %s', async (_name, made) => {
    const { line, findings } = await probed(made(real.url));
    expect(line.endpoint).toBe(real.url);
    expect(findings).toEqual(all);
    expect(JSON.stringify(line)).not.toContain('secret-of-somebody');
  });

  it('is shown as a small table', async () => {
    const { stdout } = await run(['probe', '--url', real.soapOnlyUrl]);
    expect(stdout).toMatch(/^http\S+\n {2}soap11 {2}works {16,}200 .* ms\n/);
    expect(stdout).toMatch(/\n {2}get {5}off .*HTTP GET is switched off/);
    expect(stdout).toMatch(/\n {2}use {5}soap12\n/);
  });
});

it('a plain web site is not the service', async () => {
  const { port } = await serve((request, response) => {
    const found = request.url === '/';
    response.writeHead(found ? 200 : 404, { 'Content-Type': 'text/html', Server: 'nginx/1.22' });
    response.end(
      `<!DOCTYPE html><html><head><title>${found ? 'Welcome' : 'Not found'}</title></head></html>`,
    );
  });
  const { status, line, findings } = await probed(`http://127.0.0.1:${port}/`);
  expect(new Set(Object.values(findings))).toEqual(new Set(['not-this-service']));
  expect(line).toMatchObject({
    works: false,
    suggested: null,
    server: 'nginx/1.22',
    wsdl: { present: false },
  });
  expect(line.bindings[0]?.reason).toContain('“not found”');
  expect(line.others.map(({ endpoint }) => new URL(endpoint).pathname)).toEqual([
    '/sws/Authentication.asmx',
    '/Authentication.asmx',
  ]);
  expect(status).toBe(1);
});

it('a closed port is unreachable', async () => {
  const { port, close } = await serve(() => {});
  await close();
  const { status, line, findings } = await probed(`127.0.0.1:${port}`);
  expect(new Set(Object.values(findings))).toEqual(new Set(['unreachable']));
  expect(line.bindings[0]?.reason).toContain('nothing listens');
  // Once over https and once over http; the other paths of a closed port are not tried.
  expect([line, ...line.others].map(({ endpoint }) => endpoint)).toEqual([
    `https://127.0.0.1:${port}${path}`,
    `http://127.0.0.1:${port}${path}`,
  ]);
  expect(status).toBe(1);
});

describe('a self-signed host', () => {
  it('is unreachable with the facts of its certificate, and found once that is pinned', async () => {
    const made = await issue({ name: 'sws.test', ip: ['127.0.0.1'] });
    const asked: string[] = [];
    const { port } = await serve((request, response) => {
      asked.push(`${request.method} ${request.url} ${request.headers.soapaction ?? ''}`);
      response.writeHead(404).end();
    }, made);
    const { status, line, findings } = await probed(`127.0.0.1:${port}`);
    expect(asked).toEqual([]);
    expect(new Set(Object.values(findings))).toEqual(new Set(['unreachable']));
    // Its open port is not tried, where somebody in between could answer.
    expect(line.others).toEqual([]);
    for (const { reason } of line.bindings) {
      expect(reason).toContain('signed by itself');
      expect(reason).toContain('CN=sws.test');
      expect(reason).toContain(made.sha256);
      expect(reason).toMatch(/valid until \d{4}-\d\d-\d\d/);
    }
    expect(line.tls).toMatchObject({ authorized: false, subject: 'CN=sws.test', leafSha256: made.sha256 });
    expect(line.tls?.leafPem?.trim()).toBe(made.cert.trim());
    expect(status).toBe(1);

    const pinned = await probed(`https://127.0.0.1:${port}${path}`, '--pin', made.sha256);
    expect(pinned.findings.soap11).toBe('not-this-service');
    expect(asked.length).toBeGreaterThan(0);
    expect(asked.join()).not.toContain('Logout');
  });
});

it('says what to give where there is no address', async () => {
  const { status, stderr } = await run(['probe', '--url', 'token=secret of nobody', '--json']);
  expect(status).toBe(2);
  expect(stderr).toContain('--url');
  expect(stderr).not.toContain('secret');
});
