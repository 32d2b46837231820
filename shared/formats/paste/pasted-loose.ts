import { unescapeHtml } from '../../protocol/html-text.js';
import { operationNamed, readAddress } from './pasted-address.js';
import { type Found, findingOf, type PastedFinding } from './pasted-finding.js';

const addresses = /https?:\/\/[^\s"'<>`\\^]+/gi;

/** Addresses of the service that stand anywhere in a text. */
export function findAddresses(text: string): Found {
  const findings: PastedFinding[] = [];
  const rest = text.replace(addresses, (match) => {
    const address = readAddress(unescapeHtml(match).replace(/[.,;:!?)\]}]+$/, ''));
    if (address === null) return match;
    const { token, operation, endpoint } = address;
    const binding = token === undefined ? undefined : ('get' as const);
    const finding = findingOf('url', { token, operation, endpoint, binding });
    if (finding !== null) findings.push(finding);
    return '\n';
  });
  return { findings, rest };
}

/** `token=…`, `"AuthKey": "…"` and the like: form bodies, log lines, JSON, bare queries. */
export function findNamedTokens(text: string): Found {
  const pattern =
    /(?:^|[^\w-])(?:\w*token|auth_?key)\\?["']?\s*(?:=>|[:=])\s*(?:\\?"([^"\\]+)|'([^']+)|([^\s"'<>&,;)\]}]+))/gi;
  const findings = [...text.matchAll(pattern)].flatMap((match) => {
    const [whole, double, single, plain] = match;
    const isForm =
      plain !== undefined && /=$/.test(whole.slice(0, -plain.length)) && /%[0-9a-f]{2}/i.test(plain);
    const token = double ?? single ?? (isForm ? decodeForm(plain) : plain);
    const operation = operationNamed(
      /\b(Logout|CheckToken|Login)\b/.exec(lineAt(text, match.index + 1))?.[1] ?? '',
    );
    return findingOf('log', { token, operation, endpoint: undefined, binding: undefined }) ?? [];
  });
  return { findings, rest: findings.length > 0 ? '' : text };
}

/** At most 2,000 characters to either side: a log of one long line is no line. */
function lineAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 2_000);
  const end = text.indexOf('\n', at);
  return text.slice(start, Math.min(end < 0 ? text.length : end, at + 2_000));
}

function decodeForm(text: string): string {
  return new URLSearchParams(`t=${text}`).get('t') ?? text;
}

/** Where a text is nothing but tokens, one a line: words long enough to be one that are no host name or address. */
export function findBareTokens(text: string): readonly PastedFinding[] {
  const lines = text
    .split(/\r?\n/)
    .map((line) => line.trim().replace(/^(["'`])(.*)\1[,;]?$/, '$2'))
    .filter((line) => line !== '');
  const isHostLike = (line: string) =>
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?::\d+)?(?:\/|$)/.test(line);
  const isToken = (line: string) =>
    /^[^\s<>"']{6,65536}$/.test(line) && !/^\w+:\/\/|\.asmx/i.test(line) && !isHostLike(line);
  return lines.every(isToken) ? lines.map((token) => ({ source: 'bare' as const, token })) : [];
}
