import { z } from 'zod';
import { idSchema } from './environment.js';

/** How far CheckToken over all sessions of an environment has come. The counts add up to `done`. */
export const checkAllProgressSchema = z.object({
  runId: idSchema,
  environmentId: idSchema,
  total: z.number().int(),
  done: z.number().int(),
  /** To the service: of the others the token is lost, or nothing of the request left. */
  asked: z.number().int(),
  active: z.number().int(),
  out: z.number().int(),
  /** The service says no of a token that was never seen active here: out, or a wrong token. */
  notActive: z.number().int(),
  /** No usable answer, or its token is lost: what was known of it before stays. */
  unanswered: z.number().int(),
  ended: z.enum(['no', 'complete', 'cancelled']),
});
export type CheckAllProgress = z.infer<typeof checkAllProgressSchema>;
