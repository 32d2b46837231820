import { unescapeHtml } from '../../protocol/html-text.js';
import { soapVersionOf } from '../../protocol/soap-envelope.js';
import { parseXml } from '../../protocol/xml-gate.js';
import { childElements, textOf, type XmlElement } from '../../protocol/xml-tree.js';
import { operationNamed } from './pasted-address.js';
import { type Found, findingOf, type PastedFinding } from './pasted-finding.js';

const envelopes = /<(?:[\w.-]+:)?Envelope[\s>][\s\S]*?<\/(?:[\w.-]+:)?Envelope\s*>/g;

/** Envelopes in a text, requests and answers; also where a log escaped them for HTML or JSON. */
export function findSoap(text: string): Found {
  const readable = unescapeLog(text);
  const findings = [...readable.matchAll(envelopes)].flatMap(
    ([envelope]) => readEnvelopeText(envelope) ?? [],
  );
  if (findings.length > 0) return { findings, rest: readable.replace(envelopes, '\n') };
  // A cut or broken envelope still has its token element; an element on its own is one too.
  const loose = [...readable.matchAll(/<(?:[\w.-]+:)?(token|AuthKey)(?:\s[^>]*)?>([^<]+)<\//gi)].flatMap(
    ([, name = '', value = '']) => {
      const operation = name.toLowerCase() === 'authkey' ? ('Login' as const) : operationAround(readable);
      return findingOf('soap', { token: unescapeHtml(value).trim(), operation }) ?? [];
    },
  );
  return { findings: loose, rest: loose.length > 0 ? '' : text };
}

/** The call in one envelope; null where it is none, or not of this service. */
export function readEnvelopeText(text: string): PastedFinding | null {
  const parsed = parseXml(text.trim().replace(/^\ufeff/, ''));
  if (!parsed.ok) return null;
  const binding = soapVersionOf(parsed.value) ?? undefined;
  const body = childElements(parsed.value).find(({ local }) => local === 'Body');
  const message = body && childElements(body)[0];
  const operation = message && operationNamed(message.local.replace(/(Response|Result)$/, ''));
  if (message === undefined || operation === undefined) return null;
  return findingOf('soap', { operation, binding, token: find(message, 'token') ?? find(message, 'AuthKey') });
}

function find(element: XmlElement, local: string): string | undefined {
  if (element.local === local) return textOf(element).trim();
  for (const child of childElements(element)) {
    const found = find(child, local);
    if (found !== undefined) return found;
  }
  return undefined;
}

function operationAround(text: string) {
  const name = /<(?:[\w.-]+:)?(Logout|CheckToken|Login)[\s>]/.exec(text)?.[1];
  return name === undefined ? undefined : operationNamed(name);
}

function unescapeLog(text: string): string {
  const plain = /&lt;(?:[\w.-]+:)?(?:\?xml|Envelope|token|AuthKey)/i.test(text) ? unescapeHtml(text) : text;
  if (!/<[^>]*\\["rnt/]/.test(plain.slice(0, 200_000)) || /<[^>\\]*"/.test(plain.slice(0, 2_000)))
    return plain;
  return plain.replace(/\\(["\\/rnt])/g, (_whole, character: string) => jsonEscapes[character] ?? character);
}

const jsonEscapes: Readonly<Record<string, string>> = { r: '\r', n: '\n', t: '\t' };
