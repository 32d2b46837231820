import { connect, type Socket } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ProxyTarget } from '../../../electron/http/transport.js';
import type { Phase } from '../../../shared/model/words.js';
import { type Issued, issue } from '../../fixtures/certificates.js';
import type { Received } from './raw-server.js';
import { answerOf, failureCode, lateIn, options, post, text, withTransport } from './sending.js';

const { serve, transport } = withTransport();
const credentials = { username: 'ann', password: 'pä:ss' };
const basic = `Basic ${Buffer.from('ann:pä:ss').toString('base64')}`;

let leaf: Issued;
beforeAll(async () => {
  leaf = await issue({ name: 'service', ip: ['127.0.0.1'] });
});

const proxyAt = (port: number, more: Partial<ProxyTarget> = {}): ProxyTarget => ({
  url: `http://127.0.0.1:${port}`,
  username: null,
  password: null,
  ...more,
});

function tunnel(socket: Socket, { bytes }: Received): void {
  const [, host, port] = /^CONNECT (.*):(\d+) HTTP/.exec(text(bytes)) ?? [];
  socket.removeAllListeners('data');
  const upstream = connect(Number(port), host);
  upstream.on('error', () => socket.destroy());
  socket.write('HTTP/1.1 200 Connection established\r\nX-Proxy: yes\r\n\r\n');
  upstream.pipe(socket).pipe(upstream);
}

describe('an http target', () => {
  it('is asked for in absolute form, and only the proxy gets the credentials', async () => {
    const proxy = await serve((socket) => socket.write(answerOf('ok')));
    const sender = transport();
    const request = post('http://service.example:8080/sws/a.asmx?x=1');
    const result = await sender.send(request, { ...options, proxy: proxyAt(proxy.port, credentials) });
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'complete' } });
    expect(text(proxy.received())).toBe(text(result.requestBytes));
    expect(text(result.requestBytes)).toMatch(
      /^POST http:\/\/service\.example:8080\/sws\/a\.asmx\?x=1 HTTP\/1\.1\r\nHost: service\.example:8080\r\n/,
    );
    const [secret] = result.requestSecrets ?? [];
    expect(secret?.kind).toBe('credential');
    const { offset = 0, length = 0 } = secret ?? {};
    expect(text(result.requestBytes.subarray(offset, offset + length))).toBe(basic);
    expect(result.connection).toMatchObject({
      proxy: `http://127.0.0.1:${proxy.port}`,
      remotePort: proxy.port,
    });
    const again = await sender.send(request, { ...options, proxy: proxyAt(proxy.port, credentials) });
    expect(again.connection.reused).toBe(true);
    const other = await sender.send(request, { ...options, proxy: proxyAt(proxy.port) });
    expect(other.connection.reused).toBe(false);
    expect(other.requestSecrets).toBeUndefined();
  });

  it('a 407 is an answer', async () => {
    const proxy = await serve((socket) => socket.write('HTTP/1.1 407 No\r\nContent-Length: 0\r\n\r\n'));
    const result = await transport().send(post('http://service.example/'), {
      ...options,
      proxy: proxyAt(proxy.port),
    });
    expect(result).toMatchObject({ end: { kind: 'complete' }, answer: { status: 407 } });
  });
});

describe('an https target', () => {
  const through = (proxy: ProxyTarget) => ({ ...options, proxy, tls: { ...options.tls, ca: leaf.cert } });

  it('is reached through a tunnel whose own bytes are not of the exchange', async () => {
    const server = await serve((socket) => socket.write(answerOf('ok')), { cert: leaf.cert, key: leaf.key });
    const proxy = await serve(tunnel);
    const phases: Phase[] = [];
    const onPhase = (phase: Phase) => void phases.push(phase);
    const sender = transport();
    const request = post(`https://127.0.0.1:${server.port}/a`);
    const target = through(proxyAt(proxy.port, credentials));
    const result = await sender.send(request, { ...target, onPhase });
    expect(result).toMatchObject({
      sent: 'whole',
      end: { kind: 'complete' },
      connection: { tls: { authorized: true } },
    });
    expect(text(result.requestBytes)).toBe(text(server.received()));
    expect(text(result.answerBytes)).toBe(answerOf('ok'));
    expect(text(server.received())).not.toContain('Proxy-Authorization');
    expect(text(proxy.requests[0]?.bytes ?? Buffer.alloc(0))).toBe(
      `CONNECT 127.0.0.1:${server.port} HTTP/1.1\r\nHost: 127.0.0.1:${server.port}\r\n` +
        `Proxy-Authorization: ${basic}\r\nConnection: keep-alive\r\n\r\n`,
    );
    expect(phases).toEqual(['connect', 'proxy', 'tls', 'send', 'wait', 'receive']);
    const { connectMs = 0, proxyMs = 0, tlsMs = 0, sentMs = 0, firstByteMs = 0, endMs } = result.timings;
    const steps = [connectMs, proxyMs, tlsMs, sentMs, firstByteMs, endMs];
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect((await sender.send(request, target)).connection.reused).toBe(true);
    expect(proxy.connections()).toBe(1);
  });

  it('pinned, it is reached through a second tunnel', async () => {
    const server = await serve((socket) => socket.write(answerOf('ok')), { cert: leaf.cert, key: leaf.key });
    const proxy = await serve(tunnel);
    const tls = { ...options.tls, pinSha256: leaf.sha256 };
    const result = await transport().send(post(`https://127.0.0.1:${server.port}/a`), {
      ...options,
      tls,
      proxy: proxyAt(proxy.port),
    });
    expect(result.end.kind).toBe('complete');
    expect(proxy.connections()).toBe(2);
  });

  it.each([
    ['HTTP/1.1 407 Proxy Authentication Required\r\nContent-Length: 4\r\n\r\nno\r\n', 'PROXY_CREDENTIALS'],
    ['HTTP/1.1 407 No\r\nProxy-Authenticate: NTLM\r\nProxy-Authenticate: Negotiate\r\n\r\n', 'PROXY_SCHEME'],
    ['HTTP/1.1 502 Bad Gateway\r\n\r\n', 'PROXY_502'],
    ['nonsense\r\n\r\n', 'HPE_INVALID_CONSTANT'],
    ['HTTP/1.1 200 OK\r\n\r\nearly bytes', 'PROXY_CLOSED'],
    ['', 'ECONNRESET'],
  ])('is not asked for where the proxy answers %j', async (raw, code) => {
    const proxy = await serve((socket) => socket.end(raw));
    const result = await transport().send(
      post('https://service.example/'),
      through(proxyAt(proxy.port, credentials)),
    );
    expect(result).toMatchObject({
      sent: 'none',
      end: { kind: 'failed', failure: { phase: 'proxy', code } },
    });
    expect(result.requestBytes).toHaveLength(0);
    expect(JSON.stringify(result)).not.toContain(basic.slice(6));
  });

  it('is not asked for where the proxy is silent, is not there, or has no address', async () => {
    const proxy = await serve(() => undefined);
    const silent = await transport().send(post('https://service.example/'), {
      ...through(proxyAt(proxy.port)),
      ...lateIn('proxy'),
    });
    expect(silent).toMatchObject({ sent: 'none', end: { failure: { phase: 'proxy', code: 'TIMEOUT' } } });
    await proxy.close();
    const gone = await transport().send(post('https://service.example/'), through(proxyAt(proxy.port)));
    expect(gone).toMatchObject({
      sent: 'none',
      end: { failure: { phase: 'proxy', code: 'ECONNREFUSED' } },
    });
    const wrong = await transport().send(
      post('https://service.example/'),
      through(proxyAt(1, { url: 'nowhere' })),
    );
    expect(failureCode(wrong)).toBe('INVALID_PROXY');
  });

  it('is reached through a proxy that is itself reached by TLS', async () => {
    const server = await serve((socket) => socket.write(answerOf('ok')), { cert: leaf.cert, key: leaf.key });
    const proxy = await serve(tunnel, { cert: leaf.cert, key: leaf.key });
    const result = await transport().send(
      post(`https://127.0.0.1:${server.port}/a`),
      through(proxyAt(proxy.port, { url: `https://127.0.0.1:${proxy.port}` })),
    );
    expect(result).toMatchObject({ sent: 'whole', end: { kind: 'complete' } });
    expect(text(result.requestBytes)).toBe(text(server.received()));
  });
});
