import { z } from 'zod';
import { idSchema, instantSchema } from './environment.js';
import { exchangeSummarySchema } from './exchange.js';
import { actOperations } from './operations.js';
import { bindings, outcomes, phases } from './words.js';

/** What a person asked for with one press: one exchange, or check, log out and check as one act. */
export const actRequestSchema = z.object({
  actId: idSchema,
  sessionId: idSchema,
  operation: z.enum(actOperations),
  binding: z.enum(bindings),
  verify: z.boolean(),
  /** With verify: send the Logout even where the first check said the session is out. */
  evenIfOut: z.boolean(),
  /** The person was asked and said yes. The main process refuses a Logout on production without it. */
  confirmed: z.boolean(),
});
export type ActRequest = z.infer<typeof actRequestSchema>;

/**
 * `fate`, for a Logout: `was-active-now-out`, `was-out`, `was-out-or-wrong`, `now-out-or-wrong`, `still-active`, `sent-not-checked`, `checked-after-only`,
 * `could-not-find-out`, `not-sent`, `refused`; for a CheckToken: `active`, `out`, `no-answer`.
 */
export const actResultSchema = z.object({
  actId: idSchema,
  operation: z.enum(actOperations),
  outcome: z.enum(outcomes),
  fate: z.enum([
    'was-active-now-out',
    'now-out',
    'was-out',
    'was-out-or-wrong',
    'now-out-or-wrong',
    'still-active',
    'sent-not-checked',
    'could-not-find-out',
    'not-sent',
    'refused',
    'active',
    'out',
    'no-answer',
  ]),
  cause: z.string(),
  /** In the order in which they went: the checks and the Logout. */
  exchanges: z.array(exchangeSummarySchema),
  /** The exchange that decided the outcome. */
  decidedBy: idSchema.nullable(),
  startedAt: instantSchema,
  totalMs: z.number(),
});
export type ActResult = z.infer<typeof actResultSchema>;

export const callProgressSchema = z.object({
  actId: idSchema,
  step: z.enum(['check-before', 'logout', 'check-after', 'check', 'login', 'raw']),
  phase: z.enum(phases),
  /** Set once a byte of a Logout has left: cancelling now leaves it unknown. */
  sent: z.boolean(),
});
export type CallProgress = z.infer<typeof callProgressSchema>;
