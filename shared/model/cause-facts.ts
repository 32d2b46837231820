import { z } from 'zod';
import type { Binding, Operation, Outcome } from './words.js';

/**
 * What an answer says beyond its cause's code. Each is one bounded line; what is quoted in it came from the server, so it
 * is masked before it is kept or shown.
 */
export const causeFactsSchema = z.object({
  /** Who answered: an id of the table of answerers. */
  answerer: z.string().optional(),
  /** Its name stands in a header only, which an answer that it let through carries too. */
  likely: z.literal(true).optional(),
  /** What the server named: a substatus, an error's title, a product's own code. */
  named: z.string().optional(),
  /** Where it points to: host and path, without a query. */
  place: z.string().optional(),
  /** How long to wait, as it said. */
  wait: z.string().optional(),
  /** The cause of what stands inside a wrapping; of what was read in one all the same, the wrapping's. */
  inside: z.string().optional(),
});
export type CauseFacts = z.infer<typeof causeFactsSchema>;

/** All that the meaning and the advice of a cause are made from. */
export interface CauseContext {
  readonly operation: Operation | null;
  readonly binding: Binding | null;
  readonly outcome: Outcome;
  readonly status: number | null;
  /** Absent where nobody knows it, as of a colleague's answer without its request. */
  readonly url: { readonly https: boolean; readonly host: string; readonly path: string } | null;
  readonly facts: CauseFacts;
  /** Who answered, by name; null where the signs allow no word on it. */
  readonly who: { readonly name: string; readonly between: boolean } | null;
  /** Of certificates, clock and proxy; empty where it is not at hand. */
  readonly connection: ConnectionWords;
}

/** Of certificates, clock and proxy, as far as a sentence names it; each a bounded line. */
export interface ConnectionWords {
  /** The leaf; without a name where it has none that can be quoted. */
  readonly certificate?:
    | { readonly name: string | undefined; readonly until: string; readonly sha256: string }
    | undefined;
  readonly issuer?: string | undefined;
  readonly names?: string | undefined;
  readonly subject?: string | undefined;
  readonly validFrom?: string | undefined;
  readonly validTo?: string | undefined;
  readonly expiredDays?: number | undefined;
  readonly now?: string | undefined;
  /** Minutes by which this computer's clock is ahead of the server's. */
  readonly aheadMinutes?: number | undefined;
  readonly proxy?: string | undefined;
  readonly code?: string | undefined;
}
