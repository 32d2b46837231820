import { anyTokenOperation, operationNamed } from '../../model/operations.js';
import { addressesIn } from './pasted-addresses.js';
import { type Found, type Sighting, sighted, without } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';

/** Calls of programs: fetch and its kin, PowerShell, Python's requests, wget, HTTPie, .NET. */
const call =
  /\b(?:fetch|axios(?:\.\w+)?|\$\.(?:ajax|post|get)|request(?:s\.\w+|\.\w+)?|http\.(?:get|post|request)|https?\.request|got(?:\.\w+)?|superagent\.\w+|urlopen|PostAsync|UploadString|HttpPost)\s*\(|\b(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm|wget|https?)[ \t]+(?=[^\s:=])/g;
const longest = 200_000;

/** Calls in the source text of a program. What stands in its strings is read with their escapes undone. */
export function findScripts(text: string): Found {
  const hasAddress = /\.asmx/i.test(text);
  if (!hasAddress && !new RegExp(method).test(text)) return { findings: [], rest: text };
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const take = (finding: Sighting | null, start: number, end: number) => {
    if (finding === null) return;
    findings.push(finding);
    used.push({ start, end });
  };
  const starts = [...(hasAddress ? text.matchAll(call) : []), ...text.matchAll(method)].sort(
    (one, other) => one.index - other.index,
  );
  for (const [index, { 0: whole, index: start, groups = {} }] of starts.entries()) {
    const { name, token } = groups;
    const end = Math.min(starts[index + 1]?.index ?? text.length, start + longest);
    if (name === undefined) take(readCall(text.slice(start, end), start), start, end);
    else
      take(sighted('script', start, { token, operation: operationNamed(name) }), start, start + whole.length);
  }
  return { findings, rest: without(text, used) };
}

/** `client.service.Logout('X')`: a proxy that a program made from the WSDL. */
const method = new RegExp(
  String.raw`(?:\.|->)(?<name>${anyTokenOperation})(?:Async)?\(\s*(?:token\s*[=:]\s*)?(["'])(?<token>[^"'\n]{1,4096})\2\s*[,)]`,
  'g',
);

/** One call in its source text; `address` where that stands apart from it. */
export function readCall(source: string, at: number, address?: string): Sighting | null {
  const plain = unescapeStrings(source);
  const url = address ?? addressOf(plain);
  if (url === undefined) return null;
  const action = /soapaction["'\]\s]*[:=,]+\s*["'\\]*\s*([^"'\s\\,}]+)/i.exec(plain)?.[1];
  const envelope = /<(?:[\w.-]+:)?Envelope[\s>][\s\S]*?<\/(?:[\w.-]+:)?Envelope\s*>/.exec(plain)?.[0];
  const behind = plain.replace(url, ' ');
  // HTTPie: `token==X` belongs to the query.
  const query = /\s["']?token==(?=[^=\s])([^"'\s]+)/i.exec(behind)?.[1];
  if (query !== undefined)
    return readPastedRequest(
      { url: `${url}?token=${encodeURIComponent(query)}`, headers: [], body: '' },
      'script',
      at,
    );
  const form = /(?:^|["'`&\s({?])(token=[^"'`&\s)}]+)/im.exec(behind)?.[1];
  const field = /(?:^|[{,(\s@])["']?token["']?\s*[:=,]=?\s*["']([^"']+)["']/i.exec(plain)?.[1];
  const body = envelope ?? form ?? (field === undefined ? '' : `token=${encodeURIComponent(field)}`);
  const headers = action === undefined ? [] : [['SOAPAction', action] as const];
  return readPastedRequest({ url, headers, body }, 'script', at);
}

/** The service's address in a call; HTTPie and wget take it without a scheme. */
function addressOf(source: string): string | undefined {
  const whole = [...addressesIn(source)].find(({ address }) => /\.asmx/i.test(address))?.address;
  if (whole !== undefined) return whole;
  const command = /^(https?|wget)\b/.exec(source)?.[1];
  const bare = /(?:^|[\s"'])((?:[\w-]+\.)*[\w-]+(?::\d+)?\/[^\s"']*\.asmx[^\s"']*)/i.exec(source)?.[1];
  if (command === undefined || bare === undefined) return undefined;
  return `${command === 'https' ? 'https' : 'http'}://${bare}`;
}

/** Escapes of JavaScript, Python and C# (backslash), of PowerShell (backtick, doubled quotes); strings that are added up. */
function unescapeStrings(source: string): string {
  const isPowershell = /^\W*(?:Invoke-|iwr|irm)/i.test(source);
  const joined = source.replace(/(["'])[ \t]*\r?\n?[ \t]*\+[ \t]*\r?\n?[ \t]*\1/g, '');
  if (isPowershell)
    return joined
      .replace(/`\r?\n/g, ' ')
      .replace(/`(.)/g, '$1')
      .replace(/""/g, '"');
  return joined.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|\r?\n|([\s\S]))/gi, (_whole, four, two, one) => {
    if (one !== undefined) return one === 'n' || one === 'r' ? '\n' : one === 't' ? '\t' : one;
    const code = four ?? two;
    return code === undefined ? '' : String.fromCharCode(Number.parseInt(code, 16));
  });
}
