import { addressesIn } from './pasted-addresses.js';
import { type Found, type Sighting, without } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';

/** Calls of programs: fetch and its kin, PowerShell, Python's requests, wget, HTTPie, .NET. */
const call =
  /\b(?:fetch|axios(?:\.\w+)?|\$\.(?:ajax|post|get)|request(?:s\.\w+|\.\w+)?|http\.(?:get|post|request)|https?\.request|got(?:\.\w+)?|superagent\.\w+|urlopen|PostAsync|UploadString|HttpPost)\s*\(|\b(?:Invoke-(?:WebRequest|RestMethod)|iwr|irm|wget|https?)[ \t]+(?=[^\s:=])/g;
const longest = 200_000;

/** Calls in the source text of a program. What stands in its strings is read with their escapes undone. */
export function findScripts(text: string): Found {
  if (!/\.asmx/i.test(text)) return { findings: [], rest: text };
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const starts = [...text.matchAll(call)].map(({ index }) => index);
  for (const [index, start] of starts.entries()) {
    const end = Math.min(starts[index + 1] ?? text.length, start + longest);
    const finding = readCall(text.slice(start, end), start);
    if (finding === null) continue;
    findings.push(finding);
    used.push({ start, end });
  }
  return { findings, rest: without(text, used) };
}

function readCall(source: string, at: number): Sighting | null {
  const plain = unescapeStrings(source);
  const url = addressesIn(plain).find(({ address }) => /\.asmx/i.test(address))?.address;
  if (url === undefined) return null;
  const action = /soapaction["'\]\s]*[:=,]+\s*["'\\]*\s*([^"'\s\\,}]+)/i.exec(plain)?.[1];
  const envelope = /<(?:[\w.-]+:)?Envelope[\s>][\s\S]*?<\/(?:[\w.-]+:)?Envelope\s*>/.exec(plain)?.[0];
  const form = /(?:^|["'`&\s({?])(token=[^"'`&\s)}]+)/im.exec(plain.replace(url, ' '))?.[1];
  const field = /(?:^|[{,(\s@])["']?token["']?\s*[:=,]=?\s*["']([^"']+)["']/i.exec(plain)?.[1];
  const body = envelope ?? form ?? (field === undefined ? '' : `token=${encodeURIComponent(field)}`);
  const headers = action === undefined ? [] : [['SOAPAction', action] as const];
  return readPastedRequest({ url, headers, body }, 'script', at);
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
