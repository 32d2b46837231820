import { maskToken } from '../../masking/mask-token.js';
import type { Doubt } from '../../model/doubt.js';
import type { Binding, Operation } from '../../model/words.js';
import type { PastedFinding } from './pasted-finding.js';

/** One token of a text, with all that the text says about it. */
export interface PastedToken {
  readonly token: string;
  readonly mask: string;
  readonly source: PastedFinding['source'];
  readonly operations: readonly Operation[];
  readonly endpoint: string | null;
  readonly binding: Binding | null;
  /** Where it stands first, from 1. */
  readonly line: number;
  readonly doubts: readonly Doubt[];
  /** False where what it was cannot be known: it is shown, never used. */
  readonly usable: boolean;
}

const none: readonly Operation[] = [];

/** Each token once; what its findings say is put together. A lone address beside tokens without one is theirs. */
export function tokensOf(findings: readonly PastedFinding[]): readonly PastedToken[] {
  const addresses = new Set(findings.flatMap(({ endpoint }) => endpoint ?? []));
  const only = addresses.size === 1 ? ([...addresses][0] ?? null) : null;
  const found = new Map<string, PastedToken>();
  for (const { token, source, operation, endpoint, binding, line, doubts = [], usable = true } of findings) {
    if (token === undefined) continue;
    const known = found.get(token);
    if (known === undefined) {
      const operations = operation ? [operation] : none;
      const mask = maskToken(token);
      const facts = { endpoint: endpoint ?? only, binding: binding ?? null, line, doubts, usable };
      found.set(token, { token, mask, source, operations, ...facts });
      continue;
    }
    const isNew = operation !== undefined && !known.operations.includes(operation);
    found.set(token, {
      ...known,
      operations: isNew ? [...known.operations, operation] : known.operations,
      endpoint: known.endpoint ?? endpoint ?? null,
      binding: known.binding ?? binding ?? null,
      line: Math.min(known.line, line),
      // Where it stands without a doubt as well, there is none.
      doubts: doubts.length === 0 ? [] : known.doubts,
      usable: usable || known.usable,
    });
  }
  return [...found.values()];
}

/** Every address that was found, each once. */
export function endpointsOf(findings: readonly PastedFinding[]): readonly string[] {
  return [...new Set(findings.flatMap(({ endpoint }) => endpoint ?? []))];
}
