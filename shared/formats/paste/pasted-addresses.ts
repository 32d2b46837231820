import { operationNamed } from '../../model/operations.js';
import { unescapeHtml } from '../../protocol/html-text.js';
import { parameterOf } from './form-parameter.js';
import { readAddress, unwrapAddress } from './pasted-address.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';

const addresses = /https?:\/\/[^\s"'<>`\\^\u200b\u2028\u201c\u201d\u2018\u2019]+/gi;
/** A path of the service without a host, as servers log it. */
const paths = /(?:^|[\s"'(=])(\/[^\s"'<>?]*\.asmx)(?:\/(\w+))?(?:\?|[ \t]+(?=\w+=))?([^\s"'<>]*)/gi;
const hostBeside = /\b(?:host|server|cs-host|authority|vhost)["']?\s*[:=]\s*["']?([a-z0-9.-]+(?::\d+)?)/i;

/** More than a text of 5 MB holds calls with a token in their address. */
const mostAddresses = 80_000;

interface StandingAddress {
  readonly address: string;
  readonly start: number;
  readonly end: number;
}

/** Addresses that stand anywhere in a text, without the punctuation behind them, unwrapped from those of mail filters. */
export function* addressesIn(text: string): Generator<StandingAddress> {
  for (const { 0: match, index } of text.matchAll(addresses))
    yield {
      address: unwrapAddress(trimmed(unescapeHtml(shownOnly(match)))),
      start: index,
      end: index + match.length,
    };
}

/** Markdown and Slack write an address twice, `[shown](address)` and `address|shown`: the first is enough. */
function shownOnly(match: string): string {
  const end = match.search(/\]\(https?:|\|https?:/i);
  return end < 0 ? match : match.slice(0, end);
}

/** Of the service only: what names an action or a namespace is no address to call. */
export function findAddresses(text: string): Found {
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  for (const { address, start, end } of addressesIn(text)) {
    if (findings.length >= mostAddresses)
      return { findings, rest: without(text, used), notes: [{ code: 'work-limit', at: start }] };
    const read = readAddress(address);
    if (read === null || isName(text, start)) continue;
    const binding = read.token === undefined ? undefined : ('get' as const);
    const finding = sighted('url', start, { ...read, binding });
    if (finding !== null) findings.push(finding);
    used.push({ start, end });
  }
  return { findings, rest: without(text, used) };
}

/** Lines of servers' logs: a path of the service, with its query behind `?` or in a column of its own. */
export function findLoggedPaths(text: string): Found {
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const columns = [...text.matchAll(/^#Fields:[^\n]*/gm)].map(({ 0: fields, index }) => ({ index, fields }));
  for (const match of text.matchAll(paths)) {
    while ((columns[1]?.index ?? Number.POSITIVE_INFINITY) < match.index) columns.shift();
    const [whole, path = '', name = '', query = ''] = match;
    const found = parameterOf(query.split(/[ \t]/)[0] ?? '', 'token');
    const operation = operationNamed(name) ?? operationNamed(parameterOf(query, 'op')?.token ?? '');
    if (operation === undefined && found === undefined) continue;
    const line = lineAt(text, match.index + 1);
    const host = hostBeside.exec(line)?.[1] ?? columnHost(columns[0]?.fields, line);
    const isPlain = /\s80\s|:80\b/.test(line) && !/\s443\s/.test(line);
    const endpoint = host === undefined ? undefined : `${isPlain ? 'http' : 'https'}://${host}${path}`;
    const finding = sighted('log', match.index, {
      token: found?.token,
      doubts: found?.doubts,
      operation,
      endpoint,
      binding: found === undefined ? undefined : 'get',
    });
    if (finding !== null) findings.push(finding);
    used.push({ start: match.index, end: match.index + whole.length });
  }
  return { findings, rest: without(text, used) };
}

/** The host in the column that `#Fields:` of an IIS log names. */
function columnHost(fields: string | undefined, line: string): string | undefined {
  const at = fields?.slice('#Fields:'.length).trim().split(/\s+/).indexOf('cs-host') ?? -1;
  const value = at < 0 ? undefined : line.trim().split(/\s+/)[at];
  return value !== undefined && /^[a-z0-9.-]+(?::\d+)?$/i.test(value) && value !== '-' ? value : undefined;
}

export function lineAt(text: string, at: number): string {
  const { start, end } = lineRange(text, at);
  return text.slice(start, end);
}

/** At most 2,000 characters to either side: a log of one long line is no line. */
export function lineRange(text: string, at: number): { readonly start: number; readonly end: number } {
  const from = Math.max(0, at - 2_000);
  const before = text.slice(from, at);
  const end = text.slice(at, at + 2_000).search(/[\n\u2028]/);
  return {
    start: from + Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\u2028')) + 1,
    end: end < 0 ? Math.min(text.length, at + 2_000) : at + end,
  };
}

/** Behind `xmlns=`, `SOAPAction:` and the like stands a name, however much it looks like an address. */
export function isName(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 60), at);
  return /(?:xmlns(?::[\w.-]+)?\s*=|targetNamespace\s*=|namespace\s*=|soap-?action\W{1,6}|\baction\s*=|schemaLocation\s*=|\b(?:referr?er|origin)["']?\s*[:=]\s*|<(?:[\w.-]+:)?Action\b[^<>]{0,40}>\s*)\s*\\*["'“]?$/i.test(
    before,
  );
}

function trimmed(address: string): string {
  // An unsecured JWT ends in a full stop of its own.
  if (/(?:[?&]|%3F|%26)token(?:=|%3D)eyJ[\w-]+\.[\w-]+\.$/i.test(address)) return address;
  const count = (sign: string) => address.split(sign).length;
  /** How many more of it close than open. */
  const over = new Map(
    Object.entries(openers).map(([closer, opener]) => [closer, count(closer) - count(opener)]),
  );
  let end = address.length;
  for (; end > 0; end -= 1) {
    const last = address.charAt(end - 1);
    const more = over.get(last);
    // A bracket that was opened within the address belongs to it.
    if (more === undefined ? !/[.,;:!?*]/.test(last) : more <= 0) break;
    if (more !== undefined) over.set(last, more - 1);
  }
  return address.slice(0, end);
}

const openers: Readonly<Record<string, string>> = { ')': '(', ']': '[', '}': '{' };
