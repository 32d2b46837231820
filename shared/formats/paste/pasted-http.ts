import { blank, type Found, type PastedFinding } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';

const requestLine = /^[ \t>]*(GET|POST) (\S+) HTTP\/\d(?:\.\d)?/m;

/** Requests as they are on the wire, one behind the other, with answers between them or none. */
export function findHttp(text: string): Found {
  const findings: PastedFinding[] = [];
  let rest = text;
  for (let match = requestLine.exec(rest); match !== null; match = requestLine.exec(rest)) {
    const start = match.index;
    const after = start + match[0].length;
    const next = /^[ \t<>]*(?:(?:GET|POST) \S+ HTTP\/\d|HTTP\/\d)/m.exec(rest.slice(after));
    const end = next === null ? rest.length : after + next.index;
    const finding = readMessage(match[2] ?? '', rest.slice(after, end));
    if (finding !== null) findings.push(finding);
    rest = blank(rest, start, end);
  }
  return { findings, rest };
}

function readMessage(target: string, message: string): PastedFinding | null {
  const headEnd = /\r?\n[ \t>]*\r?\n/.exec(message);
  const bodyStart =
    headEnd === null ? message.search(/^\s*(?:<|token=)/m) : headEnd.index + headEnd[0].length;
  const head = bodyStart < 0 ? message : message.slice(0, bodyStart);
  const headers = [...head.matchAll(/^[ \t>]*([\w-]+):[ \t]*(.*?)[ \t]*\r?$/gm)].map(
    ([, name = '', value = '']) => [name, value] as const,
  );
  const host = /\bHost:\s*(\S+)/i.exec(head)?.[1];
  // The bytes do not say whether TLS was around them: the safer of the two is offered unless the port says otherwise.
  const scheme = host?.endsWith(':80') ? 'http' : 'https';
  const url = /^https?:/i.test(target) ? target : `${scheme}://${host ?? 'host.invalid'}${target}`;
  const body = bodyStart < 0 ? '' : message.slice(bodyStart);
  const finding = readPastedRequest({ url, headers, body }, 'http');
  if (finding === null || host !== undefined || /^https?:/i.test(target)) return finding;
  const { endpoint: _unknownHost, ...known } = finding;
  return known;
}
