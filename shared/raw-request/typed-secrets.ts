import { formPairs } from '../messages/form-pairs.js';
import type { Secret } from '../model/secret-slots.js';
import { headersNamed, type ParsedDraft } from './parse-draft.js';

const credentialHeaders = ['authorization', 'proxy-authorization', 'cookie'];

/**
 * What must be masked in a request that a person wrote, whoever's it is: the values of the contract's token and password,
 * wherever the contract puts them, and those of the headers that carry credentials. Broken XML is searched all the same.
 */
export function typedSecrets({ requestLine, headers, body }: ParsedDraft): Secret[] {
  const found = new Map<string, Secret['kind']>();
  const add = (kind: Secret['kind'], text: string) => {
    if (text !== '' && !found.has(text)) found.set(text, kind);
  };
  for (const [name, kind] of [
    ['token', 'token'],
    ['authkey', 'token'],
    ['password', 'password'],
  ] as const) {
    for (const value of elementValues(body, name)) add(kind, value);
    for (const pairs of [query(requestLine.target), body]) {
      for (const pair of safePairs(pairs)) if (pair.name.toLowerCase() === name) add(kind, pair.value);
    }
  }
  for (const name of credentialHeaders) {
    for (const { value } of headersNamed(headers, name)) add('credential', value ?? '');
  }
  return [...found].map(([text, kind]) => ({ kind, text }));
}

/** The first value that stands where the contract has its token; null where there is none. */
export function typedToken(parsed: ParsedDraft): string | null {
  const pairs = [...safePairs(query(parsed.requestLine.target)), ...safePairs(parsed.body)];
  const [inElement] = elementValues(parsed.body, 'token');
  return inElement || pairs.find(({ name, value }) => name === 'token' && value !== '')?.value || null;
}

function query(target: string): string {
  return /\?([^#]*)/.exec(target)?.[1] ?? '';
}

/** XML has `=` and `&` too, but no parameter of ours begins with a bracket. */
function safePairs(text: string) {
  return /^\s*</.test(text) ? [] : formPairs(text);
}

/** By local name whatever the prefix; both as it is spelled and as a parser reads it. */
function elementValues(body: string, name: string): string[] {
  const pattern = new RegExp(
    `<(?:[\\w.-]+:)?${name}(?:\\s[^<>]*)?>([^<]*(?:<!\\[CDATA\\[[\\s\\S]*?\\]\\]>[^<]*)*)`,
    'gi',
  );
  return [...body.matchAll(pattern)].flatMap((match) => {
    const spelled = match[1] ?? '';
    const read = readText(spelled);
    return [...new Set([read.trim(), read, spelled.trim()])].filter((text) => text !== '');
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function readText(spelled: string): string {
  return spelled
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((part, index) => (index % 2 === 1 ? part : readReferences(part)))
    .join('');
}

function readReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole;
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
