import type { ExchangeDetail } from '../exchange/exchange.js';
import { findSecretSlots } from '../exchange/find-secret-slots.js';
import { formPairs } from '../exchange/form-pairs.js';
import { maskBytes } from '../exchange/mask-bytes.js';
import { buildRequest } from '../protocol/build-request.js';
import { decodeText } from '../protocol/decode-text.js';
import { type OperationCall, secretsOf } from '../protocol/operation-call.js';
import { requestBytes } from '../protocol/request-bytes.js';
import { parseXml } from '../protocol/xml-gate.js';
import { childElements, textOf, type XmlElement } from '../protocol/xml-tree.js';
import { fail, ok, type Result } from '../result.js';
import { type ComparedMessage, comparedMessage } from './compared-message.js';

/** Stands for what is masked: a letter that every binding carries as it is. */
const standIn = 'Z';

/**
 * The request that the contract asks for where this exchange was sent: its operation, binding and address, with the
 * values that it sent, masked as they are in it. The error is a sentence.
 */
export function contractRequest(detail: ExchangeDetail): Result<ComparedMessage, string> {
  const { operation, binding } = detail;
  if (!operation || !binding)
    return fail('It names no operation of the contract, so there is nothing to hold it against.');
  const call = callOf(detail);
  const built = buildRequest(call, binding, endpointOf(detail));
  if (!built.ok) return fail(built.error.message);
  const { bytes, bodyOffset } = requestBytes(built.value);
  const masked = maskBytes(
    bytes,
    findSecretSlots(
      bytes,
      secretsOf(call).filter(({ text }) => text !== ''),
    ),
  );
  return ok(comparedMessage('request', masked, masked.subarray(bodyOffset), built.value.headers));
}

function callOf(detail: ExchangeDetail): OperationCall {
  const sent = sentValues(detail);
  const value = (name: string) => (sent.get(name) ?? '').replaceAll('*', standIn);
  if (detail.operation !== 'Login') {
    const token = sent.get('token') ?? detail.tokenMask ?? '';
    return {
      operation: detail.operation,
      token: token.replaceAll('*', standIn).replace('…', standIn.repeat(32)),
    };
  }
  return {
    operation: 'Login',
    databaseName: value('databaseName'),
    userName: value('userName'),
    password: value('password'),
    language: value('Language'),
  };
}

/** The parameters by their name on the wire, wherever the request has them. */
function sentValues({
  url,
  requestBody,
  requestHeaders,
  binding,
}: ExchangeDetail): ReadonlyMap<string, string> {
  const query = url.includes('?') ? url.slice(url.indexOf('?') + 1) : '';
  if (binding === 'get') return valuesOf(query);
  const type = requestHeaders.find(([name]) => name.toLowerCase() === 'content-type')?.[1] ?? null;
  const { text } = decodeText(requestBody, type);
  if (binding === 'post') return valuesOf(text);
  const parsed = parseXml(text);
  const found = new Map<string, string>();
  if (parsed.ok) collect(parsed.value, found);
  return found;
}

const valuesOf = (pairs: string) => new Map(formPairs(pairs).map(({ name, value }) => [name, value]));

function collect(element: XmlElement, found: Map<string, string>): void {
  const inner = childElements(element);
  if (inner.length === 0 && !found.has(element.local)) found.set(element.local, textOf(element));
  for (const child of inner) collect(child, found);
}

/** Over GET and POST the operation stands behind the endpoint. */
function endpointOf({ url, operation, binding }: ExchangeDetail): string {
  const address = url.replace(/[?#].*$/s, '');
  const own = `/${operation}`;
  return (binding === 'get' || binding === 'post') && address.endsWith(own)
    ? address.slice(0, -own.length)
    : address;
}
