import type { Secret } from '../../shared/model/secret-slots.js';
import { proxyAuthorization } from '../http/proxy-authorization.js';
import type { ProxyTarget } from '../http/transport.js';

/** What was shown to a proxy, which a page of the proxy's may repeat. */
export function proxySecrets(proxy: ProxyTarget | null): Secret[] {
  if (!proxy?.password) return [];
  const credential = proxyAuthorization(proxy)?.replace(/^Basic /, '') ?? '';
  return [
    { kind: 'password', text: proxy.password },
    { kind: 'credential', text: credential },
  ];
}
