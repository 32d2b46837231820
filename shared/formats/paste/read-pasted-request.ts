import type { Doubt } from '../../model/doubt.js';
import { operationNamed } from '../../model/operations.js';
import type { PastedSource } from '../../model/pasted.js';
import { parameterOf } from './form-parameter.js';
import { readAddress } from './pasted-address.js';
import { type PastedRequest, type Sighting, sighted } from './pasted-finding.js';
import { findSoap } from './pasted-soap.js';

/** The call that a request makes; null where it is no call to this service. */
export function readPastedRequest(
  { url, headers, body }: PastedRequest,
  source: PastedSource,
  at = 0,
): Sighting | null {
  const address = readAddress(url);
  const soap = /Envelope|<[^>]*token/i.test(body) ? findSoap(body).findings[0] : undefined;
  const action = headerNamed(headers, 'soapaction') ?? headerNamed(headers, 'content-type') ?? '';
  const operation =
    soap?.operation ?? address?.operation ?? operationNamed(/([^/"\s]+)"?\s*$/.exec(action)?.[1] ?? '');
  const form = soap === undefined ? (jsonToken(body) ?? parameterOf(body.trim(), 'token')) : undefined;
  const isGet = address?.token !== undefined && form === undefined && soap === undefined;
  const known: { readonly token?: string; readonly doubts?: readonly Doubt[] } | null | undefined =
    soap?.token === undefined ? (form ?? address) : soap;
  return sighted(source, at, {
    token: known?.token,
    doubts: known?.doubts,
    operation,
    endpoint: address?.endpoint,
    binding: soap?.binding ?? (form !== undefined ? 'post' : isGet ? 'get' : undefined),
  });
}

/** The token of a body that is JSON or a multipart form. */
function jsonToken(body: string): { readonly token: string } | undefined {
  const token =
    /^\s*\{[\s\S]*?"token"\s*:\s*"((?:[^"\\]|\\.)*)"/i.exec(body)?.[1]?.replace(/\\(["\\/])/g, '$1') ??
    /name="?token"?[^\n]*\r?\n(?:[^\n:]+:[^\n]*\r?\n)*\r?\n([^\r\n]+)/i.exec(body)?.[1];
  return token === undefined ? undefined : { token };
}

function headerNamed(headers: PastedRequest['headers'], name: string): string | undefined {
  return headers.find(([header]) => header.trim().toLowerCase() === name)?.[1];
}
