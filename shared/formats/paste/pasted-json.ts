import type { Sighting } from './pasted-finding.js';
import { sighted } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';

type Json = null | boolean | number | string | readonly Json[] | JsonObject;
interface JsonObject {
  readonly [key: string]: Json;
}

/** The text as JSON; undefined where it is none. */
export function jsonOf(text: string): unknown {
  if (!/^\s*[{[]/.test(text.slice(0, 1_000))) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A finding and the string of the JSON that it came from, by which its line is found. */
export interface JsonSighting extends Sighting {
  readonly from: string;
}

const deepest = 200;
const tokensKey = /^(?:tokens|auth_?keys|session_?(?:keys|tokens)|sessions)$/i;
const tokenKey = /^(?:token|auth_?key|session_?(?:key|token))$/i;

/**
 * Requests and named tokens in collections and environments of HTTP tools, and in any other JSON. `readText` reads a text
 * that stands in it.
 */
export function findInJson(json: unknown, readText: (text: string) => readonly Sighting[]): JsonSighting[] {
  const variables = variablesOf(json as Json);
  const filled = (text: string) =>
    text.replace(
      /\{\{\s*([\w.-]+)\s*\}\}/g,
      (whole, name: string) => variables.get(name.replace(/^_\./, '')) ?? whole,
    );
  const findings: JsonSighting[] = [];
  const take = (finding: Sighting | null, from: string) => {
    if (finding !== null) findings.push({ ...finding, from });
  };
  const visit = (value: Json, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > deepest) {
      if (typeof value === 'string' && /asmx|Envelope|token|auth_?key/i.test(value))
        for (const finding of readText(filled(value))) take(finding, value);
      return;
    }
    if (Array.isArray(value)) {
      for (const one of value) visit(one, depth + 1);
      return;
    }
    const object = value as JsonObject;
    const request = requestOf(object, filled);
    const finding = request && readPastedRequest(request, 'json');
    if (finding) {
      take(finding, finding.token ?? textOf(object.url) ?? '');
      // Where the address says no token, another field may.
      if (finding.token !== undefined) return;
    }
    if (object.disabled === true || object.enabled === false) return;
    const key = textOf(object.key) ?? textOf(object.name);
    const named = key !== undefined && tokenKey.test(key) ? scalar(object.value) : undefined;
    if (named !== undefined) {
      take(sighted('json', 0, { token: filled(named) }), named);
      return;
    }
    for (const [name, child] of Object.entries(object)) {
      if (isOwnLogin(name, child)) continue;
      if (
        tokensKey.test(name) &&
        isObject(child) &&
        Object.values(child).every((one) => typeof one === 'string')
      ) {
        for (const token of Object.values(child).map(String))
          take(sighted('json', 0, { token: filled(token) }), token);
        continue;
      }
      const token = tokenKey.test(name) ? scalar(child) : undefined;
      if (token !== undefined) take(sighted('json', 0, { token: filled(token) }), token);
      else visit(child, depth + 1);
    }
  };
  visit(json as Json, 0);
  return findings;
}

/** How a tool logs in by itself, `{"type": "bearer", "token": …}`: what stands there is no token of this service. */
function isOwnLogin(name: string, value: Json): boolean {
  return (
    /^auth(?:entication|orization)?$/i.test(name) &&
    isObject(value) &&
    [value.type, value.authType, value.mode].some((kind) => typeof kind === 'string')
  );
}

/** A request of Postman, Insomnia, Bruno, Thunder Client, Hoppscotch or HAR; null where the object is none. */
export function requestOf(object: JsonObject, filled = (text: string) => text) {
  const address = object.url ?? object.endpoint ?? object.uri;
  const url = textOf(address) ?? (isObject(address) ? textOf(address.raw) : undefined);
  if (url === undefined) return null;
  const query = pairsOf(
    object.queryString ?? object.query ?? object.parameters ?? object.params ?? null,
    true,
    filled,
  );
  const whole = url.includes('?') || query === '' ? url : `${url}?${query}`;
  const headers = headersOf(object.headers ?? object.header ?? null).map(
    ([name, value]) => [name, filled(value)] as const,
  );
  return {
    url: filled(whole),
    headers,
    body: filled(bodyOf(object.postData ?? object.body ?? object.data ?? null, filled)),
  };
}

function bodyOf(body: Json, filled: (text: string) => string): string {
  if (typeof body === 'string') return body;
  if (!isObject(body)) return '';
  const mode = textOf(body.mode) ?? textOf(body.type);
  const chosen = mode === undefined ? undefined : body[mode];
  for (const one of [chosen, body.text, body.raw, body.xml, body.json, body.body, body.graphql]) {
    const text = textOf(one ?? null);
    if (text !== undefined && text !== '') return text;
  }
  for (const one of [
    chosen,
    body.urlencoded,
    body.formdata,
    body.params,
    body.form,
    body.formUrlEncoded,
    body.multipartForm,
  ]) {
    const form = pairsOf(one ?? null, false, filled);
    if (form !== '') return form;
  }
  return '';
}

/** `[{key|name, value}]` or a map, as a form; what is switched off is left out. */
function pairsOf(value: Json, onlyQuery: boolean, filled: (text: string) => string): string {
  const pairs = headersOf(value, onlyQuery);
  return pairs
    .map(([name, text]) => `${encodeURIComponent(name)}=${encodeURIComponent(filled(text))}`)
    .join('&');
}

function headersOf(value: Json, onlyQuery = false): (readonly [string, string])[] {
  if (Array.isArray(value)) {
    return value.flatMap((one: Json) => {
      if (!isObject(one) || one.disabled === true || one.enabled === false) return [];
      if (onlyQuery && one.type === 'path') return [];
      const name = textOf(one.key) ?? textOf(one.name);
      const text = scalar(one.value);
      return name === undefined || text === undefined ? [] : [[name, text] as const];
    });
  }
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([name, one]) => {
    const text = scalar(one);
    return text === undefined ? [] : [[name, text] as const];
  });
}

/** What a collection or an environment calls by name: `{key, value}` under `variable` or `values`, or a map of texts. */
function variablesOf(json: Json): Map<string, string> {
  const known = new Map<string, string>();
  const visit = (value: Json, depth: number): void => {
    if (value === null || typeof value !== 'object' || depth > deepest) return;
    for (const one of Array.isArray(value) ? value : []) visit(one, depth + 1);
    if (Array.isArray(value)) return;
    for (const [name, child] of Object.entries(value as JsonObject)) {
      if (/^(?:variables?|values|vars|environment|data)$/i.test(name))
        for (const [key, text] of headersOf(child)) if (!text.includes('{{')) known.set(key, text);
      visit(child, depth + 1);
    }
  };
  visit(json, 0);
  return known;
}

export function isObject(value: unknown): value is JsonObject {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function scalar(value: unknown): string | undefined {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : undefined;
}
