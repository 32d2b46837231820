// Builds the page on which the exchange view is looked at without the program around it, and serves it on 127.0.0.1
// under the program's content security policy.
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { build } from 'vite';

const root = import.meta.dirname;
const outDir = resolve(root, '../../../../out/exchange-view-harness');
const types = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; worker-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";

export async function buildHarness() {
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    plugins: [react()],
    build: { target: 'chrome114', outDir, emptyOutDir: true, modulePreload: { polyfill: false } },
    worker: { format: 'es' },
  });
}

export async function serveHarness() {
  const server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = join(outDir, path === '/' ? 'index.html' : path);
    try {
      const content = await readFile(file);
      response.writeHead(200, {
        'Content-Type': types[extname(file)] ?? 'application/octet-stream',
        'Content-Security-Policy': policy,
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return { url: `http://127.0.0.1:${server.address().port}/`, close: () => server.close() };
}
