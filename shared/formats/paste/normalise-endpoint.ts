import { fail, ok, type Result } from '../../model/result.js';

/** Paths where the service is known to stand, the commonest first. */
const knownPaths = [
  '/swsproxy/Authentication.asmx',
  '/sws/Authentication.asmx',
  '/Authentication.asmx',
] as const;

/**
 * The endpoints that a person may mean, the likeliest first and each once: from a host name, an address of the help
 * page (`?op=Logout`) or of the WSDL, an address of an operation, with or without a scheme. The error is a sentence.
 */
export function normaliseEndpoint(text: string): Result<string[], string> {
  const address = unwrap(text);
  if (address === '') return fail('Type or paste the address of the service.');
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(address)?.[1]?.toLowerCase();
  if (scheme !== undefined && scheme !== 'http' && scheme !== 'https') {
    return fail(`An address that begins with ${scheme}: cannot be called. It begins with https: or http:.`);
  }
  let url: URL;
  try {
    url = new URL(scheme === undefined ? `https://${address.replace(/^\/+/, '')}` : address);
  } catch {
    return fail('This is no address. It looks like https://host/path/Authentication.asmx.');
  }
  if (url.username !== '' || url.password !== '') {
    return fail('The address holds a user name or password. Remove the part before @.');
  }
  const schemes = scheme === undefined ? schemesFor(url) : [scheme];
  const paths = pathsFor(url.pathname);
  const candidates = schemes.flatMap((one) =>
    paths.map((path) => new URL(path, `${one}://${url.host}`).href),
  );
  return ok([...new Set(candidates)]);
}

/** Without what mail and chat put around an address. */
function unwrap(text: string): string {
  return text
    .trim()
    .replace(/^[<("'[`]+/, '')
    .replace(/[>)"'\]`,;]+$/, '')
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
  const page = /^(.*\/)([^/]+\.asmx)(?:\/.*)?$/i.exec(path);
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
