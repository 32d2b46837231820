import { z } from 'zod';
import { bulkOptionsSchema, bulkPauseSchema, bulkPreviewSchema } from '../../shared/model/bulk.js';
import { bulkStates } from '../../shared/model/bulk-words.js';
import { tiers } from '../../shared/model/words.js';

/** What is kept of a run beside its rows. */
export const runRecordSchema = z.object({
  id: z.string(),
  environmentId: z.string(),
  environmentName: z.string(),
  endpoint: z.string(),
  tier: z.enum(tiers),
  source: z.string(),
  preview: bulkPreviewSchema,
  /** SHA-256 over the fingerprints of all tokens in their order: 64 hex digits. */
  selection: z.string(),
  total: z.number(),
  options: bulkOptionsSchema.nullable(),
  /** Of the last summary. */
  digest: z.string().nullable(),
  state: z.enum(bulkStates),
  pause: bulkPauseSchema.nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  endedAt: z.string().nullable(),
  activeMs: z.number(),
  /** Who started it. */
  operator: z.string(),
});
export type RunRecord = z.infer<typeof runRecordSchema>;
