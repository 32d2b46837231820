import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import type { TlsOptions } from 'node:tls';
import { beforeAll, describe, expect, it } from 'vitest';
import { httpCodes } from '../../../shared/protocol/http-codes.js';
import { tlsReasonCause } from '../../../shared/protocol/tls-reasons.js';
import { type Issued, issue } from '../../fixtures/certificates.js';
import { bundledChild } from '../bundled-child.js';
import { runtimes, windowRuntime } from './runtimes.js';
import { sendIn, sendingIn } from './send-in.js';
import { answerOf, options, withTransport } from './sending.js';

/** What a program's own bytes say it can say. */
describe.each(runtimes)('no code of $name is missing:', ({ path }) => {
  const program = readFileSync(path).toString('latin1');

  it('those of its reader of HTTP', () => {
    // "HPE_" and "HPE_PAUSED_H" (…2_UPGRADE) are what a name is cut to by the search.
    const names = new Set(program.match(/HPE_[A-Z][A-Z0-9_]*/g));
    expect([...names].filter((name) => !(name in httpCodes))).toEqual([]);
    expect(names.size).toBeGreaterThan(20);
  });
});

it('those of OpenSSL', () => {
  const fixture = new URL('../../fixtures/openssl-3.0-reasons.txt', import.meta.url);
  // Node's own headers, where they are installed, are of exactly this Node.
  const headers = join(process.execPath, '../../include/node/openssl/sslerr.h');
  const names = readFileSync(fixture, 'utf8').trim().split('\n');
  if (existsSync(headers)) {
    for (const [, name] of readFileSync(headers, 'utf8').matchAll(/define SSL_R_([A-Z0-9_]+)/g))
      names.push(name ?? '');
  }
  expect(names.filter((name) => tlsReasonCause(`ERR_SSL_${name}`) === undefined)).toEqual([]);
});

it.skipIf(!existsSync(windowRuntime.path))('those of BoringSSL (skipped where no Electron is)', () => {
  const program = readFileSync(windowRuntime.path);
  const from = program.indexOf('ALPN_MISMATCH_ON_EARLY_DATA\0');
  const to = program.indexOf('X509_VERIFICATION_SETUP_PROBLEMS\0', from);
  const names = program.toString('latin1', from, to).split('\0').filter(Boolean);
  expect(names.length).toBeGreaterThan(200);
  expect(names.filter((name) => tlsReasonCause(`ERR_SSL_${name}`) === undefined)).toEqual([]);
});

const { serve } = withTransport();
let child: string;
let leaf: Issued;
beforeAll(async () => {
  child = await bundledChild(join(import.meta.dirname, 'sending-child.ts'));
  leaf = await issue({ name: 'service', ip: ['127.0.0.1'], rsaBits: 2048 });
});

it.each(runtimes)('a connection that carries many has no more listeners for it: $name', async (runtime) => {
  const server = await serve((socket) => socket.write(answerOf('')), { cert: leaf.cert, key: leaf.key });
  const tls = { ...options.tls, ca: leaf.cert };
  const order = { url: `https://127.0.0.1:${server.port}/a`, options: { tls } };
  const { ends, stderr } = await sendingIn(runtime, child, Array(80).fill(order));
  expect(ends).toHaveLength(80);
  expect(server.connections()).toBe(1);
  expect(stderr).toBe('');
});

/** A record of TLS that holds one alert: fatal, and this description. */
const alert = (description: number) => Buffer.from([21, 3, 3, 0, 2, 2, description]);

const alerts: readonly (readonly [description: number, cause: string])[] = [
  [40, 'tls-nothing-shared'],
  [42, 'tls-client-certificate'],
  [43, 'tls-client-certificate'],
  [46, 'tls-client-certificate'],
  [47, 'tls-broken'],
  [48, 'tls-client-certificate'],
  [49, 'tls-refused'],
  [50, 'tls-broken'],
  [70, 'tls-old-version'],
  [71, 'tls-nothing-shared'],
  [80, 'tls-refused'],
  [86, 'tls-old-version'],
  [112, 'tls-server-name'],
  [120, 'tls-refused'],
];

async function alerting(description: number): Promise<{ port: number; close: () => void }> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => socket.end(alert(description)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as { port: number }).port, close: () => server.close() };
}

const handshakes: readonly (readonly [name: string, tls: TlsOptions | null, cause: string])[] = [
  ['plain http', null, 'tls-not-tls'],
  [
    'TLS 1.1',
    { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
    'tls-old-version',
  ],
  ['ciphers that nobody offers', { maxVersion: 'TLSv1.2', ciphers: 'CAMELLIA256-SHA' }, 'tls-nothing-shared'],
];

describe.each(runtimes)('before a byte has left, on $name', (runtime) => {
  it('each alert of the server has its cause', async () => {
    const servers = await Promise.all(alerts.map(([description]) => alerting(description)));
    const ends = await sendIn(
      runtime,
      child,
      servers.map(({ port }) => ({ url: `https://127.0.0.1:${port}/` })),
    );
    for (const { close } of servers) close();
    for (const [at, [description, cause]] of alerts.entries())
      expect
        .soft(ends[at], `${description}: ${ends[at]?.code}`)
        .toMatchObject({ outcome: 'not-sent', cause });
  });

  it('so has each handshake that comes to nothing', async () => {
    const servers = await Promise.all(
      handshakes.map(([, tls]) =>
        serve(
          (socket) => socket.write(answerOf('')),
          tls === null ? undefined : { cert: leaf.cert, key: leaf.key, ...tls },
        ),
      ),
    );
    // A plain server answers the first line that it can read; this one never finds one.
    const plain = createServer((socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const ports = servers.map(({ port }) => port);
    ports[0] = (plain.address() as { port: number }).port;
    const tls = { ...options.tls, ca: leaf.cert };
    const ends = await sendIn(
      runtime,
      child,
      ports.map((port) => ({ url: `https://127.0.0.1:${port}/`, options: { tls } })),
    );
    plain.close();
    for (const [at, [name, , cause]] of handshakes.entries())
      expect.soft(ends[at], `${name}: ${ends[at]?.code}`).toMatchObject({ outcome: 'not-sent', cause });
  });
});
