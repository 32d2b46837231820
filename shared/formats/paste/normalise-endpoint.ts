import { fail, ok, type Result } from '../../model/result.js';
import { isNameOnly, typedAddress } from '../../protocol/typed-address.js';
import { addressNameOnly, addressText } from '../../text/addresses.js';

/** Paths where the service is known to stand, the commonest first. */
const knownPaths = [
  '/swsproxy/Authentication.asmx',
  '/sws/Authentication.asmx',
  '/Authentication.asmx',
] as const;

/**
 * The endpoints that a person may mean, the likeliest first and each once, all of them at the host that was typed: from a
 * host name, an address of the help page (`?op=Logout`) or of the WSDL, an address of an operation, with or without a
 * scheme. The error is a sentence.
 */
export function normaliseEndpoint(text: string): Result<string[], string> {
  const typed = typedAddress(unwrap(text));
  if (!typed.ok) return fail(sentence(addressText[typed.error]));
  const { scheme, url } = typed.value;
  if (isNameOnly(url)) return fail(sentence(addressNameOnly));
  const schemes = scheme === null ? schemesFor(url) : [scheme];
  const paths = pathsFor(url.pathname);
  // Put together as text: resolved against the host, a path that begins with two slashes would be another host.
  return ok([...new Set(schemes.flatMap((one) => paths.map((path) => `${one}://${url.host}${path}`)))]);
}

const sentence = ({ message, todo }: { message: string; todo: string }) => `${message} ${todo}`;

/** Without what mail and chat put around an address. */
function unwrap(text: string): string {
  return text
    .trim()
    .replace(/^(?:[<("'`“”„«*]|\[(?![0-9a-f:.]+\]))+/i, '')
    .replace(/[>)"'`,;“”»*]+$/, '')
    .replace(/(?<!\[[0-9a-f:.]*)\]$/i, '')
    .replace(/\.$/, '');
}

/** Bare numbers, names without a dot and port 80 are inside a network, where certificates are rare. */
function schemesFor(url: URL): readonly string[] {
  if (url.port === '80') return ['http'];
  const isInner =
    /^[\d.]+$/.test(url.hostname) || url.hostname.startsWith('[') || !url.hostname.includes('.');
  return isInner || (url.port !== '' && url.port !== '8443') ? ['http', 'https'] : ['https', 'http'];
}

function pathsFor(path: string): readonly string[] {
  const page = /^(.*?\/)([^/]+\.asmx)(?:\/.*)?$/i.exec(path);
  if (page !== null) {
    const [, folder = '/', file = ''] = page;
    // Help pages of the neighbouring services are pasted too; ours stands beside them.
    return /^authentication\.asmx$/i.test(file)
      ? [`${folder}${file}`]
      : [`${folder}Authentication.asmx`, `${folder}${file}`];
  }
  const folders: string[] = [];
  for (let at = path.replace(/\/+$/, ''); at !== ''; at = at.slice(0, at.lastIndexOf('/'))) folders.push(at);
  return [...folders.map((folder) => `${folder}/Authentication.asmx`), ...knownPaths];
}
