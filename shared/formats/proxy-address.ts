import { readUrl } from '../model/read-url.js';
import { fail, ok, type Result } from '../model/result.js';

/** How a host is reached, as a person writes it. */
type ProxyAddress =
  | { readonly kind: 'none' }
  /** Whatever this computer, or on the command line the environment, says. */
  | { readonly kind: 'system' }
  /** A script (PAC) that names a proxy for each address. */
  | { readonly kind: 'script'; readonly url: string }
  | {
      readonly kind: 'manual';
      /** Without credentials, and with its port where it was given. */
      readonly url: string;
      readonly username: string | null;
      readonly password: string | null;
    };

type ProxyProblem = 'address' | 'scheme' | 'path';

const schemes = ['http:', 'https:', 'socks5:', 'socks5h:', 'socks:'];

/** `none`, `system`, `pac+https://host/proxy.pac`, or `http://[user:password@]host:port` (also https, socks5). */
export function readProxyAddress(text: string): Result<ProxyAddress, ProxyProblem> {
  const typed = text.trim();
  if (/^none$/i.test(typed)) return ok({ kind: 'none' });
  if (/^system$/i.test(typed)) return ok({ kind: 'system' });
  const script = /^pac\+((?:https?|file):\/\/.+)$/i.exec(typed)?.[1];
  if (script !== undefined) return readUrl(script) ? ok({ kind: 'script', url: script }) : fail('address');
  const url = readUrl(typed);
  if (url === null) return fail('address');
  if (!schemes.includes(url.protocol)) return fail('scheme');
  if (url.hostname === '') return fail('address');
  if ((url.pathname !== '' && url.pathname !== '/') || url.search !== '' || url.hash !== '')
    return fail('path');
  const scheme = url.protocol.startsWith('socks') ? 'socks5:' : url.protocol;
  return ok({
    kind: 'manual',
    url: `${scheme}//${url.host}`,
    username: url.username === '' ? null : decoded(url.username),
    password: url.password === '' ? null : decoded(url.password),
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
