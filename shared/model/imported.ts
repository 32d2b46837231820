import { z } from 'zod';
import { doubtSchema } from './doubt.js';
import { idSchema } from './environment.js';
import { leftOutReasons } from './left-out.js';
import { bindings, operations, outcomes } from './words.js';

/** What became of one entry of a HAR, numbered from 1. */
const importedEntrySchema = z.discriminatedUnion('kept', [
  z.object({
    entry: z.number().int(),
    kept: z.literal(true),
    exchange: idSchema,
    operation: z.enum(operations).nullable(),
    binding: z.enum(bindings).nullable(),
    outcome: z.enum(outcomes),
    /** Of the token that it sent. */
    doubts: z.array(doubtSchema),
  }),
  z.object({
    entry: z.number().int(),
    kept: z.literal(false),
    reason: z.enum(leftOutReasons),
    /** Whose it is, where that is known. */
    host: z.string().nullable(),
  }),
]);
export type ImportedEntry = z.infer<typeof importedEntrySchema>;

export const importedSchema = z.object({
  exchanges: z.number().int(),
  skipped: z.number().int(),
  /** All entries of the HAR; those behind the last one told were not looked at, for it was stopped. */
  total: z.number().int(),
  entries: z.array(importedEntrySchema),
});
export type Imported = z.infer<typeof importedSchema>;
