import type { ProxyTarget } from './transport.js';

const schemes: Readonly<Record<string, string>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  SOCKS: 'socks5',
  SOCKS5: 'socks5',
};

/**
 * The first way that a script's or the system's answer names which this program can go: `PROXY a:3128; SOCKS5 b:1080; DIRECT`.
 * Null: directly. Undefined: none of them.
 */
export function readProxyAnswer(answer: string, by: ProxyTarget['by']): ProxyTarget | null | undefined {
  for (const entry of answer.split(';')) {
    const [word = '', address = ''] = entry.trim().split(/\s+/);
    if (word.toUpperCase() === 'DIRECT') return null;
    const scheme = schemes[word.toUpperCase()];
    if (scheme !== undefined && address !== '') {
      return { url: `${scheme}://${address}`, username: null, password: null, by };
    }
  }
  return undefined;
}
