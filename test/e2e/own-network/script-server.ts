import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface ScriptServer {
  readonly port: number;
  /** Who asked for the script, by the name that each gave itself. */
  readonly agents: readonly string[];
  close(): Promise<void>;
}

/** Has a proxy script that names one way for every host. */
export async function startScriptServer(way: string): Promise<ScriptServer> {
  const agents: string[] = [];
  const server = createServer((request, response) => {
    agents.push(request.headers['user-agent'] ?? '');
    response.end(`function FindProxyForURL(url, host) { return '${way}'; }`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    agents,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
