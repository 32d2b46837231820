import { findSecretSlots } from '../masking/find-secret-slots.js';
import { maskBytes } from '../masking/mask-bytes.js';
import { type ComparedMessage, comparedMessage } from '../messages/compare/compared-message.js';
import { formPairs } from '../messages/form-pairs.js';
import { wireLine } from '../messages/wire-head.js';
import type { ExchangeDetail } from '../model/exchange.js';
import { fail, ok, type Result } from '../model/result.js';
import { headerIn } from '../model/transmission.js';
import type { Operation } from '../model/words.js';
import { buildRequest } from '../protocol/build-request.js';
import { decodeText } from '../protocol/decode-text.js';
import { callOf, type OperationCall, secretsOf } from '../protocol/operation-call.js';
import { requestBytes as writeRequest } from '../protocol/request-bytes.js';
import { parseXml } from '../protocol/xml-gate.js';
import { childElements, textOf, type XmlElement } from '../protocol/xml-tree.js';
import { compareText } from '../text/compare.js';

/** Stands for what is masked: a letter that every binding carries as it is. */
const standIn = 'Z';

/**
 * The request that the contract asks for where this exchange was sent: its operation, binding and address, with the
 * values that it sent, masked as they are in it. The error is a sentence.
 */
export function contractRequest(detail: ExchangeDetail): Result<ComparedMessage, string> {
  const { operation, binding } = detail;
  if (!operation || !binding) return fail(compareText.noOperation);
  const call = callIn(operation, detail);
  const built = buildRequest(call, binding, endpointOf(detail));
  if (!built.ok) return fail(built.error.message);
  const { bytes, bodyOffset } = writeRequest(built.value);
  // What is readable of a value stays so: only what stands for its mask is masked again.
  const masks = secretsOf(call).flatMap(({ text }) => /^Z+/.exec(text) ?? []);
  const secrets = masks.map((text) => ({ kind: 'password', text }) as const);
  const masked = maskBytes(bytes, findSecretSlots(bytes, secrets));
  return ok(comparedMessage('request', masked, masked.subarray(bodyOffset), built.value.headers));
}

function callIn(operation: Operation, detail: ExchangeDetail): OperationCall {
  const sent = sentValues(detail);
  // Where no token was sent, the contract's request has the one that was meant.
  const meant = (detail.tokenMask ?? '').replace('…', '*'.repeat(32));
  return callOf(operation, ({ name, from }) => unmasked(sent.get(name) ?? (from === 'token' ? meant : '')));
}

/** A mask is a run of asterisks before the readable tail. */
function unmasked(value: string): string {
  return value.replace(/^\*+/, (mask) => standIn.repeat(mask.length));
}

/** The parameters by their name on the wire, wherever the request has them. */
function sentValues(detail: ExchangeDetail): ReadonlyMap<string, string> {
  const { requestBytes, requestBody, requestHeaders, binding } = detail;
  // The bytes keep the length of what is masked in them, the address beside them does not.
  if (binding === 'get') return valuesOf(/\?(\S*)/.exec(wireLine(requestBytes, 0))?.[1] ?? '');
  const type = headerIn(requestHeaders, 'content-type') ?? null;
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
