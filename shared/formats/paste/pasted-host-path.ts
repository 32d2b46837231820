import { type Found, type Sighting, without } from './pasted-finding.js';
import { readCall } from './pasted-script.js';

/**
 * `path: '/sws/Authentication.asmx/Logout'` of Node's options; `.request("POST", "/sws/…")` of Python's http.client;
 * `new RestRequest("/sws/…"` and `.PostAsync("sws/…"` of .NET.
 */
const path =
  /(?:["']?path["']?\s*:\s*|\.request\(\s*["']\w{3,7}["']\s*,\s*|\bRestRequest\(\s*|\.(?:get|post)\w*\(\s*)(["'`])(\/?[^"'`\s:]{1,4000}?\.asmx[^"'`\s]{0,70000})\1/gi;
const hostOption = /["']?\bhost(?:name)?["']?\s*:\s*(["'`])([\w.-]{1,253}(?::\d{1,5})?)\1/gi;
const portOption = /["']?\bport["']?\s*:\s*["']?(\d{1,5})/i;
const connection =
  /\b(HTTPS?)Connection\(\s*(["'])([\w.-]{1,253}(?::\d{1,5})?)\2(?:\s*,\s*(?:port\s*=\s*)?(\d{1,5}))?/gi;
/** `new RestClientOptions("https://…")`, `BaseAddress = new Uri("https://…/")`, `baseURL: 'https://…'`. */
const baseAddress =
  /\b(?:RestClient(?:Options)?|Uri|baseURL|BaseUrl|base_url|BaseAddress)["']?\s*[(:=]\s*(["'`])(https?:\/\/[^"'`\s]{1,2000}?)\1/gi;
/** How far from the path its host stands at most. */
const nearby = 2_000;

/** Calls of programs that write the host and the path of the address apart. */
export function findHostAndPath(text: string): Found {
  if (!/\.asmx/i.test(text)) return { findings: [], rest: text };
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const paths = [...text.matchAll(path)];
  for (const [index, { 0: whole, 2: target = '', index: at }] of paths.entries()) {
    const from = Math.max(used.at(-1)?.end ?? 0, at - nearby);
    const next = paths[index + 1]?.index ?? Number.POSITIVE_INFINITY;
    const end = Math.min(text.length, next, at + whole.length + 100_000);
    const origin = originOf(text.slice(from, Math.min(end, at + nearby)), at - from);
    if (origin === null) continue;
    const finding = readCall(text.slice(from, end), from, addressAt(origin, target));
    if (finding === null) continue;
    findings.push(finding);
    used.push({ start: from, end });
  }
  return { findings, rest: without(text, used) };
}

/** Put together as a client puts its base address and a path together. */
function addressAt(base: string, target: string): string {
  if (!target.startsWith('/')) return `${base.replace(/\/+$/, '')}/${target}`;
  return `${/^https?:\/\/[^/]*/i.exec(base)?.[0] ?? base}${target}`;
}

/** The scheme and host nearest in front of the path, or behind it; or the address that all paths begin with. */
function originOf(around: string, at: number): string | null {
  const python = [...around.slice(0, at).matchAll(connection)].at(-1);
  if (python !== undefined) {
    const [, scheme = '', , host = '', port] = python;
    return `${scheme.toLowerCase()}://${host}${port === undefined ? '' : `:${port}`}`;
  }
  const base = [...around.slice(0, at).matchAll(baseAddress)].at(-1)?.[2];
  if (base !== undefined) return base;
  const hosts = [...around.matchAll(hostOption)];
  const host = hosts.filter(({ index }) => index < at).at(-1) ?? hosts[0];
  if (host === undefined) return null;
  const port = portOption.exec(around)?.[1];
  const isPlain = port === '80' || /\bhttp\.(?:request|get)\b|["']http:["']/.test(around);
  const isSecure = /\bhttps\.(?:request|get)\b|["']https:["']/.test(around);
  const name = host[2] ?? '';
  return `${isPlain && !isSecure ? 'http' : 'https'}://${name}${port === undefined || name.includes(':') ? '' : `:${port}`}`;
}
