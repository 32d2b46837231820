import { fail, ok, type Result } from '../model/result.js';
import type { HeaderPair, WireRequest } from '../model/transmission.js';
import { type Binding, type Operation, operations, serviceNamespace } from '../model/words.js';
import { problemText } from '../text/problems.js';
import { type Endpoint, operationUrl, parseEndpoint } from './endpoint.js';
import { writeEnvelope } from './envelope.js';
import { findIllegalCharacter } from './illegal-character.js';
import { type OperationCall, parametersOf } from './operation-call.js';
import { encodeForm, encodeQuery } from './url-encoding.js';

/** Why no request can be written. `message` is a sentence for a person and holds no secret. */
type RequestProblem =
  | { readonly kind: 'endpoint'; readonly message: string }
  | {
      readonly kind: 'character';
      readonly message: string;
      /** The parameter's name on the wire. */
      readonly parameter: string;
      /** Counted in characters, the first one is 1. */
      readonly position: number;
    };

/**
 * The request of the contract, complete to its last header.
 *
 * A character that XML cannot carry is refused for all four bindings, though a form could carry some of them: the same
 * token must be checkable over one binding and be logged out over another, and no token of the service holds one.
 */
export function buildRequest(
  call: OperationCall,
  binding: Binding,
  endpoint: string,
): Result<WireRequest, RequestProblem> {
  const target = parseEndpoint(endpoint);
  if (!target.ok) return fail({ kind: 'endpoint', message: target.error });
  const parameters = parametersOf(call);
  for (const [parameter, value] of parameters) {
    const illegal = findIllegalCharacter(value);
    if (illegal === null) continue;
    const { message } = problemText.character({ parameter, ...illegal });
    return fail({ kind: 'character', message, parameter, position: illegal.position });
  }
  return ok(writeRequest(call.operation, parameters, binding, target.value));
}

function writeRequest(
  operation: OperationCall['operation'],
  parameters: ReturnType<typeof parametersOf>,
  binding: Binding,
  endpoint: Endpoint,
): WireRequest {
  switch (binding) {
    case 'soap11':
      return post(
        endpoint.url,
        endpoint.host,
        writeEnvelope(binding, operation, parameters),
        soap11Headers.get(operation) ?? [],
      );
    case 'soap12':
      return post(endpoint.url, endpoint.host, writeEnvelope(binding, operation, parameters), soap12Headers);
    case 'post':
      return post(operationUrl(endpoint, operation), endpoint.host, encodeForm(parameters), formHeaders);
    case 'get':
      return {
        method: 'GET',
        url: `${operationUrl(endpoint, operation)}?${encodeQuery(parameters)}`,
        headers: [['Host', endpoint.host], ...uncached, keepAlive],
        body: new Uint8Array(0),
      };
  }
}

const encoder = new TextEncoder();
const soap11HeadersOf = (operation: Operation): readonly HeaderPair[] => [
  ['Content-Type', 'text/xml; charset=utf-8'],
  ['SOAPAction', `"${serviceNamespace}${operation}"`],
];
/** Made once: a run asks for them thousands of times a second. */
const soap11Headers = new Map(operations.map((operation) => [operation, soap11HeadersOf(operation)]));
const soap12Headers: readonly HeaderPair[] = [['Content-Type', 'application/soap+xml; charset=utf-8']];
const formHeaders: readonly HeaderPair[] = [['Content-Type', 'application/x-www-form-urlencoded']];
/** A cache's answer proves nothing. */
export const uncached: readonly HeaderPair[] = [
  ['Cache-Control', 'no-cache'],
  ['Pragma', 'no-cache'],
];
const keepAlive: HeaderPair = ['Connection', 'keep-alive'];

function post(url: string, host: string, text: string, typeHeaders: readonly HeaderPair[]): WireRequest {
  const body = encoder.encode(text);
  return {
    method: 'POST',
    url,
    headers: [['Host', host], ...typeHeaders, ['Content-Length', String(body.length)], keepAlive],
    body,
  };
}
