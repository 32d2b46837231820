import type { Binding, Outcome } from '../../../shared/model/words.js';

/**
 * An answer made after a public report, and what is true of it. `causes`: those that are right, `|` between them. `by`: who
 * answered by the table of answerers; null: nobody that the signs name; `x`: not asked. `raw`: text, or the bytes as Latin-1.
 */
export interface Reported {
  readonly why: string;
  readonly outcome: Outcome;
  readonly causes: string;
  readonly by: string | null;
  readonly raw: string;
  readonly binding: Binding;
  readonly latin1: boolean;
}

export const reported =
  (outcome: Outcome, binding: Binding = 'soap11') =>
  (why: string, causes: string, by: string | null, raw: string, over: Binding = binding): Reported => ({
    why,
    outcome,
    causes,
    by,
    raw,
    binding: over,
    latin1: false,
  });
