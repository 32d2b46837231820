import type { AddressProblem } from '../model/address-problem.js';
import { readUrl } from '../model/read-url.js';
import { fail, ok, type Result } from '../model/result.js';

/** An address as a person typed it. */
interface TypedAddress {
  /** Null where none was typed; `url` then has https. */
  readonly scheme: 'http' | 'https' | null;
  /** Its host is the one that was typed: nothing that a parser makes of it is another one. */
  readonly url: URL;
}

const hidden = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|[^\S ]/u;
const hiddenAround =
  /^[\p{Cf}\p{Default_Ignorable_Code_Point}\s]+|[\p{Cf}\p{Default_Ignorable_Code_Point}\s]+$/gu;

/** Labels of letters, digits, hyphens and underscores, none of them empty; a full stop may end a name. */
const plainHost = /^(?:[\p{L}\p{N}\p{M}_-]+\.)*[\p{L}\p{N}\p{M}_-]+\.?(?::\d*)?$/u;

/**
 * Takes an address apart by what stands there, not by what a lenient parser makes of it: backslashes, tabs, one slash too
 * few, numbers that mean another host are refused. The one gate for every address that a person types.
 */
export function typedAddress(text: string): Result<TypedAddress, AddressProblem> {
  const typed = text.replace(hiddenAround, '');
  if (typed === '') return fail('empty');
  if (hidden.test(typed)) return fail('hidden-characters');
  const named = /^([a-z][a-z0-9+.-]*):(?!\d{1,5}(?:[/?#]|$))(.*)$/is.exec(typed);
  const scheme = named?.[1]?.toLowerCase() ?? null;
  if (scheme !== null && scheme !== 'http' && scheme !== 'https') return fail('scheme');
  const behind = named?.[2] ?? typed;
  if (scheme !== null && !/^\/\/[^/]/.test(behind)) return fail(/^\/*$/.test(behind) ? 'no-host' : 'slashes');
  if (scheme === null && /^\/(?!\/)|^\/{3}|^\\/.test(behind)) return fail('no-host');
  const [, authority = '', rest = ''] = /(?:\/\/)?([^/?#]*)(.*)/s.exec(behind) ?? [];
  if (authority === '') return fail('no-host');
  if (authority.includes('@')) return fail('credentials');
  // `http//desk`: the host would be called http.
  if (scheme === null && /^https?$/i.test(authority) && /^\/\//.test(rest)) return fail('slashes');
  if (authority.includes(' ')) return fail('hidden-characters');
  if (!authority.startsWith('[') && !plainHost.test(authority)) return fail('no-address');
  if (/[\\%<>"'`^|{} ]/.test(authority)) return fail('no-address');
  const url = readUrl(`${scheme ?? 'https'}://${authority}${rest.replaceAll('\\', '%5C')}`);
  if (url === null) return fail('no-address');
  return isTypedHost(url, authority) ? ok({ scheme, url }) : fail('other-host');
}

/** Whether the parser kept the host: it makes 127.0.0.1 of 2130706433 and of full-width digits. */
function isTypedHost(url: URL, authority: string): boolean {
  const typed = authority.replace(/:\d*$/, '');
  const host = typed.toLowerCase();
  if (host.startsWith('[')) return url.hostname.startsWith('[');
  // The Kelvin sign is a k in small letters.
  if (!/[^\x20-\x7e]/.test(host)) {
    // A full stop may end numbers as it may end a name; it changes neither.
    const plain = /^(?:\d{1,3}\.){4}$/.test(host) ? host.slice(0, -1) : host;
    return url.hostname === plain && !/[^\x20-\x7e]/.test(typed);
  }
  return host === host.normalize('NFKC') && !/[。｡．]/.test(host) && url.hostname.includes('xn--');
}

/** An address that names the service or an action of it, as XML does; nobody answers there. */
export function isNameOnly({ protocol, hostname, pathname }: URL): boolean {
  const isXml = /^(?:schemas\.xmlsoap\.org|www\.w3\.org|tempuri\.org|schemas\.microsoft\.com)$/.test(
    hostname,
  );
  const isOurs = hostname === 'www.sansejour.com' && protocol === 'http:' && /^\/\w*$/.test(pathname);
  return isXml || isOurs;
}
