import { setMaxListeners } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Scenario } from '../../shared/model/words.js';
import { type DemoSession, demoSessions } from './accounts.js';
import type { RouterState } from './router.js';
import { makeService } from './service.js';
import { endpointPath } from './service-request.js';
import { Sessions } from './sessions.js';

interface SandboxOptions {
  /** 0 or absent: whichever is free. */
  readonly port?: number;
  readonly scenario?: Scenario;
  /** Live from the start; absent: the demo set. */
  readonly sessions?: readonly DemoSession[];
  /** How late the scenario `slow` answers. Absent: 5000. */
  readonly slowMs?: number;
}

export interface Sandbox {
  /** The endpoint, up to `.asmx`. */
  readonly url: string;
  readonly port: number;
  scenario(): Scenario;
  setScenario(scenario: Scenario): void;
  /** Requests whose head arrived since the start. */
  requests(): number;
  /** Told the new count at every request. Returns the function that ends the subscription. */
  onRequest(listener: (requests: number) => void): () => void;
  /** Makes a live session and gives its token. */
  login(label?: string): string;
  isActive(token: string): boolean;
  activeTokens(): string[];
  /** Ends every connection, also those in the middle of a call. */
  close(): Promise<void>;
}

/** Starts the service on 127.0.0.1 only. Rejects with Node's error where the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  let scenario = options.scenario ?? 'normal';
  let requests = 0;
  const listeners = new Set<(requests: number) => void>();
  const sessions = new Sessions(options.sessions ?? demoSessions);
  const state: RouterState = {
    sessions,
    scenario: () => scenario,
    service: makeService(sessions, () => scenario),
  };
  const ended = new AbortController();
  // One listener for each delayed answer is no leak.
  setMaxListeners(0, ended.signal);

  const server = createServer((message, response) => {
    requests += 1;
    for (const listener of listeners) listener(requests);
    // Its pages and character sets are loaded with the first request: every start of the program listens, most are asked nothing.
    import('./handle-request.js')
      .then(({ handleRequest }) =>
        handleRequest(message, response, state, options.slowMs ?? 5_000, ended.signal),
      )
      .catch(() => message.socket.destroy());
  });
  const port = await listen(server, options.port ?? 0);
  return {
    url: `http://127.0.0.1:${port}${endpointPath}`,
    port,
    scenario: () => scenario,
    setScenario: (next) => {
      scenario = next;
    },
    requests: () => requests,
    onRequest: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    login: (label = 'Sandbox session') => sessions.login(label),
    isActive: (token) => sessions.isActive(token),
    activeTokens: () => sessions.list().map(({ token }) => token),
    close: () => {
      ended.abort();
      return close(server);
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
