import { session } from 'electron';
import { readProxyAnswer } from '../http/proxy-answer.js';
import type { ProxyTarget } from '../http/transport.js';

/**
 * The proxy that this computer's settings name, as Chromium reads them. A script that they name is not run by Chromium
 * (`silence.ts` lets it fetch nothing): `system-proxy.ts` runs it before this is asked.
 */
export async function settingsProxyOf(address: string): Promise<ProxyTarget | null> {
  const answer = await session.defaultSession.resolveProxy(address);
  return readProxyAnswer(answer, 'system') ?? null;
}
