import { type Binding, bindings } from '../../shared/model/words.js';
import { cliText } from '../../shared/text/en/cli.js';
import type { ProxyTarget } from '../http/transport.js';
import { UsageError } from './usage-error.js';

/** Each reads one option's text, or throws a UsageError that says what was wrong, where, and what to do. */

export function readBinding(text: string): Binding {
  const found = bindings.find((binding) => binding === text.toLowerCase());
  if (found) return found;
  throw new UsageError({ where: '--binding', ...cliText.wrong.binding(text) });
}

export function readWhole(text: string, where: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError({ where, ...cliText.wrong.whole(text, min, max) });
}

export function readRate(text: string): number {
  const value = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw new UsageError({ where: '--rate', ...cliText.wrong.rate(text) });
}

/** Takes the fingerprint as tools print it, with colons and in any case. */
export function readPin(text: string): string {
  const digits = text.replace(/^sha256[:/]/i, '').replaceAll(/[:\s]/g, '');
  if (/^[0-9a-f]{64}$/i.test(digits)) return digits.toLowerCase();
  const problem = /^[0-9a-f]*$/i.test(digits)
    ? cliText.wrong.pinLength(digits.length)
    : cliText.wrong.pinDigits;
  throw new UsageError({ where: '--pin', ...problem });
}

export function readEndpoint(text: string): string {
  // What was typed is never printed back: it may hold a password before the @.
  const url = parse(text, '--url');
  if (url.username !== '' || url.password !== '') {
    throw new UsageError({ where: '--url', ...cliText.wrong.urlCredentials });
  }
  if (url.search !== '' || url.hash !== '')
    throw new UsageError({ where: '--url', ...cliText.wrong.urlQuery });
  return url.href;
}

/** The credentials in the URL are taken out of it, so that they cannot be printed with it. */
export function readProxy(text: string): ProxyTarget {
  const url = parse(text, '--proxy');
  return {
    url: `${url.protocol}//${url.host}`,
    username: url.username === '' ? null : decoded(url.username),
    password: url.password === '' ? null : decoded(url.password),
  };
}

function parse(text: string, where: string): URL {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    throw new UsageError({ where, ...cliText.wrong.url });
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw new UsageError({ where, ...cliText.wrong.scheme });
  }
  return url;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
