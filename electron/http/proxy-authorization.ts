import { Buffer } from 'node:buffer';
import type { ProxyTarget } from './transport.js';

/** The value of Proxy-Authorization, or null where the proxy has no credentials. */
export function proxyAuthorization(proxy: ProxyTarget): string | null {
  if (proxy.username === null) return null;
  return `Basic ${Buffer.from(`${proxy.username}:${proxy.password ?? ''}`, 'utf8').toString('base64')}`;
}
