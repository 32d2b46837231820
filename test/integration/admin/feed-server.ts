import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

export type FeedAnswer = string | Uint8Array | ((response: ServerResponse) => void);

/** What the library asks for here; the same on every system. */
export const descriptionPath = /^\/desk\/latest(?:-[a-z0-9-]+)?\.yml$/;

/** A feed on this computer: `description` is its YAML, `files` what lies beside it. */
export async function startFeed(
  description: FeedAnswer | null,
  files: Readonly<Record<string, FeedAnswer>> = {},
  certificate?: { readonly cert: string; readonly key: string },
) {
  const requests: IncomingMessage[] = [];
  const answer: RequestListener = (request, response) => {
    requests.push(request);
    const { pathname } = new URL(request.url ?? '/', 'http://feed');
    const found = descriptionPath.test(pathname) ? description : files[pathname];
    if (typeof found === 'function') found(response);
    else response.writeHead(found == null ? 404 : 200).end(found ?? 'nothing here');
  };
  const server = certificate ? createSecureServer(certificate, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  const origin = `${certificate ? 'https' : 'http'}://127.0.0.1:${port}`;
  return {
    origin,
    url: `${origin}/desk`,
    requests,
    paths: () => requests.map(({ url }) => url?.split('?')[0]),
  };
}

export const installer = Buffer.from('MZ a new version of the program '.repeat(4096));
export const sha512Of = (bytes: Uint8Array) => createHash('sha512').update(bytes).digest('base64');

/** As electron-builder writes it. */
export function describeVersion(
  version: string,
  { file = `Session-Desk-${version}.exe`, bytes = installer as Uint8Array, more = '' } = {},
): string {
  return [
    `version: ${version}`,
    'files:',
    `  - url: ${file}`,
    `    sha512: ${sha512Of(bytes)}`,
    `    size: ${bytes.length}`,
    "releaseDate: '2026-11-28T00:00:00.000Z'",
    more,
  ].join('\n');
}
