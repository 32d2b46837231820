import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handoverOf } from '../../../shared/formats/export/handover-exchange.js';
import { writeHandover } from '../../../shared/formats/export/write-handover.js';
import type { HandoverFormat } from '../../../shared/model/handover-format.js';
import type { WireRequest } from '../../../shared/model/transmission.js';
import { bindings } from '../../../shared/model/words.js';
import { requestBytes } from '../../../shared/protocol/request-bytes.js';
import { clearExchange, requestFor } from '../../unit/handover/make-exchange.js';
import { cmdEffects, readPowerShell } from '../../unit/handover/read-shells.js';
import { type RawServer, startRawServer } from '../http/raw-server.js';
import { hardTokens, programHere } from './shells.js';

const run = promisify(execFile);
const answer = 'HTTP/1.1 200 OK\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok';
let server: RawServer;
let folder: string;
const endpoint = () => `http://127.0.0.1:${server.port}/sws/Authentication.asmx`;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'handover '));
  server = await startRawServer((socket) => socket.end(answer));
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function written(format: HandoverFormat, request: WireRequest): string {
  const text = writeHandover(format, [handoverOf(clearExchange({ request }), [])], '0.1.0');
  if (!text.ok) throw new Error(text.error);
  return text.value;
}

/** Sends it with `send` and compares what came with what was to come. */
async function expectSame(request: WireRequest, send: () => Promise<unknown>): Promise<void> {
  const before = server.received().length;
  await send();
  const came = server.received().subarray(before);
  const wanted = Buffer.from(requestBytes(request).bytes);
  expect(came.toString('latin1')).toBe(wanted.toString('latin1'));
}

/** Every binding with every hard token, and requests that no binding writes. */
function requests(): (readonly [name: string, request: WireRequest])[] {
  const made = bindings.flatMap((binding) =>
    hardTokens.map(
      (token, i) => [`${binding} ${i}`, requestFor({ binding, token, endpoint: endpoint() })] as const,
    ),
  );
  const usual = requestFor({ binding: 'post', token: 'x', endpoint: endpoint() });
  const withBody = (body: Uint8Array): WireRequest => ({
    ...usual,
    headers: usual.headers.map(([name, value]) => [
      name,
      name === 'Content-Length' ? String(body.length) : value,
    ]),
    body,
  });
  const url = new URL(endpoint());
  return [
    ...made,
    ['bytes that are no text', withBody(Uint8Array.from({ length: 256 }, (_, i) => 255 - i))],
    ['Latin-1', withBody(Buffer.from('token=\xe7\xfd', 'latin1'))],
    ['a body like a file name', withBody(Buffer.from('@/etc/passwd'))],
    ['an empty body', withBody(new Uint8Array(0))],
    ['a long body', withBody(Buffer.from(`token=${"it's ".repeat(40_000)}`))],
    ['nothing but line ends', withBody(Buffer.from('\r\n\n\r\t\v'))],
    [
      'headers of its own',
      {
        ...usual,
        headers: [
          ...usual.headers,
          ['User-Agent', 'it\'s "me"'],
          ['X-Empty', ''],
          ['Accept', '*/*'],
          ['X-Percent', '100% %PATH%'],
          ['Cookie', 'a=b; c=d'],
        ].map(([name = '', value = '']) => [name, value] as const),
      },
    ],
    ['dots in the path', { ...usual, url: `${url.origin}/a/../b/./c.asmx/Logout?x=[1-3]{a,b}` }],
    ['another method', { ...usual, method: 'DELETE' as 'POST' }],
  ].map(([name, request]) => [name as string, request as WireRequest] as const);
}

// Some fifty processes for each test, beside whatever else the machine does.
const slow = { timeout: 180_000 };

describe('cURL for bash', slow, () => {
  for (const shell of ['bash', 'zsh']) {
    const program = programHere([shell], '--version');
    if (program === null) console.info(`[skipped] cURL for bash in ${shell}: there is no ${shell} here`);
    it.skipIf(program === null)(`sends the very bytes, run by ${shell}`, async () => {
      for (const [name, request] of requests()) {
        // A header without a value: our own requests end it with a space, which no curl sends.
        const exact = withoutTrailingSpace(request);
        const path = join(folder, 'request.sh');
        writeFileSync(path, written('curl-bash', exact));
        await expectSame(exact, () => run(program ?? '', [path])).catch((error) => {
          throw new Error(`${name}: ${error}`);
        });
      }
    });
  }
});

describe('cURL for PowerShell', slow, () => {
  it('sends the very bytes, read by the rules of PowerShell', async () => {
    for (const [, request] of requests()) {
      const exact = withoutTrailingSpace(request);
      const script = readPowerShell(written('curl-powershell', exact));
      const files = script.files.map((content, i) => {
        const path = join(folder, `file ${i}`);
        writeFileSync(path, content);
        return path;
      });
      await expectSame(exact, () => run('curl', script.argumentsFor(files)));
    }
  });

  const program = programHere(['powershell.exe', 'pwsh'], '-?');
  if (program === null) console.info('[skipped] cURL for PowerShell, run by it: there is no PowerShell here');
  it.skipIf(program === null)('sends the very bytes, run by PowerShell', async () => {
    for (const [, request] of requests()) {
      const exact = withoutTrailingSpace(request);
      const path = join(folder, 'request.ps1');
      const isWindows = process.platform === 'win32';
      const text = written('curl-powershell', exact);
      writeFileSync(path, `\ufeff${isWindows ? text : text.replace(/^curl\.exe/m, 'curl')}`);
      await expectSame(exact, () =>
        run(program ?? '', [
          '-NoProfile',
          ...(isWindows ? ['-ExecutionPolicy', 'Bypass'] : []),
          '-File',
          path,
        ]),
      );
    }
  });
});

describe('cURL for cmd', slow, () => {
  it('sends the very bytes, read by the rules of cmd.exe, typed in and in a bulk file', async () => {
    for (const mode of ['typed', 'bulk'] as const) {
      for (const [name, request] of requests()) {
        const exact = withoutTrailingSpace(request);
        const commands = cmdEffects(written('curl-cmd', exact), mode, folder);
        await expectSame(exact, () => run('curl', commands)).catch((error) => {
          throw new Error(`${mode}, ${name}: ${error}`);
        });
      }
    }
  });

  const program = process.platform === 'win32' ? programHere(['cmd.exe'], '/c ver') : null;
  if (program === null) console.info('[skipped] cURL for cmd, run by it: there is no cmd.exe here');
  it.skipIf(program === null)('sends the very bytes, run by cmd.exe', async () => {
    for (const [, request] of requests()) {
      const exact = withoutTrailingSpace(request);
      const path = join(folder, 'request.cmd');
      writeFileSync(path, written('curl-cmd', exact));
      await expectSame(exact, () => run(program ?? '', ['/d', '/c', path]));
    }
  });
});

/** `requestBytes` writes `Name: ` for a header without a value; curl cannot: both get the same here. */
function withoutTrailingSpace(request: WireRequest): WireRequest {
  return { ...request, headers: request.headers.filter(([, value]) => value !== '') };
}
