import type { PastedNote } from '../../model/pasted.js';
import { examineToken } from '../doubts/examine-token.js';
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
  const text = original
    .slice(0, textLimit)
    .replace(/^\ufeff/, '')
    .replace(/\r(?!\n)/g, '\n');
  const json = jsonOf(text);
  onStep(1);
  const known = json === undefined ? null : fromJson(json, text, endpoints);
  if (known !== null) return { findings: finished(known.findings), notes: [...notes, ...known.notes] };
  const found = fromText(filledVariables(readableText(text)), onStep);
  onStep(readingSteps);
  return { findings: finished(found.findings), notes: [...notes, ...found.notes] };
}

type Placed = Sighting & { readonly line: number };

function fromJson(
  json: unknown,
  text: string,
  endpoints: readonly string[],
): { findings: Placed[]; notes: readonly PastedNote[] } | null {
  const har = findHar(json, endpoints);
  const lineOf = stringFinder(text);
  const placed = (found: readonly JsonSighting[]) =>
    found.map(({ from, ...one }) => ({ ...one, line: lineOf(from) }));
  if (har !== null) return { findings: placed(har.findings), notes: har.notes };
  const findings = findInJson(json, (inner) => fromText(readableText(inner), () => {}, false).findings);
  return findings.length === 0 ? null : { findings: placed(findings), notes: [] };
}

function fromText(
  text: string,
  onStep: (done: number) => void,
  withRows = true,
): { findings: Placed[]; notes: PastedNote[] } {
  const findings: Placed[] = [];
  const notes: PastedNote[] = [];
  let rest = text;
  for (const [index, read] of readers.entries()) {
    const lineOf = lineCounter(rest);
    const found = read(rest);
    for (const one of found.findings) findings.push({ ...one, line: lineOf(one.at) });
    for (const { code, at } of found.notes ?? []) notes.push({ code, line: lineOf(at) });
    rest = found.rest;
    onStep(index + 2);
  }
  if (withRows && !findings.some(({ token }) => token !== undefined)) {
    const lineOf = lineCounter(rest);
    for (const one of findRows(rest, findings.length > 0).findings)
      findings.push({ ...one, line: lineOf(one.at) });
  }
  return { findings, notes };
}

/** Examined and put together. A placeholder is no token; what else its finding says stays. */
function finished(placed: readonly Placed[]): PastedFinding[] {
  const findings = placed.flatMap((one) => withDoubts(one) ?? []);
  return withoutRepeats(shared(findings));
}

function withDoubts(one: Placed): PastedFinding | null {
  const { token, doubts: given = [] } = one;
  const facts = factsOf(one);
  if (token !== undefined) {
    const { doubts, cleaned } = examineToken(token);
    if (doubts.length === 0 && given.length === 0) return { ...facts, token, doubts, usable: true };
    const all = [...given, ...doubts.filter(({ code }) => !given.some((one) => one.code === code))];
    const isNone = doubts.some(
      ({ code }) => code === 'placeholder' || (code === 'address' && cleaned === null),
    );
    if (!isNone)
      return {
        ...facts,
        token: cleaned ?? token,
        doubts: all,
        usable: cleaned !== null && !all.some(({ code }) => code === 'cut'),
      };
  }
  return facts.operation === undefined && facts.endpoint === undefined ? null : facts;
}

/** Named one by one: of a hundred thousand findings the rest of a pattern takes longer than to read them. */
function factsOf({ source, line, operation, endpoint, binding }: Placed): Omit<PastedFinding, 'token'> {
  if (operation === undefined && endpoint === undefined && binding === undefined) return { source, line };
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
