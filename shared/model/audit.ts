import { z } from 'zod';
import { instantSchema } from './environment.js';
import { exchangeOrigins } from './exchange.js';
import { operations } from './operations.js';
import { outcomes } from './words.js';

/** What is written down of something that was done: never a token, in no form. */
const auditEntrySchema = z.object({
  what: z.enum([
    'act',
    'login',
    'raw',
    'reveal',
    'copy',
    'export',
    'evidence',
    'report',
    'backup',
    'restore',
  ]),
  operation: z.enum(operations).nullable().optional(),
  /** By which way: a press, a run, the command line. */
  by: z.enum(exchangeOrigins),
  /** Its name; empty where none was named. */
  environment: z.string(),
  /** The host and port that were asked. */
  host: z.string().optional(),
  /** The token's fingerprint. */
  token: z.string().nullable().optional(),
  outcome: z.enum(outcomes).optional(),
  cause: z.string().optional(),
  /** Why, as the person said. */
  reason: z.string().optional(),
  /** The act, the run or the exchange that it is about. */
  id: z.string().optional(),
  /** How many exchanges or rows left. */
  count: z.number().int().optional(),
  /** With the token in it. */
  withToken: z.boolean().optional(),
});
export type AuditEntry = z.infer<typeof auditEntrySchema>;

export const auditLineSchema = auditEntrySchema.extend({
  at: instantSchema,
  /** The name that the system knows the person by. */
  user: z.string(),
  /** The name in the preferences. */
  operator: z.string().optional(),
  computer: z.string(),
});
export type AuditLine = z.infer<typeof auditLineSchema>;

/** How the delivery to the collector stands. */
export const auditStatusSchema = z.object({
  /** Lines that the collector has not. */
  waiting: z.number().int(),
  /** Lines that were removed before it had them, because too much waited. */
  lost: z.number().int(),
  /** Why it does not get on; null where it does. */
  why: z.string().nullable(),
});
export type AuditStatus = z.infer<typeof auditStatusSchema>;
