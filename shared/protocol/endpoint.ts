import { fail, ok, type Result } from '../model/result.js';
import { addressText } from '../text/addresses.js';
import { problemText } from '../text/problems.js';
import { typedAddress } from './typed-address.js';

/** An endpoint taken apart, ready to have a request written for it. */
export interface Endpoint {
  /** Absolute, as it goes on the wire: host in ASCII, path percent-encoded, no slash at its end unless the path is `/`. */
  readonly url: string;
  /** The Host header: with the port where it is not the scheme's own. */
  readonly host: string;
}

/** Thousands of calls in a row go to the same address, and to take it apart is a third of writing a request. */
let lastText: string | null = null;
let lastEndpoint: Result<Endpoint, string>;

/** Says, in a sentence for a person, why an address cannot be called. */
export function parseEndpoint(text: string): Result<Endpoint, string> {
  if (text !== lastText) {
    lastEndpoint = parse(text);
    lastText = text;
  }
  return lastEndpoint;
}

function parse(text: string): Result<Endpoint, string> {
  const typed = typedAddress(text);
  if (!typed.ok || typed.value.scheme === null) {
    const { message, todo } = addressText[typed.ok ? 'no-address' : typed.error];
    return fail(`${message} ${todo}`);
  }
  const { url } = typed.value;
  if (url.search !== '' || url.hash !== '') {
    return fail(problemText.queryInEndpoint);
  }
  const path = url.pathname.replace(/\/+$/, '');
  return ok({ url: `${url.protocol}//${url.host}${path === '' ? '/' : path}`, host: url.host });
}

/** Where an operation stands over GET and POST. */
export function operationUrl(endpoint: Endpoint, operation: string): string {
  return `${endpoint.url.replace(/\/$/, '')}/${operation}`;
}
