import { createServer } from 'node:net';
import { onTestFinished } from 'vitest';
import { createRunningActs } from '../../../electron/calls/running-acts.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createHistory } from '../../../electron/history/history.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { type ComposeScreen, composeHandlers } from '../../../electron/ipc/compose-handlers.js';
import { noCipher } from '../../../electron/secrets/secret-cipher.js';
import { createVault } from '../../../electron/secrets/vault.js';
import { createSessionStore } from '../../../electron/settings/session-store.js';
import { openDatabase } from '../../../electron/storage/database.js';
import type { Environment } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import type { Tier } from '../../../shared/model/words.js';

export const at = '2026-11-24T06:50:00.000Z';
export const token = '3f0c9a7e-52d1&4b8e-9c46-0d2f5be7631f';
export const otherToken = 'b1946ac9-2492-d234-7c62-35b4d2611184';

/** Logs what came, and answers once it is quiet: what a raw request says of its length may be wrong. */
export async function startLogger(answer: string) {
  const chunks: Buffer[] = [];
  const server = createServer((socket) => {
    let timer: NodeJS.Timeout | undefined;
    socket.on('error', () => undefined);
    socket.on('data', (chunk) => {
      chunks.push(chunk);
      clearTimeout(timer);
      timer = setTimeout(() => socket.write(answer), 20);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    endpoint: `http://127.0.0.1:${port}/sws/Authentication.asmx`,
    received: () => Buffer.concat(chunks),
  };
}

export function environmentAt(endpoint: string, tier: Tier, id: string = tier): Environment {
  return {
    ...environmentDefaults,
    id,
    name: `Env ${id}`,
    endpoint,
    tier,
    defaultBinding: 'soap11',
    checkBinding: null,
    verify: true,
    resolveUnknown: false,
    timeoutMs: 60_000,
    tls: { caFile: null, pinSha256: null, clientCertificate: null },
    proxy: null,
    notes: '',
    createdAt: at,
    updatedAt: at,
  };
}

/** The handlers over real stores in memory and the real transport. */
export async function openComposeScreen(environments: readonly Environment[]) {
  const context = { now: () => at, tell: () => undefined };
  const opened = await openDatabase(':memory:', context);
  if (!opened.ok) throw new Error(opened.error.message);
  const vault = createVault(opened.value, noCipher, { keyFile: '', withoutKeyring: 'memory' });
  const sessions = createSessionStore(opened.value, vault);
  const history = createHistory(opened.value, vault, context);
  const transport = createTransport();
  onTestFinished(() => {
    transport.close();
    history.close();
    opened.value.close();
  });
  const screen: ComposeScreen = {
    sessions,
    vault,
    history,
    environments: {
      list: () => [...environments],
      get: (id) => environments.find((one) => one.id === id) ?? null,
      byName: () => null,
      save: () => {
        throw new Error('not here');
      },
      remove: () => {
        throw new Error('not here');
      },
      put: () => {
        throw new Error('not here');
      },
    },
    exchangeDeps: exchangeDeps({ transport, record: (finished) => history.record(finished) }),
    running: createRunningActs(),
    emit: () => undefined,
  };
  const [first] = environments;
  const add = (id: string, text: string) =>
    sessions.add(
      { environmentId: first?.id ?? '', label: id, owner: '', notes: '', token: text },
      { id, at },
    );
  add('s1', token);
  add('s2', otherToken);
  return { screen, handlers: composeHandlers(screen) };
}
