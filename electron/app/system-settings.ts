import { session } from 'electron';
import { readProxyAnswer } from '../http/proxy-answer.js';
import { variableProxy } from '../http/proxy-variables.js';
import type { ProxyTarget } from '../http/transport.js';

/**
 * The proxy that this computer's settings name, as Chromium reads them; the environment's variables go first, which may hold
 * credentials. A script that the system names is not run here (`silence.ts` lets Chromium fetch nothing): it is entered
 * in the environment.
 */
export async function systemProxyOf(address: string): Promise<ProxyTarget | null> {
  const named = variableProxy(address);
  if (named !== null) return named;
  const answer = await session.defaultSession.resolveProxy(address);
  return readProxyAnswer(answer, 'system') ?? null;
}
