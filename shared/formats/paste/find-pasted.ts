import type { Doubt } from '../../model/doubt.js';
import type { PastedNote } from '../../model/pasted.js';
import type { Examined } from '../doubts/examine-token.js';
import { dumpedText } from '../recorded/dump-bytes.js';
import { type Examiner, newExaminer } from './examiner.js';
import { filledVariables } from './filled-variables.js';
import { withoutRepeats } from './known-repeats.js';
import { lineCounter, stringFinder } from './line-numbers.js';
import { findAddresses, findLoggedPaths } from './pasted-addresses.js';
import { findBrowserCopy } from './pasted-browser.js';
import { findCurl } from './pasted-curl.js';
import type { Found, PastedFinding, Sighting } from './pasted-finding.js';
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

export interface PastedText {
  /** In the order of the text within each kind, each call once. */
  readonly findings: readonly PastedFinding[];
  /** What could not be read, and must be said. */
  readonly notes: readonly PastedNote[];
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
  if (known !== null) return finished(known, notes, examine);
  const lines = firstLines(text, lineLimit);
  if (lines.length < text.length) notes.push({ code: 'work-limit', line: lineLimit + 1 });
  const dumped = dumpedText(lines);
  const found = fromText(filledVariables(readableText(dumped ?? lines)), examine, onStep);
  onStep(readingSteps);
  // A line of a dump is no line of what it shows.
  return finished(dumped === null ? found : { ...found, lines: [], notes: [] }, notes, examine);
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

/** Sightings and, at the same place, the line of each. */
interface Placed {
  readonly findings: readonly Sighting[];
  readonly lines: readonly number[];
  readonly notes: readonly PastedNote[];
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
  for (const [index, read] of readers.entries()) {
    const lineOf = lineCounter(rest);
    const found = read(rest);
    for (const one of found.findings) {
      findings.push(one);
      lines.push(lineOf(one.at));
    }
    for (const { code, at } of found.notes ?? []) notes.push({ code, line: lineOf(at) });
    rest = found.rest;
    onStep(index + 2);
  }
  if (withRows && !findings.some(({ token }) => token !== undefined)) {
    const lineOf = lineCounter(rest);
    const found = findRows(rest, examine, findings.length > 0);
    for (const one of found.findings) {
      findings.push(one);
      lines.push(lineOf(one.at));
    }
    for (const { code, at } of found.notes ?? []) notes.push({ code, line: lineOf(at) });
  }
  return { findings, lines, notes };
}

/** Examined and put together. A placeholder is no token; what else its finding says stays. */
function finished(
  { findings: seen, lines, notes: found }: Placed,
  before: readonly PastedNote[],
  examine: Examiner,
): PastedText {
  const findings: PastedFinding[] = [];
  let unread = Number.POSITIVE_INFINITY;
  for (const [index, one] of seen.entries()) {
    const line = lines[index] ?? 1;
    const examined = one.token === undefined ? null : (one.examined ?? examine(one.token));
    // Of what nobody looked at it must not be said that it is sound.
    if (one.token !== undefined && examined === null) unread = Math.min(unread, line);
    const finding = withDoubts(one, line, examined);
    if (finding !== null) findings.push(finding);
  }
  const isLimit = ({ code }: PastedNote) => code === 'work-limit';
  const all = [...before, ...found];
  const limits = all.filter(isLimit).map(({ line }) => line);
  // Of several limits the first says it all.
  const first = Math.min(unread, ...limits);
  const limit: readonly PastedNote[] = Number.isFinite(first) ? [{ code: 'work-limit', line: first }] : [];
  const others = all.filter((one) => !isLimit(one));
  return { findings: withoutRepeats(shared(findings)), notes: [...limit, ...others] };
}

const noDoubts: readonly Doubt[] = [];

function withDoubts(one: Sighting, line: number, examined: Examined | null): PastedFinding | null {
  const { token, source, doubts: given = noDoubts } = one;
  const facts = factsOf(one, line);
  if (token !== undefined && examined !== null) {
    const { doubts, cleaned } = examined;
    if (doubts.length === 0 && given.length === 0)
      return facts === null
        ? { source, line, token, doubts, usable: true }
        : { ...facts, token, doubts, usable: true };
    const all = [...given, ...doubts.filter(({ code }) => !given.some((one) => one.code === code))];
    const isNone = doubts.some(
      ({ code }) => code === 'placeholder' || (code === 'address' && cleaned === null),
    );
    if (!isNone)
      return {
        ...(facts ?? { source, line }),
        token: cleaned ?? token,
        doubts: all,
        usable: cleaned !== null && !all.some(({ code }) => code === 'cut'),
      };
  }
  return facts?.operation === undefined && facts?.endpoint === undefined ? null : facts;
}

/** What is said beside the token; null where that is nothing, for of a hundred thousand tokens each copy is felt. */
function factsOf(
  { source, operation, endpoint, binding }: Sighting,
  line: number,
): Omit<PastedFinding, 'token'> | null {
  if (operation === undefined && endpoint === undefined && binding === undefined) return null;
  return {
    source,
    line,
    ...(operation !== undefined && { operation }),
    ...(endpoint !== undefined && { endpoint }),
    ...(binding !== undefined && { binding }),
  };
}

/** A lone address is the one of all tokens beside it, and the one call of a text is that of a token without one. */
function shared(findings: readonly PastedFinding[]): PastedFinding[] {
  const only = <Value>(values: readonly (Value | undefined)[]) => {
    const different = [...new Set(values.filter((value) => value !== undefined))];
    return different.length === 1 ? different[0] : undefined;
  };
  const endpoint = only(findings.map((one) => one.endpoint));
  const calls = findings.filter((one) => one.token === undefined && one.operation !== undefined);
  const operation = endpoint === undefined ? undefined : only(calls.map((one) => one.operation));
  return findings.map((one) => {
    const isWhole = one.endpoint !== undefined || endpoint === undefined;
    if (one.token === undefined || (isWhole && (one.operation !== undefined || operation === undefined)))
      return one;
    return {
      ...one,
      ...(one.endpoint === undefined && endpoint !== undefined && { endpoint }),
      ...(one.operation === undefined && operation !== undefined && { operation }),
    };
  });
}
