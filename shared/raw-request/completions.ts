import { parameterNames } from '../model/operations.js';
import { rawTokenPlaceholder, tokenPlaceholder } from '../model/raw-request-choices.js';
import { readUrl } from '../model/read-url.js';
import { operations, serviceNamespace, soap11Namespace, soap12Namespace } from '../model/words.js';
import { composeText } from '../text/compose.js';
import { parseDraft } from './parse-draft.js';

export interface Completion {
  readonly label: string;
  readonly detail: string;
  /** What is written instead of the label; `$` is where the cursor goes. */
  readonly apply?: string;
}

interface Completions {
  /** What is typed of it begins here. */
  readonly from: number;
  readonly options: readonly Completion[];
}

const say = composeText.completion;
const soapTypes = ['text/xml; charset=utf-8', 'application/soap+xml; charset=utf-8'];
const headerValues: Readonly<Record<string, readonly string[]>> = {
  'content-type': [...soapTypes, 'application/x-www-form-urlencoded'],
  soapaction: operations.map((operation) => `"${serviceNamespace}${operation}"`),
  connection: ['keep-alive', 'close'],
  'transfer-encoding': ['chunked'],
  accept: ['text/xml, application/soap+xml', '*/*'],
  'accept-encoding': ['identity', 'gzip', 'gzip, deflate'],
  expect: ['100-continue'],
  'cache-control': ['no-cache'],
};
const headerNames = [
  'Host',
  'Content-Type',
  'SOAPAction',
  'Content-Length',
  'Connection',
  'Accept',
  'Accept-Encoding',
  'Accept-Language',
  'Authorization',
  'Cache-Control',
  'Cookie',
  'Expect',
  'Transfer-Encoding',
  'User-Agent',
  'X-Forwarded-For',
];
const namespaces = [serviceNamespace, soap11Namespace, soap12Namespace];

/** What may be written at a place of a draft: methods, headers and their values, the contract's elements and namespaces. */
export function completionsAt(text: string, at: number, endpoint: string): Completions | null {
  const placeholder = /\{\{[\w:]*$/.exec(text.slice(Math.max(0, at - 20), at));
  if (placeholder !== null) {
    const options = [
      { label: tokenPlaceholder, detail: say.token },
      { label: rawTokenPlaceholder, detail: say.tokenRaw },
    ];
    return { from: at - placeholder[0].length, options };
  }
  const { bodyFrom, ended, requestLine } = parseDraft(text);
  if (ended && at >= bodyFrom) return inBody(text.slice(bodyFrom, at), at);
  const lineFrom = text.lastIndexOf('\n', at - 1) + 1;
  const typed = text.slice(lineFrom, at);
  return at <= requestLine.to ? inRequestLine(typed, at, endpoint) : inHeader(typed, at, endpoint);
}

function inRequestLine(typed: string, at: number, endpoint: string): Completions | null {
  if (/^[A-Za-z]*$/.test(typed)) {
    const options = ['POST', 'GET'].map((label) => ({ label, detail: '', apply: `${label} ` }));
    return { from: at - typed.length, options };
  }
  const target = /^\S+ (\S*)$/.exec(typed)?.[1];
  if (target === undefined) return null;
  const addresses = [endpoint, ...operations.map((operation) => `${endpoint}/${operation}`)];
  return { from: at - target.length, options: addresses.map((label) => ({ label, detail: '' })) };
}

function inHeader(typed: string, at: number, endpoint: string): Completions | null {
  const [, name, value] = /^([^:\s]+):[ \t]*(.*)$/.exec(typed) ?? [];
  if (name === undefined || value === undefined) {
    if (!/^[\w-]*$/.test(typed)) return null;
    const options = headerNames.map((label) => ({ label, detail: say.header, apply: `${label}: ` }));
    return { from: at - typed.length, options };
  }
  const known =
    name.toLowerCase() === 'host' ? [readUrl(endpoint)?.host ?? ''] : headerValues[name.toLowerCase()];
  if (known === undefined) return null;
  return { from: at - value.length, options: known.map((label) => ({ label, detail: say.value })) };
}

function inBody(before: string, at: number): Completions | null {
  const value = /\sxmlns(?::[\w.-]+)?\s*=\s*["']([^"'<>]*)$/.exec(before)?.[1];
  if (value !== undefined) {
    return {
      from: at - value.length,
      options: namespaces.map((label) => ({ label, detail: say.namespace })),
    };
  }
  const typed = /<(\/?[\w.:-]*)$/.exec(before)?.[1];
  if (typed === undefined) return null;
  return { from: at - typed.length, options: elementsIn(openElements(before)) };
}

/** The names of the elements that are open where the text ends, outermost first; comments and CDATA are no elements. */
function openElements(before: string): string[] {
  const open: string[] = [];
  const plain = before.replace(/<!--[\s\S]*?(?:-->|$)|<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<\?[\s\S]*?\?>/g, '');
  for (const [, closing, name = '', selfClosing] of plain.matchAll(/<(\/?)([\w.:-]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (closing) open.pop();
    else if (!selfClosing) open.push(name);
  }
  return open;
}

function elementsIn(open: readonly string[]): Completion[] {
  const parent = open.at(-1);
  const options: Completion[] = parent === undefined ? envelopes() : childrenOf(parent);
  return parent === undefined ? options : [...options, { label: `/${parent}>`, detail: '' }];
}

const envelopes = (): Completion[] =>
  [
    ['soap', soap11Namespace],
    ['soap12', soap12Namespace],
  ].map(([prefix, namespace]) => ({
    label: `${prefix}:Envelope`,
    detail: say.envelope,
    apply: `${prefix}:Envelope xmlns:${prefix}="${namespace}">\n  <${prefix}:Body>\n    $\n  </${prefix}:Body>\n</${prefix}:Envelope>`,
  }));

function childrenOf(parent: string): Completion[] {
  const local = parent.replace(/^.*:/, '');
  const prefix = parent.slice(0, parent.length - local.length);
  if (local === 'Envelope') {
    return ['Header', 'Body'].map((name) => ({
      label: `${prefix}${name}`,
      detail: say.envelope,
      apply: `${prefix}${name}>$</${prefix}${name}>`,
    }));
  }
  if (local === 'Body') {
    return operations.map((operation) => ({
      label: operation,
      detail: say.operation,
      apply: `${operation} xmlns="${serviceNamespace}">$</${operation}>`,
    }));
  }
  const operation = operations.find((known) => known === local);
  const names = operation === undefined ? [] : parameterNames(operation);
  return names.map((name) => ({
    label: `${prefix}${name}`,
    detail: say.parameter,
    apply: `${prefix}${name}>${name === 'token' ? tokenPlaceholder : '$'}</${prefix}${name}>`,
  }));
}
