import type { Doubt } from '../../model/doubt.js';
import type { PastedNote } from '../../model/pasted.js';
import type { Examined } from '../doubts/examine-token.js';
import type { Examiner } from './examiner.js';
import { withoutRepeats } from './known-repeats.js';
import type { PastedFinding, PastedText, Sighting } from './pasted-finding.js';

/** Sightings and, at the same place, the line of each. */
export interface Placed {
  readonly findings: readonly Sighting[];
  readonly lines: readonly number[];
  readonly notes: readonly PastedNote[];
}

/** Examined and put together. A placeholder is no token; what else its finding says stays. */
export function finishFindings(
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
