import { type Found, type Sighting, sighted, without } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';

const requestLine =
  /^[ \t>]*(?:[\w./:-]+[ \t]+)?(GET|POST)[ \t]+((?:https?:\/\/|\/)\S*)(?:[ \t]+HTTP\/\d(?:\.\d)?)?[ \t]*(?:\r?$|(?=[ \t]+Host:))/gim;
const nextMessage =
  /^[ \t<>]*(?:(?:GET|POST|PUT|HEAD|OPTIONS) (?:https?:\/\/|\/)\S*|HTTP\/\d|###|-{5,}|={5,})|HTTP\/\d\.\d [1-5]\d\d /gm;

/** Requests as they are on the wire or in a `.http` file, one behind the other, with answers between them or none. */
export function findHttp(text: string): Found {
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const lines = new RegExp(requestLine);
  const next = new RegExp(nextMessage);
  for (let match = lines.exec(text); match !== null; match = lines.exec(text)) {
    const after = match.index + match[0].length;
    next.lastIndex = after;
    const end = next.exec(text)?.index ?? text.length;
    const message = text.slice(after, end);
    // A `.http` file may write the query over several lines.
    const query = /^(?:\s*\n[ \t]+[?&]\S*)*/.exec(message)?.[0] ?? '';
    const target = `${match[2] ?? ''}${query.replace(/\s+/g, '')}`;
    const finding = readMessage(target, message.slice(query.length), match.index);
    if (finding !== null) {
      findings.push(finding);
      // Where its body says no token to this reader, others still look at the body.
      const isWhole = finding.token !== undefined;
      used.push({ start: match.index, end: isWhole ? end : end - partsOf(message).body.length });
    }
    lines.lastIndex = Math.max(after, end - 1);
  }
  return { findings, rest: without(text, used) };
}

function readMessage(target: string, message: string, at: number): Sighting | null {
  const { headers, body } = partsOf(message);
  const host = /(?:^|[\s])Host:\s*(\S+)/i.exec(message.slice(0, message.length - body.length))?.[1];
  // The bytes do not say whether TLS was around them: the safer of the two is offered unless the port says otherwise.
  const scheme = host?.endsWith(':80') ? 'http' : 'https';
  const isAbsolute = /^https?:\/\//i.test(target);
  const url = isAbsolute ? target : `${scheme}://${host ?? 'host.invalid'}${target}`;
  const finding = readPastedRequest({ url, headers, body: continued(body) }, 'http', at);
  if (finding === null || host !== undefined || isAbsolute) return finding;
  const { endpoint: _unknownHost, ...known } = finding;
  return sighted('http', at, known);
}

/** The head and the body of a message; where no blank line stands between them, the body begins as one does. */
export function partsOf(message: string): { headers: (readonly [string, string])[]; body: string } {
  const headEnd = /\r?\n[ \t>]*\r?\n/.exec(message);
  const bodyStart =
    headEnd === null ? message.search(/^\s*(?:<|\{|token=)/m) : headEnd.index + headEnd[0].length;
  const head = bodyStart < 0 ? message : message.slice(0, bodyStart);
  const headers = [...head.matchAll(/^[ \t>]*([\w-]+):[ \t]*(.*?)[ \t]*\r?$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  return { headers, body: bodyStart < 0 ? '' : message.slice(bodyStart) };
}

/** A form that a `.http` file writes over several lines. */
function continued(body: string): string {
  return /^\s*\w+=/.test(body)
    ? (body
        .trim()
        .replace(/\s*\r?\n\s*&/g, '&')
        .split(/\r?\n/)[0] ?? '')
    : body;
}
