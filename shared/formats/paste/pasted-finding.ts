import type { Binding, Operation } from '../../model/words.js';

/** One call, or a part of one, that was found in pasted text. What the text does not say is absent. */
export interface PastedFinding {
  readonly source: 'har' | 'curl' | 'http' | 'soap' | 'url' | 'log' | 'bare';
  /** In the clear, decoded. */
  readonly token?: string;
  readonly operation?: Operation;
  readonly endpoint?: string;
  readonly binding?: Binding;
}

/** What one way of reading found, and the text without what it used, so that nothing is read twice. */
export interface Found {
  readonly findings: readonly PastedFinding[];
  readonly rest: string;
}

/** A request in whatever form it was pasted. */
export interface PastedRequest {
  readonly url: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: string;
}

type Facts = Omit<PastedFinding, 'source'>;

/** A finding from what is known; null where that is nothing. The help page's sample value is no token. */
export function findingOf(
  source: PastedFinding['source'],
  facts: { readonly [Key in keyof Facts]: Facts[Key] | undefined },
): PastedFinding | null {
  const { operation, endpoint, binding } = facts;
  const token = facts.token === '' || facts.token === 'string' ? undefined : facts.token;
  if (token === undefined && operation === undefined && endpoint === undefined) return null;
  return {
    source,
    ...(token !== undefined && { token }),
    ...(operation !== undefined && { operation }),
    ...(endpoint !== undefined && { endpoint }),
    ...(binding !== undefined && { binding }),
  };
}

/** Without findings that say nothing which another does not say too. */
export function withoutRepeats(findings: readonly PastedFinding[]): PastedFinding[] {
  const kept: PastedFinding[] = [];
  for (const finding of findings) {
    if (kept.some((other) => saysAsMuch(other, finding))) continue;
    const weaker = kept.filter((other) => !saysAsMuch(finding, other));
    kept.splice(0, kept.length, ...weaker, finding);
  }
  return kept;
}

function saysAsMuch(more: PastedFinding, less: PastedFinding): boolean {
  const keys = ['token', 'operation', 'endpoint', 'binding'] as const;
  return keys.every((key) => less[key] === undefined || less[key] === more[key]);
}

/** Blanks a used part, keeping line ends apart. */
export function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}\n${text.slice(end)}`;
}
