import { operationNamed, parameterOf, readAddress } from './pasted-address.js';
import { findingOf, type PastedFinding, type PastedRequest } from './pasted-finding.js';
import { findSoap } from './pasted-soap.js';

/** The call that a request makes; null where it is no call to this service. */
export function readPastedRequest(
  { url, headers, body }: PastedRequest,
  source: PastedFinding['source'],
): PastedFinding | null {
  const address = readAddress(url);
  const soap = /Envelope/.test(body) ? findSoap(body).findings[0] : undefined;
  const action = headerNamed(headers, 'soapaction') ?? headerNamed(headers, 'content-type') ?? '';
  const operation =
    soap?.operation ?? address?.operation ?? operationNamed(/([^/"\s]+)"?\s*$/.exec(action)?.[1] ?? '');
  const form = soap === undefined ? parameterOf(new URLSearchParams(body.trim()), 'token') : undefined;
  const isGet = address?.token !== undefined && form === undefined && soap === undefined;
  return findingOf(source, {
    token: soap?.token ?? form ?? address?.token,
    operation,
    endpoint: address?.endpoint,
    binding: soap?.binding ?? (form !== undefined ? 'post' : isGet ? 'get' : undefined),
  });
}

function headerNamed(headers: PastedRequest['headers'], name: string): string | undefined {
  return headers.find(([header]) => header.trim().toLowerCase() === name)?.[1];
}
