import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';

export interface EndpointAddress {
  /** Absolute, http or https, without credentials, query and fragment. */
  readonly endpoint: string;
  /** The query that was left off, with its `?`; empty where there was none. */
  readonly dropped: string;
}

/** Reads the address of an .asmx as people paste it, often with `?WSDL` or `?op=Logout` behind it. */
export function readEndpoint(text: string): Result<EndpointAddress, AppError> {
  let url: URL;
  try {
    url = new URL(text.trim());
  } catch {
    return refuse(
      'This is not a complete address.',
      'Give it whole, as in https://host/sws/Authentication.asmx.',
    );
  }
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    return refuse(
      `An address that begins with ${url.protocol} cannot be called.`,
      'Use http:// or https://.',
    );
  }
  if (url.username !== '' || url.password !== '') {
    return refuse('The address carries a user name or a password.', 'Leave out what stands before the @.');
  }
  if (url.hash !== '') {
    return refuse(
      `The address carries the fragment ${url.hash}, which no server ever sees.`,
      'Leave it out.',
    );
  }
  const dropped = url.search;
  url.search = '';
  return ok({ endpoint: url.href, dropped });
}

function refuse(message: string, todo: string): { readonly ok: false; readonly error: AppError } {
  return fail({ code: 'bad-endpoint', message, where: 'endpoint', todo });
}
