import { z } from 'zod';
import { idSchema } from './environment.js';
import { exchangeSummarySchema } from './exchange.js';
import { actOperations } from './operations.js';
import { bindings } from './words.js';

/** One call over every binding, asked for with one press. */
export const fourBindingsRequestSchema = z.object({
  actId: idSchema,
  sessionId: idSchema,
  /** A Logout is refused on production, whatever a person says. */
  operation: z.enum(actOperations),
  /** Send it over HTTP GET too, which puts the token into the address. On production: the person was told and said yes. */
  overGet: z.boolean(),
});
export type FourBindingsRequest = z.infer<typeof fourBindingsRequestSchema>;

/**
 * What an answer can prove. `alone`: it is the first that may have changed anything, or changes nothing.
 * `after-logout`: one before it was accepted, so the session was out already. `after-doubt`: one before it left and its
 * end is not known.
 */
const proofs = ['alone', 'after-logout', 'after-doubt'] as const;
export type Proof = (typeof proofs)[number];

/** `exchange` is null where it was left out: `get` was not wanted, or it was stopped before its turn. */
const bindingCallSchema = z.object({
  binding: z.enum(bindings),
  exchange: exchangeSummarySchema.nullable(),
  proof: z.enum(proofs),
});
export type BindingCall = z.infer<typeof bindingCallSchema>;

/** One for each binding, in the order in which they are sent. */
export const fourBindingsResultSchema = z.object({
  actId: idSchema,
  operation: z.enum(actOperations),
  calls: z.array(bindingCallSchema),
});
export type FourBindingsResult = z.infer<typeof fourBindingsResultSchema>;
