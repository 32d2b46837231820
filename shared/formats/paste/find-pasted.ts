import type { PastedNote } from '../../model/pasted.js';
import { dumpedText } from '../recorded/dump-bytes.js';
import { type Examiner, newExaminer } from './examiner.js';
import { filledVariables } from './filled-variables.js';
import { finishFindings, type Placed } from './finish-findings.js';
import { lineCounter, stringFinder } from './line-numbers.js';
import { findAddresses, findLoggedPaths } from './pasted-addresses.js';
import { findBrowserCopy } from './pasted-browser.js';
import { findCurl } from './pasted-curl.js';
import type { Found, PastedText, Sighting } from './pasted-finding.js';
import { findHar } from './pasted-har.js';
import { findHostAndPath } from './pasted-host-path.js';
import { findHttp } from './pasted-http.js';
import { findInJson, type JsonSighting, jsonOf } from './pasted-json.js';
import { findNamedTokens } from './pasted-named.js';
import { findPairs } from './pasted-pairs.js';
import { findRows } from './pasted-rows.js';
import { findScripts } from './pasted-script.js';
import { findSoap } from './pasted-soap.js';
import { findSql } from './pasted-sql.js';
import { readableText } from './readable-text.js';

/** Longest text that is read, in characters: 32 million. What stands behind is not read, and a note says so. */
export const textLimit = 32_000_000;

/** Most lines of a text that are read, but of JSON: of logs and tables that is more than 5 MB. A note names the first unread. */
export const lineLimit = 150_000;

export interface FindOptions {
  /** Addresses of the saved environments: what calls them is ours, whatever its path. */
  readonly endpoints?: readonly string[];
  /** Told how many of the steps are done. */
  readonly onStep?: (done: number) => void;
}

/** From the form that says most to the one that says least; each takes what it read out of the text. */
const readers: readonly ((text: string) => Found)[] = [
  findCurl,
  findHostAndPath,
  findScripts,
  findBrowserCopy,
  findHttp,
  findSoap,
  findAddresses,
  findLoggedPaths,
  findSql,
  findPairs,
  findNamedTokens,
];
/** How many steps `onStep` is told of at most. */
export const readingSteps = readers.length + 2;

/**
 * Token, operation, endpoint and binding in whatever a person has: a bare token, a table or list, a SOAP message, an HTTP
 * exchange, an address, log lines, a mail, a cURL command, a collection of an HTTP tool, a HAR. In time that grows with the
 * text's length. Never throws.
 */
export function findPasted(
  original: string,
  { endpoints = [], onStep = () => {} }: FindOptions = {},
): PastedText {
  const notes: PastedNote[] = [];
  if (original.length > textLimit) notes.push({ code: 'text-limit', line: 0 });
  if (isBinary(original.slice(0, 8_192))) return { findings: [], notes: [{ code: 'not-text', line: 0 }] };
  const text = original
    .slice(0, textLimit)
    .replace(/^\ufeff/, '')
    .replace(/\r(?!\n)/g, '\n');
  const json = jsonOf(text);
  onStep(1);
  const examine = newExaminer();
  const known = json === undefined ? null : fromJson(json, text, endpoints, examine);
  if (known !== null) return finishFindings(known, notes, examine);
  const lines = firstLines(text, lineLimit);
  if (lines.length < text.length) notes.push({ code: 'work-limit', line: lineLimit + 1 });
  const dumped = dumpedText(lines);
  const found = fromText(filledVariables(readableText(dumped ?? lines)), examine, onStep);
  onStep(readingSteps);
  // A line of a dump is no line of what it shows.
  return finishFindings(dumped === null ? found : { ...found, lines: [], notes: [] }, notes, examine);
}

/** The text as far as its first so many lines go. */
function firstLines(text: string, most: number): string {
  let end = -1;
  for (let line = 0; line < most; line += 1) {
    end = text.indexOf('\n', end + 1);
    if (end < 0) return text;
  }
  return text.slice(0, end + 1);
}

/** The bytes of a program, picture or archive that were pasted as a text. Single lost or control characters are damage. */
function isBinary(beginning: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  const odd = beginning.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0;
  return odd > 8 && odd * 10 > beginning.length;
}

function fromJson(
  json: unknown,
  text: string,
  endpoints: readonly string[],
  examine: Examiner,
): Placed | null {
  const har = findHar(json, endpoints);
  const lineOf = stringFinder(text);
  const linesOf = (found: readonly JsonSighting[]) => found.map(({ from }) => lineOf(from));
  if (har !== null) return { ...har, lines: linesOf(har.findings) };
  const findings = findInJson(
    json,
    (inner) => fromText(readableText(inner), examine, () => {}, false).findings,
  );
  // How a tool logs in is no token of this service to other readers either.
  return findings.length === 0 && !ownLogin.test(text)
    ? null
    : { findings, lines: linesOf(findings), notes: [] };
}

const ownLogin = /"auth(?:entication|orization)?"\s*:\s*\{/i;

function fromText(text: string, examine: Examiner, onStep: (done: number) => void, withRows = true): Placed {
  const findings: Sighting[] = [];
  const lines: number[] = [];
  const notes: PastedNote[] = [];
  let rest = text;
  const take = (found: Pick<Found, 'findings' | 'notes'>): void => {
    const lineOf = lineCounter(rest);
    for (const one of found.findings) {
      findings.push(one);
      lines.push(lineOf(one.at));
    }
    for (const { code, at } of found.notes ?? []) notes.push({ code, line: lineOf(at) });
  };
  for (const [index, read] of readers.entries()) {
    const found = read(rest);
    take(found);
    rest = found.rest;
    onStep(index + 2);
  }
  if (withRows && !findings.some(({ token }) => token !== undefined))
    take(findRows(rest, examine, findings.length > 0));
  return { findings, lines, notes };
}
