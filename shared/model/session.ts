import { z } from 'zod';
import { idSchema, instantSchema } from './environment.js';
import { outcomes } from './words.js';

/** What we last knew about a session, and since when. `null` in a session: never asked. */
export const lastKnownSchema = z.object({
  /**
   * `not-active`: the service says no of a token that was never seen active here, so it may be a wrong one. `unknown`: a
   * Logout was sent and its end is not known. `asked`: the service was asked, and said neither.
   */
  state: z.enum(['active', 'out', 'not-active', 'accepted', 'unknown', 'asked']),
  outcome: z.enum(outcomes),
  at: instantSchema,
  exchangeId: idSchema.nullable(),
});
export type LastKnown = z.infer<typeof lastKnownSchema>;

/** A session as the window sees it: never with its token. */
export const sessionSchema = z.object({
  id: idSchema,
  environmentId: idSchema,
  label: z.string().trim().min(1).max(120),
  owner: z.string().max(120),
  notes: z.string().max(4000),
  /** `…631f`, or `…` for a token shorter than twelve characters. */
  tokenMask: z.string(),
  /** Stable, not reversible in practice: to match tickets and find duplicates. */
  tokenFingerprint: z.string(),
  /** `kept`: encrypted on disk; `memory`: gone at the end of the program; `lost`: not readable any more. */
  tokenStorage: z.enum(['kept', 'memory', 'lost']),
  lastKnown: lastKnownSchema.nullable(),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Session = z.infer<typeof sessionSchema>;

export const tokenSchema = z.string().min(1).max(65_536);

export const newSessionSchema = z.object({
  environmentId: idSchema,
  label: z.string().trim().min(1).max(120),
  owner: z.string().max(120),
  notes: z.string().max(4000),
  token: tokenSchema,
});
export type NewSession = z.infer<typeof newSessionSchema>;

/** `token` is only there when the person typed a new one. */
export const sessionPatchSchema = newSessionSchema.partial().extend({ id: idSchema });
export type SessionPatch = z.infer<typeof sessionPatchSchema>;
