import { type Binding, bindings } from '../../shared/model/words.js';
import { isNameOnly, typedAddress } from '../../shared/protocol/typed-address.js';
import { addressNameOnly, addressText } from '../../shared/text/en/addresses.js';
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
  if (isNameOnly(url)) throw new UsageError({ where: '--url', ...addressNameOnly });
  if (url.search !== '' || url.hash !== '')
    throw new UsageError({ where: '--url', ...cliText.wrong.urlQuery });
  return url.href;
}

/** The credentials in the URL are taken out of it, so that they cannot be printed with it. */
export function readProxy(text: string): ProxyTarget {
  const credentials = /^([a-z][a-z0-9+.-]*:\/\/)([^/?#]*)@/i.exec(text.trim());
  const url = parse(credentials === null ? text : text.trim().replace(`${credentials[2]}@`, ''), '--proxy');
  const [username = '', password = ''] = splitOnce(credentials?.[2] ?? '');
  return {
    url: `${url.protocol}//${url.host}`,
    username: username === '' ? null : decoded(username),
    password: password === '' ? null : decoded(password),
  };
}

function parse(text: string, where: string): URL {
  const typed = typedAddress(text);
  if (!typed.ok) throw new UsageError({ where, ...addressText[typed.error] });
  if (typed.value.scheme === null) throw new UsageError({ where, ...addressText['no-address'] });
  return typed.value.url;
}

function splitOnce(credentials: string): readonly [string, string] {
  const colon = credentials.indexOf(':');
  return colon < 0 ? [credentials, ''] : [credentials.slice(0, colon), credentials.slice(colon + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
