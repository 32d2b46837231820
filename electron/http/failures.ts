import type { TransportFailure } from '../../shared/model/connection-facts.js';
import type { Phase } from '../../shared/model/words.js';
import { isWorded } from '../../shared/text/failures.js';

/** Codes of our own; everything else is Node's. */
type OwnCode =
  | 'ANSWER_CUT'
  | 'BODY_TOO_LARGE'
  | 'CA_INVALID'
  | 'CLIENT_CERTIFICATE_INVALID'
  | 'CLIENT_CERTIFICATE_REQUIRED'
  | 'CLOSED_WITHOUT_ANSWER'
  | 'CONTENT_DECODING'
  | 'INVALID_HEADER'
  | 'INVALID_PROXY'
  | 'INVALID_URL'
  | 'PIN_MISMATCH'
  | 'PROXY_CLOSED'
  | 'TIMEOUT'
  | 'TLS_CLOSED'
  | `PROXY_${number}`;

const opensslText = /error:[0-9A-F]*:[^:]*:[^:]*:([^:]+)/;

/** `said`: in the words of who said it; it must hold no secret. Left out where the code says all. */
export function failure(phase: Phase, code: OwnCode | (string & {}), said?: string): TransportFailure {
  return said === undefined ? { phase, code } : { phase, code, said: opensslText.exec(said)?.[1] ?? said };
}

export function failureOf(phase: Phase, error: Error): TransportFailure {
  const code = codeOf(error);
  return isWorded(code) ? failure(phase, code) : failure(phase, code, error.message);
}

export function codeOf(error: Error): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && code !== '' ? code : 'FAILED';
}

/** An error as Node's own are: with a code. */
export const codedError = (code: string): Error => Object.assign(new Error(code), { code });
