import { describe, expect, it } from 'vitest';
import { firstOf } from '../../../electron/cli/command-context.js';
import { inertText } from '../../../electron/cli/inert-text.js';
import { readEndpoint, readPin, readProxy } from '../../../electron/cli/option-values.js';
import { notSent } from '../../../electron/http/not-sent.js';
import { pacedTransport } from '../../../electron/http/paced-transport.js';
import { noTls } from '../../../electron/http/transport.js';
import { safeCell } from '../../../shared/formats/list/formula-safe.js';
import { cliWrong } from '../../../shared/text/cli-problems.js';

describe('option values', () => {
  it('take a pin as tools print it', () => {
    expect(readPin(`sha256:${'AB:'.repeat(31)}AB`)).toBe('ab'.repeat(32));
    expect(() => readPin('ab'.repeat(20))).toThrow('has 40 hex digits; a SHA-256 fingerprint has 64');
  });

  it('take the credentials out of a proxy', () => {
    expect(readProxy('http://me:p%40ss@proxy.example:3128')).toEqual({
      url: 'http://proxy.example:3128',
      username: 'me',
      password: 'p@ss',
    });
  });

  it.each([
    'http://proxy.example:3128/path',
    'http://u:s3cret@proxy.example:3128/proxy.pac',
    'socks5://proxy.example:1080/x',
    'http://proxy.example:3128/?x=1',
    'http://proxy.example:3128/#x',
  ])('refuse the proxy %s for what follows its port', (text) => {
    expect(() => readProxy(text)).toThrow(cliWrong.proxy.path.message);
    try {
      readProxy(text);
    } catch (error) {
      expect(JSON.stringify(error)).not.toContain('s3cret');
    }
  });

  it.each(['http://proxy.example:3128/', 'http://proxy.example:3128'])('take the proxy %s', (text) => {
    expect(readProxy(text)?.url).toBe('http://proxy.example:3128');
  });

  it.each(['not an address', 'ftp://host/a', 'http://u:secret@host/a', 'http://host/a?WSDL'])(
    'refuse %s without printing it',
    (text) => {
      expect(() => readEndpoint(text)).toThrow();
      try {
        readEndpoint(text);
      } catch (error) {
        expect(JSON.stringify(error)).not.toContain('secret');
      }
    },
  );
});

describe('cells and lines', () => {
  it.each(['=1', '+1', '-1', '@x', '\tx', '\rx', '\nx'])('make %j harmless', (text) => {
    expect(safeCell(text)).toBe(`'${text}`);
  });

  it('leave the others alone', () => expect(safeCell('…631f')).toBe('…631f'));

  it('take the control out of what a server wrote', () => {
    expect(inertText('a\u001b[31mb\n\u202ec')).toBe('a⟨U+001B⟩[31mb ⟨U+202E⟩c');
    expect(inertText('x'.repeat(400))).toBe(`${'x'.repeat(300)} … (cut)`);
  });
});

describe('a rate', () => {
  const request = { method: 'POST', url: 'http://h/', headers: [], body: new Uint8Array(0) } as const;
  const options = { deadlineMs: 1000, tls: noTls, proxy: null };

  it('lets no more begin in any stretch of time than it may', async () => {
    const begun: number[] = [];
    const inner = {
      send: async () => {
        begun.push(performance.now());
        return notSent({ kind: 'cancelled', phase: 'dns' });
      },
      close() {},
    };
    const paced = pacedTransport(inner, 100, firstOf([]));
    await Promise.all(Array.from({ length: 20 }, () => paced.send(request, options)));
    // Timers may be late, never early by more than a millisecond or two: 20 requests take 19 gaps of 10 ms.
    expect((begun.at(-1) ?? 0) - (begun[0] ?? 0)).toBeGreaterThan(185);
  });

  it('hands what waits to the transport as cancelled when the run stops', async () => {
    const stop = new AbortController();
    const signals: (boolean | undefined)[] = [];
    const inner = {
      send: async (_request: unknown, { signal }: { signal?: AbortSignal | undefined }) => {
        signals.push(signal?.aborted);
        return notSent({ kind: 'cancelled', phase: 'dns' });
      },
      close() {},
    };
    const paced = pacedTransport(inner, 0.01, stop.signal);
    const both = Promise.all([paced.send(request, options), paced.send(request, options)]);
    await Promise.resolve();
    stop.abort();
    await both;
    expect(signals).toEqual([undefined, true]);
  });
});
