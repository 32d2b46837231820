import { z } from 'zod';
import { idSchema, instantSchema } from './environment.js';
import { exchangeOrigins } from './exchange.js';
import { bindings, operations, outcomes } from './words.js';

/** Which exchanges to show. A member that is absent filters nothing. */
const historyFilterSchema = z.object({
  sessionId: idSchema.optional(),
  environmentId: idSchema.optional(),
  actId: idSchema.optional(),
  origins: z.array(z.enum(exchangeOrigins)).optional(),
  operations: z.array(z.enum(operations)).optional(),
  bindings: z.array(z.enum(bindings)).optional(),
  outcomes: z.array(z.enum(outcomes)).optional(),
  /** From and to, both included; `null`: no answer came. */
  status: z.tuple([z.number().int(), z.number().int()]).nullable().optional(),
  /** Started at or after. */
  since: instantSchema.optional(),
  /** Started before. */
  until: instantSchema.optional(),
  /**
   * Words of request, answer or fault, or a whole token. A word finds what begins with it, words in quotes what has
   * them one after the other, a word after `-` leaves out what has it.
   */
  text: z.string().max(70_000).optional(),
});
export type HistoryFilter = z.infer<typeof historyFilterSchema>;

export const historyPageSchema = historyFilterSchema.extend({
  /** The id that the last page ended with. */
  before: idSchema.optional(),
  limit: z.number().int().min(1).max(500),
});
export type HistoryPage = z.infer<typeof historyPageSchema>;

/** How much is kept. */
export const historyInfoSchema = z.object({
  exchanges: z.number().int(),
  /** On the disk, with sessions and runs; space that is free for what comes is not counted. */
  bytes: z.number(),
  oldestAt: instantSchema.nullable(),
  /** Kinds of exchanges whose words cannot be found yet. */
  unindexed: z.number().int(),
});
export type HistoryInfo = z.infer<typeof historyInfoSchema>;

export const removedSchema = z.object({
  exchanges: z.number().int(),
  /** Why their text is still in the database's file, which no list shows; it is erased at the next start. */
  notErased: z.string().nullable(),
});
export type Removed = z.infer<typeof removedSchema>;
