import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { protocol } from 'electron';
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

/** How far the first page is. */
interface PageServed {
  /** Resolves at once, but between the page and its first script: they are not to wait for anything else. */
  whenFree(): Promise<void>;
}

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
export function serveApp(folder: string, byTicket: BytesByTicket): PageServed {
  const files = builtFiles(folder);
  let isAsked = false;
  let scriptGiven = (): void => {};
  const script = new Promise<void>((resolve) => {
    scriptGiven = resolve;
  });
  protocol.handle('app', async (request) => {
    const { host, pathname } = new URL(request.url);
    if (host !== 'desk' || request.method !== 'GET') return refused();
    if (pathname.startsWith(bytesPath)) return fetched(byTicket.take(pathname.slice(bytesPath.length)));
    const path = files.get(pathname);
    const type = path && mediaTypes[extname(path)];
    if (!path || !type) return refused();
    // At once: each turn that is waited for is one in which this process may be busy with something else.
    const bytes = readFileSync(path);
    if (extname(path) === '.html') {
      isAsked = true;
      const nonce = randomBytes(16).toString('base64');
      return answer(withNonce(bytes.toString('utf8'), nonce), type, contentSecurityPolicy(nonce));
    }
    if (extname(path) !== '.js') return answer(new Uint8Array(bytes), type, sealedPolicy);
    setTimeout(scriptGiven);
    return answer(new Uint8Array(bytes), type, workerPolicy);
  });
  return {
    whenFree: () => (isAsked ? Promise.race([script, wait(longestWaitMs)]) : Promise.resolve()),
  };
}

/** Where the page never asks for its script. */
const longestWaitMs = 300;

/** By their address. A path is looked up here, never put together from what was asked for. */
function builtFiles(folder: string): ReadonlyMap<string, string> {
  const assets = readdirSync(join(folder, 'assets')).map((name) => `/assets/${name}`);
  return new Map(['/index.html', ...assets].map((path) => [path, join(folder, path)]));
}

function answer(
  body: string | Uint8Array<ArrayBuffer> | ReadableStream,
  type: string,
  policy: string,
): Response {
  return new Response(body, {
    headers: {
      'content-type': type,
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
  });
}

function refused(): Response {
  return new Response(null, { status: 404, headers: { 'content-security-policy': sealedPolicy } });
}

const pieceSize = 4 * 1024 * 1024;

/** In pieces, so that neither this process nor the window is busy with all of it at once. */
function fetched(bytes: Uint8Array | null): Response {
  if (bytes === null) return refused();
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + pieceSize));
      at += pieceSize;
      if (at >= bytes.length) controller.close();
    },
  });
  const response = answer(body, 'application/octet-stream', sealedPolicy);
  response.headers.set('cache-control', 'no-store');
  return response;
}
