import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { protocol } from 'electron';
import { bytesPath } from '../../shared/ipc/bytes-path.js';
import type { ByteShelf } from './byte-shelf.js';
import { contentSecurityPolicy, withNonce, workerPolicy } from './content-security.js';

export const appOrigin = 'app://desk';

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

/** Serves the built window from `folder`, and nothing outside of it. `onScript` is told of each script that is served. */
export function serveApp(folder: string, shelf: ByteShelf, onScript: () => void): void {
  protocol.handle('app', async (request) => {
    const url = new URL(request.url);
    if (url.host === 'desk' && url.pathname.startsWith(bytesPath))
      return shelved(shelf.take(url.pathname.slice(bytesPath.length)));
    const path = normalize(
      join(folder, url.pathname === '/' ? 'index.html' : decodeURIComponent(url.pathname)),
    );
    const type = mediaTypes[extname(path)];
    if (url.host !== 'desk' || !path.startsWith(folder + sep) || !type)
      return new Response(null, { status: 404 });
    let bytes: Buffer;
    try {
      bytes = await readFile(path);
    } catch {
      return new Response(null, { status: 404 });
    }
    if (extname(path) === '.js') onScript();
    const headers = {
      'content-type': type,
      'x-content-type-options': 'nosniff',
      ...(extname(path) === '.js' && { 'content-security-policy': workerPolicy }),
    };
    if (extname(path) !== '.html') return new Response(new Uint8Array(bytes), { headers });
    const nonce = randomBytes(16).toString('base64');
    return new Response(withNonce(bytes.toString('utf8'), nonce), {
      headers: { ...headers, 'content-security-policy': contentSecurityPolicy(nonce) },
    });
  });
}

const pieceSize = 4 * 1024 * 1024;

/** In pieces, so that neither this process nor the window is busy with all of it at once. */
function shelved(bytes: Uint8Array | null): Response {
  if (bytes === null) return new Response(null, { status: 404 });
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(bytes.subarray(at, at + pieceSize));
      at += pieceSize;
      if (at >= bytes.length) controller.close();
    },
  });
  return new Response(body, {
    headers: { 'content-type': 'application/octet-stream', 'cache-control': 'no-store' },
  });
}
