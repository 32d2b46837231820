import type { Secret } from '../../model/secret-slots.js';
import { headerIn } from '../../model/transmission.js';
import { decodeText } from '../../protocol/decode-text.js';
import { unescapeHtml } from '../../protocol/html-text.js';
import type { HarEntry } from './har-entries.js';
import { isFields, textOf } from './har-fields.js';

const tokenName = /^(?:token|auth_?key)$/i;
const secretName =
  /pass(?:word|wd|phrase|code)|^pass$|pwd|parola|sifre|şifre|парол|geheim|contrase|mot_?de_?passe|secret|credential|token|auth_?key|api_?key|access_?key|private_?key|session_?(?:id|key)|^sid$|jwt|^otp$|^pin$|csrf|xsrf|bearer|signature|cookie|authorization/i;
/** Headers of which the value is one, beside those that are masked whatever they hold. */
const secretHeader = /key|token|secret|auth|credential|password|cookie|session|csrf|xsrf|signature/i;
/** Shorter values and words are no secret that can be told from the rest of the message. */
const noSecret = /^(?:true|false|null|undefined|string|bearer|basic|\d{1,3}|)$/i;

/**
 * Everything in an entry that must not be kept in the clear: the token that was sent or answered, and whatever is named
 * like a password or key in an address, a form, JSON, a multipart form, XML or a header, sent or answered.
 */
export function entrySecrets(entry: HarEntry, token: string | null): Secret[] {
  const found = new Map<string, Secret['kind']>();
  const add = (name: string, value: string): void => {
    const isToken = tokenName.test(name.replaceAll(/[-.]/g, '_'));
    const plain = value.trim();
    if (!isToken && (!secretName.test(name.replaceAll('-', '_')) || noSecret.test(plain))) return;
    if (plain !== '' && !found.has(plain)) found.set(plain, isToken ? 'token' : 'password');
  };
  if (token) found.set(token, 'token');
  query(entry.request.url.replace(/^[^?]*\??/, ''), add);
  for (const { headers, body } of [entry.request, ...(entry.answer === null ? [] : [entry.answer])]) {
    const type = headerIn(headers, 'content-type') ?? '';
    for (const [name, value] of headers) headerSecrets(name, value, found);
    fieldsOf(decodeText(body, type).text, type, add);
  }
  return [...found].map(([text, kind]) => ({ kind, text }));
}

type Add = (name: string, value: string) => void;

function headerSecrets(name: string, value: string, found: Map<string, Secret['kind']>): void {
  if (!secretHeader.test(name) || /^(?:access-control|sec-|www-authenticate)/i.test(name)) return;
  const parts = /cookie/i.test(name)
    ? cookieValues(name, value)
    : [value.replace(/^(?:bearer|basic|digest)\s+/i, '')];
  for (const part of parts)
    if (part.length >= 6 && !noSecret.test(part) && !found.has(part)) found.set(part, 'credential');
}

function cookieValues(name: string, value: string): string[] {
  const pairs = /^set-/i.test(name) ? [value.split(';')[0] ?? ''] : value.split(';');
  return pairs.map((pair) => pair.slice(pair.indexOf('=') + 1).trim());
}

function fieldsOf(text: string, type: string, add: Add): void {
  const start = text.trimStart();
  if (/^[{[]/.test(start)) json(start, add);
  if (/multipart/i.test(type) || /^--[^\n]+\r?\nContent-Disposition/i.test(start)) multipart(text, add);
  if (start.startsWith('<')) xml(text, add);
  else if (!/^[{[]/.test(start)) query(start, add);
}

function query(text: string, add: Add): void {
  for (const pair of text.split(/[&\n]/)) {
    const equals = pair.indexOf('=');
    if (equals <= 0 || equals > 200) continue;
    const [[name, value] = ['', '']] = [...new URLSearchParams(pair.trim())];
    add(name, value);
  }
}

/** Also where the JSON is cut: its pairs are looked for one by one then. */
function json(text: string, add: Add): void {
  try {
    walk('', JSON.parse(text), add, 0);
  } catch {
    for (const [, name = '', value = ''] of text.matchAll(/"([^"\\]{1,80})"\s*:\s*"((?:[^"\\]|\\.)*)"/g))
      add(name, value);
  }
}

function walk(name: string, value: unknown, add: Add, depth: number): void {
  if (depth > 12) return;
  if (Array.isArray(value)) for (const one of value) walk(name, one, add, depth + 1);
  else if (isFields(value)) {
    for (const [key, one] of Object.entries(value)) walk(key, one, add, depth + 1);
    // A list of names and values, as some write a form.
    const called = textOf(value.name) ?? textOf(value.key);
    if (called !== null) add(called, textOf(value.value) ?? '');
  } else {
    const text = textOf(value) ?? '';
    add(name, text);
    if (/^\s*[{[]/.test(text) && text.length > 2) json(text.trim(), add);
  }
}

function multipart(text: string, add: Add): void {
  const part =
    /content-disposition:[^\n]*\bname="?([^";\r\n]+)"?[^\n]*\r?\n(?:[^\r\n]+\r?\n)*\r?\n([\s\S]*?)(?=\r?\n--|$)/gi;
  for (const [, name = '', value = ''] of text.matchAll(part)) add(name, value);
}

function xml(text: string, add: Add): void {
  for (const [, name = '', value = ''] of text.matchAll(/<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>([^<]+)<\//g))
    add(name, unescapeHtml(value));
  for (const [, name = '', value = ''] of text.matchAll(
    /<(?:[\w.-]+:)?([\w.-]+)(?:\s[^<>]*)?>\s*<!\[CDATA\[([\s\S]*?)\]\]>/g,
  ))
    add(name, value);
  for (const [, name = '', value = ''] of text.matchAll(/\s([\w.-]+)\s*=\s*"([^"<>]*)"/g))
    add(name, unescapeHtml(value));
}
