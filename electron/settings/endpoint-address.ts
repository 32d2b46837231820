import type { AppError } from '../../shared/model/app-error.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { isNameOnly, typedAddress } from '../../shared/protocol/typed-address.js';
import { addressNameOnly, addressText } from '../../shared/text/addresses.js';
import { problemText } from '../../shared/text/problems.js';

export interface EndpointAddress {
  /** Absolute, http or https, without credentials, query and fragment. */
  readonly endpoint: string;
  /** The query that was left off, with its `?`; empty where there was none. */
  readonly dropped: string;
}

/** Reads the address of an .asmx as people paste it, often with `?WSDL` or `?op=Logout` behind it. */
export function readEndpoint(text: string): Result<EndpointAddress, AppError> {
  const typed = typedAddress(text);
  if (!typed.ok || typed.value.scheme === null) {
    const { message, todo } = addressText[typed.ok ? 'no-address' : typed.error];
    return refuse(message, todo);
  }
  const { url } = typed.value;
  if (isNameOnly(url)) return refuse(addressNameOnly.message, addressNameOnly.todo);
  if (url.hash !== '') {
    const { message, todo } = problemText.fragment({ fragment: url.hash });
    return refuse(message, todo);
  }
  const dropped = url.search;
  url.search = '';
  return ok({ endpoint: url.href, dropped });
}

function refuse(message: string, todo: string): { readonly ok: false; readonly error: AppError } {
  return fail({ code: 'bad-endpoint', message, where: 'endpoint', todo });
}
