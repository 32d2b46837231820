import type { Doubt } from '../../model/doubt.js';
import type { PastedNote, PastedSource } from '../../model/pasted.js';
import type { Binding, Operation } from '../../model/words.js';
import type { Examined } from '../doubts/examine-token.js';

interface Facts {
  readonly operation?: Operation;
  readonly endpoint?: string;
  readonly binding?: Binding;
}

/** One call, or a part of one, that was found in a text. What the text does not say is absent. */
export interface PastedFinding extends Facts {
  readonly source: PastedSource;
  /** As it would be used: decoded, and cleaned where it has a cleaned form. */
  readonly token?: string;
  /** Of the token; absent where there is none. */
  readonly doubts?: readonly Doubt[];
  /** False where nobody can know the token from what stands there: it is shown, never used. */
  readonly usable?: boolean;
  /** Where it stands in the text, from 1. */
  readonly line: number;
}

/** What a reader saw, before its token is examined. */
export interface Sighting extends Facts {
  readonly source: PastedSource;
  readonly token?: string;
  /** Doubts that only the place of the token raises. */
  readonly doubts?: readonly Doubt[];
  /** Where the reader had to examine the token itself. */
  readonly examined?: Examined;
  /** Offset in the text that the reader was given. */
  readonly at: number;
}

/** What one way of reading saw, and the text without what it used, so that nothing is read twice. */
export interface Found {
  readonly findings: readonly Sighting[];
  /** With as many line ends in front of everything as before. */
  readonly rest: string;
  readonly notes?: readonly { readonly code: PastedNote['code']; readonly at: number }[];
}

/** A request in whatever form it was pasted. */
export interface PastedRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

/** A sighting from what is known; null where that is nothing. */
export function sighted(
  source: PastedSource,
  at: number,
  facts: {
    readonly token?: string | undefined;
    readonly operation?: Operation | undefined;
    readonly endpoint?: string | undefined;
    readonly binding?: Binding | undefined;
    readonly doubts?: readonly Doubt[] | undefined;
  },
): Sighting | null {
  const { operation, endpoint, binding, doubts } = facts;
  const token = facts.token === '' ? undefined : facts.token;
  if (operation === undefined && endpoint === undefined) {
    if (token === undefined) return null;
    if (binding === undefined && doubts === undefined) return { source, at, token };
  }
  return {
    source,
    at,
    ...(token !== undefined && { token }),
    ...(operation !== undefined && { operation }),
    ...(endpoint !== undefined && { endpoint }),
    ...(binding !== undefined && { binding }),
    ...(token !== undefined && doubts !== undefined && { doubts }),
  };
}

/** Takes parts out of a text, keeping its line ends. The parts are in order and do not overlap. */
export function without(
  text: string,
  parts: readonly { readonly start: number; readonly end: number }[],
): string {
  if (parts.length === 0) return text;
  const kept: string[] = [];
  let last = 0;
  for (const { start, end } of parts) {
    kept.push(text.slice(last, start), text.slice(start, end).replace(/[^\n]+/g, ''), '\u2028');
    last = end;
  }
  kept.push(text.slice(last));
  return kept.join('');
}

/** What a whole text gives. */
export interface PastedText {
  /** In the order of the text within each kind, each call once. */
  readonly findings: readonly PastedFinding[];
  /** What could not be read, and must be said. */
  readonly notes: readonly PastedNote[];
}
