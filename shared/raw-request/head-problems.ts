import { readUrl } from '../model/read-url.js';
import { composeProblemText as say } from '../text/compose-problems.js';
import { headersNamed, type ParsedDraft } from './parse-draft.js';
import type { Findings } from './problem.js';
import { urlOf } from './write-draft.js';

/** Request line, header names and values, Host. */
export function checkHead(parsed: ParsedDraft, endpoint: string, findings: Findings): void {
  checkRequestLine(parsed, endpoint, findings);
  checkHeaders(parsed, findings);
  checkHost(parsed, endpoint, findings);
  const { requestLine, headers, ended } = parsed;
  if (!ended) findings.error(headers.at(-1) ?? requestLine, say.notEnded);
}

function checkRequestLine({ requestLine }: ParsedDraft, endpoint: string, findings: Findings): void {
  const { method, target, targetFrom, version, from, to, text } = requestLine;
  if (text.trim() === '') {
    findings.error({ from, to: Math.max(to, from) }, say.emptyRequestLine);
    return;
  }
  const word = { from, to: from + method.length };
  if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(method)) findings.error(word, say.badMethod({ method }));
  else if (method !== method.toUpperCase())
    findings.warn(word, say.lowerMethod({ method, upper: method.toUpperCase() }));
  if (version !== null && !/^HTTP\/1\.[01]$/.test(version)) {
    findings.warn({ from: to - version.length, to }, say.oddVersion({ version }));
  }
  const place = { from: targetFrom, to: targetFrom + target.length };
  const url = urlOf(target, endpoint);
  if (url === null) {
    findings.error(target === '' ? requestLine : place, say.noAddress);
    return;
  }
  const bad = target
    .replaceAll(/\{\{token(:raw)?\}\}/g, (whole) => 'x'.repeat(whole.length))
    .search(/[^!-~]|[{}<>"\\^`|]/);
  if (bad >= 0) findings.error({ from: targetFrom + bad, to: targetFrom + bad + 1 }, say.badUrlCharacter);
  const hash = target.indexOf('#');
  if (hash >= 0) findings.warn({ from: targetFrom + hash, to: place.to }, say.fragment);
  const { host, username, password } = new URL(url);
  if (username !== '' || password !== '') findings.error(place, say.userInUrl);
  const own = readUrl(endpoint)?.host;
  if (own !== undefined && host !== own) findings.warn(place, say.otherHost({ host, own }));
}

function checkHeaders({ headers }: ParsedDraft, findings: Findings): void {
  for (const header of headers) {
    const { name, value, valueFrom, from, to, text } = header;
    if (/^[ \t]/.test(text)) {
      findings.warn(header, say.folded);
      continue;
    }
    if (value === null) {
      findings.error(header, say.noColon);
      continue;
    }
    const place = { from, to: from + Math.max(1, name.length) };
    if (name === '') findings.error({ from, to }, say.emptyName);
    else if (/[ \t]$/.test(name)) findings.error(place, say.spaceBeforeColon);
    else if (!/^[!#$%&'*+\-.^_`|~0-9A-Za-z]+$/.test(name)) findings.error(place, say.badName({ name }));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    const control = value.search(/[\0-\x08\x0a-\x1f\x7f]/);
    const foreign = value.search(/[^\0-\x7f]/);
    if (control >= 0)
      findings.error({ from: valueFrom + control, to: valueFrom + control + 1 }, say.badValue);
    if (foreign >= 0) findings.warn({ from: valueFrom + foreign, to: valueFrom + foreign + 1 }, say.notAscii);
  }
  for (const name of ['Host', 'Content-Type', 'SOAPAction']) {
    for (const again of headersNamed(headers, name.toLowerCase()).slice(1))
      findings.error(again, say.twice({ name }));
  }
  const [expect] = headersNamed(headers, 'expect');
  if (expect) findings.note(expect, say.expects);
}

function checkHost({ headers, requestLine }: ParsedDraft, endpoint: string, findings: Findings): void {
  const [host] = headersNamed(headers, 'host');
  if (host === undefined) {
    if (requestLine.version !== 'HTTP/1.0') findings.error(requestLine, say.noHost);
    return;
  }
  const url = urlOf(requestLine.target, endpoint);
  const target = url === null ? undefined : readUrl(url)?.host;
  if (target === undefined || host.value?.toLowerCase() === target) return;
  const value = { from: host.valueFrom, to: host.to };
  const fix = { label: target, ...value, insert: target };
  findings.warn(host.value ? value : host, say.hostDiffers({ host: host.value ?? '', target }), fix);
}
