import { BlockList, isIP } from 'node:net';
import { readProxyAddress } from '../../shared/formats/proxy-address.js';
import type { ProxyTarget } from './transport.js';

type Variables = Readonly<Record<string, string | undefined>>;

/**
 * The proxy that HTTP_PROXY, HTTPS_PROXY, ALL_PROXY and NO_PROXY name for an address, read as curl reads them. Null: none is
 * to be used; undefined: they say nothing of it.
 */
export function variableProxy(address: string, env: Variables = process.env): ProxyTarget | null | undefined {
  const url = new URL(address);
  if (isExcepted(url, variable(env, 'no_proxy')?.value ?? '')) return null;
  const found =
    variable(env, url.protocol === 'https:' ? 'https_proxy' : 'http_proxy') ?? variable(env, 'all_proxy');
  if (found === null) return undefined;
  const withScheme = found.value.includes('://') ? found.value : `http://${found.value}`;
  const read = readProxyAddress(withScheme);
  const { name: by } = found;
  // Not left out in silence: sending without it would go another way than was said.
  if (!read.ok || read.value.kind !== 'manual')
    return { url: 'invalid:', username: null, password: null, by };
  const { url: proxy, username, password } = read.value;
  return { url: proxy, username, password, by };
}

function variable(env: Variables, lower: string): { name: string; value: string } | null {
  for (const name of [lower, lower.toUpperCase()]) {
    const value = env[name]?.trim() ?? '';
    if (value !== '') return { name, value };
  }
  return null;
}

/** Names with all below them, addresses, networks (`10.0.0.0/8`), each also with a port; `*` is all. */
function isExcepted(url: URL, list: string): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '').toLowerCase();
  const port = url.port || (url.protocol === 'https:' ? '443' : '80');
  return list
    .split(/[\s,]+/)
    .filter(Boolean)
    .some((entry) => entry === '*' || matches(entry.toLowerCase(), host, port));
}

function matches(entry: string, host: string, port: string): boolean {
  const network = /^\[?([0-9a-f.:]+)\]?\/(\d{1,3})$/.exec(entry);
  if (network !== null) return isIn(network[1] ?? '', Number(network[2]), host);
  const [, named = entry, own] = /^(.*?)(?::(\d+))?$/.exec(isIP(entry) === 6 ? `[${entry}]` : entry) ?? [];
  if (own !== undefined && own !== port) return false;
  const name = named.replace(/^\[|\]$/g, '').replace(/^\*?\./, '');
  return host === name || (isIP(host) === 0 && host.endsWith(`.${name}`));
}

function isIn(network: string, bits: number, host: string): boolean {
  const family = isIP(network) === 6 ? 'ipv6' : 'ipv4';
  if (isIP(host) === 0 || isIP(network) === 0 || bits > (family === 'ipv6' ? 128 : 32)) return false;
  const list = new BlockList();
  list.addSubnet(network, bits, family);
  return list.check(host, isIP(host) === 6 ? 'ipv6' : 'ipv4');
}
