import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { Readable } from 'node:stream';
import { type ProtocolRequest, type ProtocolResponse, protocol } from 'electron';
import { bytesPath } from '../../shared/ipc/bytes-path.js';
import type { BytesByTicket } from './bytes-by-ticket.js';
import { contentSecurityPolicy, sealedPolicy, withNonce, workerPolicy } from './content-security.js';

const mediaTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/**
 * Serves the built window: its page, what the page is made of, and bytes for whom a ticket was given. Nothing else has an
 * address, and each answer has a policy.
 */
export function serveApp(folder: string, byTicket: BytesByTicket): void {
  const files = builtFiles(folder);
  const answerTo = ({ url, method }: Pick<ProtocolRequest, 'url' | 'method'>): ProtocolResponse => {
    const { host, pathname } = new URL(url);
    if (host !== 'desk' || method !== 'GET') return refused();
    if (pathname.startsWith(bytesPath)) return fetched(byTicket.take(pathname.slice(bytesPath.length)));
    const path = files.get(pathname);
    const type = path && mediaTypes[extname(path)];
    if (!path || !type) return refused();
    const bytes = readOrNull(path);
    if (bytes === null) return refused();
    if (extname(path) === '.html') {
      const nonce = randomBytes(16).toString('base64');
      const page = Buffer.from(withNonce(bytes.toString('utf8'), nonce));
      return answer(page, type, contentSecurityPolicy(nonce));
    }
    return answer(bytes, type, extname(path) === '.js' ? workerPolicy : sealedPolicy);
  };
  // Deprecated, and yet first: the answers of `handle` are those of fetch, a library that no start needs to load.
  if (typeof protocol.registerStreamProtocol === 'function')
    protocol.registerStreamProtocol('app', (request, callback) => callback(answerTo(request)));
  else protocol.handle('app', (request) => asResponse(answerTo(request)));
}

/** At once: each turn that is waited for is one in which this process may be busy with something else. */
function readOrNull(path: string): Buffer | null {
  try {
    return readFileSync(path);
  } catch {
    return null;
  }
}

/** By their address. A path is looked up here, never put together from what was asked for. */
function builtFiles(folder: string): ReadonlyMap<string, string> {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `/assets/${name}`);
  return new Map(['/index.html', ...assets].map((path) => [path, join(folder, path)]));
}

function answer(body: Uint8Array | Readable, type: string, policy: string): ProtocolResponse {
  return {
    statusCode: 200,
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
    data: body instanceof Readable ? body : Readable.from([body], { objectMode: false }),
  };
}

function refused(): ProtocolResponse {
  return {
    statusCode: 404,
    headers: { 'content-security-policy': sealedPolicy },
    data: Readable.from([], { objectMode: false }),
  };
}

function asResponse({ statusCode, headers, data }: ProtocolResponse): Response {
  const body = data instanceof Readable ? (Readable.toWeb(data) as ReadableStream) : null;
  return new Response(body, {
    ...(statusCode !== undefined && { status: statusCode }),
    headers: headers as Record<string, string>,
  });
}

const pieceSize = 4 * 1024 * 1024;

/** In pieces, so that neither this process nor the window is busy with all of it at once. */
function fetched(bytes: Uint8Array | null): ProtocolResponse {
  if (bytes === null) return refused();
  let at = 0;
  const body = new Readable({
    highWaterMark: pieceSize,
    read() {
      this.push(at < bytes.length ? bytes.subarray(at, at + pieceSize) : null);
      at += pieceSize;
    },
  });
  const { headers, ...rest } = answer(body, 'application/octet-stream', sealedPolicy);
  return { ...rest, headers: { ...headers, 'cache-control': 'no-store' } };
}
