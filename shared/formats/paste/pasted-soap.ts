import { anyOperation, operationNamed, wellKnown } from '../../model/operations.js';
import { unescapeHtml } from '../../protocol/html-text.js';
import { soapVersionOf } from '../../protocol/soap-envelope.js';
import { parseXml } from '../../protocol/xml-gate.js';
import { childElements, textOf, type XmlElement } from '../../protocol/xml-tree.js';
import { readAddress } from './pasted-address.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';
import { unescapeLog } from './unescape-log.js';

const opening = /<(?:[\w.-]+:)?Envelope[\s>]/g;
const closing = /<\/(?:[\w.-]+:)?Envelope\s*>/g;
const looseElement =
  /<(?:[\w.-]+:)?(token|AuthKey)(?:\s[^<>]{0,500})?>(?:<!\[CDATA\[([^<\]]{1,65536})\]\]>|([^<]{1,65536}))<\//gi;

/** Envelopes in a text, requests and answers; also where a log escaped them for HTML or JSON. */
export function findSoap(text: string): Found {
  if (!/Envelope|token|AuthKey/i.test(text)) return { findings: [], rest: text };
  const readable = unescapeLog(text);
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  for (const { start, end } of envelopesIn(readable)) {
    const finding = readEnvelopeText(readable.slice(start, end), start);
    if (finding === null) continue;
    findings.push(finding);
    used.push({ start, end });
  }
  const rest = without(readable, used);
  // A cut or broken envelope still has its token element; an element on its own is one too.
  const loose: { start: number; end: number }[] = [];
  for (const match of rest.matchAll(looseElement)) {
    const [whole, name = '', data, value = ''] = match;
    const isKey = name.toLowerCase() === 'authkey';
    const operation = isKey ? wellKnown.logIn : operationAround(rest, match.index);
    const finding = sighted('soap', match.index, { token: data ?? unescapeHtml(value).trim(), operation });
    if (finding !== null) findings.push(finding);
    loose.push({ start: match.index, end: match.index + whole.length });
  }
  return { findings, rest: without(rest, loose) };
}

/** Each opening with the next closing behind it, in one pass. */
function* envelopesIn(text: string): Generator<{ start: number; end: number }> {
  const opens = new RegExp(opening);
  const closes = new RegExp(closing);
  for (let open = opens.exec(text); open !== null; open = opens.exec(text)) {
    closes.lastIndex = opens.lastIndex;
    const close = closes.exec(text);
    if (close === null) return;
    yield { start: open.index, end: closes.lastIndex };
    opens.lastIndex = closes.lastIndex;
  }
}

/** The call in one envelope; null where it is none, or not of this service. */
function readEnvelopeText(text: string, at = 0): Sighting | null {
  const parsed = parseXml(text.trim().replace(/^\ufeff/, ''));
  if (!parsed.ok) return null;
  const binding = soapVersionOf(parsed.value) ?? undefined;
  const body = childElements(parsed.value).find(({ local }) => local === 'Body');
  const message = body && childElements(body)[0];
  const operation = message && operationNamed(message.local.replace(/(Response|Result)$/, ''));
  if (message === undefined || operation === undefined) return null;
  return sighted('soap', at, {
    operation,
    binding,
    endpoint: addressedTo(parsed.value),
    token: find(message, 'token') ?? find(message, 'AuthKey'),
  });
}

/** `wsa:To` in the head, as WCF writes it. */
function addressedTo(envelope: XmlElement): string | undefined {
  const head = childElements(envelope).find(({ local }) => local === 'Header');
  const to = head && childElements(head).find(({ local }) => local === 'To');
  return to && readAddress(textOf(to).trim())?.endpoint;
}

function find(element: XmlElement, local: string): string | undefined {
  if (element.local === local) return textOf(element).trim();
  for (const child of childElements(element)) {
    const found = find(child, local);
    if (found !== undefined) return found;
  }
  return undefined;
}

const operationElement = new RegExp(`<(?:[\\w.-]+:)?(${anyOperation})[\\s>]`, 'g');

/** The operation's element that opens at most 2,000 characters in front of the token's. */
function operationAround(text: string, at: number) {
  const before = text.slice(Math.max(0, at - 2_000), at);
  const names = [...before.matchAll(operationElement)];
  return operationNamed(names.at(-1)?.[1] ?? '');
}
