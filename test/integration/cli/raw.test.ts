import { afterEach, describe, expect, it } from 'vitest';
import { bindings } from '../../../shared/model/words.js';
import { type RawServer, rawServer } from './raw-server.js';
import { run } from './run.js';

let server: RawServer;
afterEach(() => server.close());

const token = 'c0ffee00!1234-4567-89ab-00000000631f';

function faultAnswer(text: string): string {
  const body = `<?xml version="1.0"?><s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"><s:Body><s:Fault><faultcode>s:Server</faultcode><faultstring>${text}</faultstring></s:Fault></s:Body></s:Envelope>`;
  return `HTTP/1.1 500 Oops\r\nContent-Type: text/xml; charset=utf-8\r\nX-Odd:  spaced\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('--raw', () => {
  it.each(bindings)('prints exactly what the server got and gave over %s', async (binding) => {
    const answer = faultAnswer(`no ${token}`);
    server = await rawServer(answer);
    const args = ['logout', '--url', server.url, '--token', token, '--binding', binding, '--raw'];
    const { status, bytes, stderr } = await run(args);
    const want = Buffer.concat([server.received[0] ?? Buffer.alloc(0), Buffer.from(`\n\n${answer}`)]);
    expect(bytes.equals(want)).toBe(true);
    expect(status).toBe(1);
    expect(stderr).not.toContain(token);
  });

  it('puts the line of --json behind the bytes', async () => {
    server = await rawServer(faultAnswer('no'));
    const { stdout } = await run(['logout', '--url', server.url, '--token', token, '--raw', '--json']);
    const line = JSON.parse(stdout.slice(stdout.lastIndexOf('\n{') + 1));
    expect(line).toMatchObject({ outcome: 'fault', fault: { code: 'Server', reason: 'no' }, status: 500 });
  });
});

describe('what comes back', () => {
  it('is unknown, status 3, when the connection dies after the request; it was sent once', async () => {
    server = await rawServer(null);
    const { status, json } = await run(['logout', '--url', server.url, '--token', token, '--json']);
    expect(json[0]).toMatchObject({ outcome: 'unknown', error: expect.any(String) });
    expect(json[0]).not.toHaveProperty('status');
    expect(status).toBe(3);
    expect(server.received).toHaveLength(1);
  });

  it('masks the token that a fault repeats, and keeps control characters off the terminal', async () => {
    server = await rawServer(faultAnswer(`bad ${token} \u009b31m\n\u202eevil`));
    const human = await run(['logout', '--url', server.url, '--token', token]);
    expect(human.stdout).toContain('fault        Refused. Server: bad …');
    expect(human.stdout).not.toMatch(/[\u009b\u202e]/);
    const json = await run(['logout', '--url', server.url, '--token', token, '--json']);
    expect(human.stdout + human.stderr + json.stdout + json.stderr).not.toContain(token);
  });

  it('is a refused redirect where it points elsewhere', async () => {
    server = await rawServer(
      'HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:9/x\r\nContent-Length: 0\r\n\r\n',
    );
    const { status, json } = await run(['logout', '--url', server.url, '--token', token, '--json']);
    expect(json[0]).toMatchObject({ outcome: 'http-error', status: 302 });
    expect(status).toBe(1);
  });

  it('is not-sent where nobody listens', async () => {
    server = await rawServer(null);
    const { url } = server;
    await server.close();
    const { status, json } = await run(['logout', '--url', url, '--token', token, '--verify', '--json']);
    expect(json[0]).toMatchObject({ outcome: 'not-sent', error: expect.stringMatching(/refused/i) });
    expect(status).toBe(1);
  });
});
