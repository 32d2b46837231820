import { Buffer } from 'node:buffer';
import { Readable } from 'node:stream';
import { readProxyAddress } from '../../shared/formats/proxy-address.js';
import type { TlsChoices } from '../../shared/model/environment.js';
import { type Binding, bindings } from '../../shared/model/words.js';
import { isNameOnly, typedAddress } from '../../shared/protocol/typed-address.js';
import { addressNameOnly, addressText } from '../../shared/text/addresses.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import type { ProxyTarget } from '../http/transport.js';
import { UsageError } from './usage-error.js';

/** Each reads one option's text, or throws a UsageError that says what was wrong, where, and what to do. */

export function readBinding(text: string): Binding {
  const found = bindings.find((binding) => binding === text.toLowerCase());
  if (found) return found;
  throw new UsageError({ where: '--binding', ...cliWrong.binding({ text }) });
}

export function readWhole(text: string, where: string, min: number, max: number): number {
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= min && value <= max) return value;
  throw new UsageError({ where, ...cliWrong.whole({ text, min, max }) });
}

export function readRate(text: string): number {
  const value = /^\d{1,6}(\.\d{1,6})?$/.test(text) ? Number(text) : 0;
  if (value > 0) return value;
  throw new UsageError({ where: '--rate', ...cliWrong.rate({ text }) });
}

/** Takes the fingerprint as tools print it, with colons and in any case. */
export function readPin(text: string): string {
  const digits = text.replace(/^sha256[:/]/i, '').replaceAll(/[:\s]/g, '');
  if (/^[0-9a-f]{64}$/i.test(digits)) return digits.toLowerCase();
  const problem = /^[0-9a-f]*$/i.test(digits)
    ? cliWrong.pinLength({ digits: digits.length })
    : cliWrong.pinDigits;
  throw new UsageError({ where: '--pin', ...problem });
}

export function readEndpoint(text: string): string {
  // What was typed is never printed back: it may hold a password before the @.
  const url = parse(text, '--url');
  if (isNameOnly(url)) throw new UsageError({ where: '--url', ...addressNameOnly });
  if (url.search !== '' || url.hash !== '') throw new UsageError({ where: '--url', ...cliWrong.urlQuery });
  return url.href;
}

/** Null: none, whatever else says otherwise. Credentials are taken out of the address, so that they cannot be printed with it. */
export function readProxy(text: string): ProxyTarget | null {
  const read = readProxyAddress(text);
  if (!read.ok) throw new UsageError({ where: '--proxy', ...cliWrong.proxy[read.error] });
  switch (read.value.kind) {
    case 'none':
      return null;
    case 'system':
      return { url: 'system', username: null, password: null };
    case 'script':
      return { url: `pac+${read.value.url}`, username: null, password: null };
    case 'manual': {
      const { url, username, password } = read.value;
      return { url, username, password };
    }
  }
}

/** The first line of the standard input, where a key's passphrase was promised there, and the rest for who else reads it. */
export async function takePassphrase(stdin: Readable): Promise<{ passphrase: string; rest: Readable }> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString('utf8');
  const [line = ''] = text.split(/\r?\n/, 1);
  const passphrase = line.replace(/^\uFEFF/, '');
  if (passphrase === '') throw new UsageError({ where: '--passphrase-stdin', ...cliWrong.passphrase });
  const rest = text.slice(line.length).replace(/^\r?\n/, '');
  return { passphrase, rest: Readable.from(rest === '' ? [] : [Buffer.from(rest)]) };
}

/** The client certificate that was typed: a PFX, or a certificate with its key. Undefined: none was. */
export function readClient(options: ClientOptions): TlsChoices['clientCertificate'] | undefined {
  const { cert, key, pfx } = options;
  if (pfx !== undefined && (cert ?? key) === undefined) return { kind: 'pfx', file: pfx };
  if (pfx === undefined && cert !== undefined && key !== undefined)
    return { kind: 'pem', certFile: cert, keyFile: key };
  if ((pfx ?? cert ?? key) === undefined) return undefined;
  const where = pfx === undefined ? (cert === undefined ? '--key' : '--cert') : '--pfx';
  throw new UsageError({ where, ...cliWrong.client });
}

export interface ClientOptions {
  readonly cert?: string;
  readonly key?: string;
  readonly pfx?: string;
}

function parse(text: string, where: string): URL {
  const typed = typedAddress(text);
  if (!typed.ok) throw new UsageError({ where, ...addressText[typed.error] });
  if (typed.value.scheme === null) throw new UsageError({ where, ...addressText['no-address'] });
  return typed.value.url;
}
