import { z } from 'zod';
import {
  bulkOptionsSchema,
  bulkPreviewSchema,
  bulkProgressSchema,
  bulkReadingSchema,
  bulkRowsPageSchema,
  bulkRowsQuerySchema,
  bulkRunSchema,
  bulkSourceSchema,
  bulkSummarySchema,
} from '../model/bulk.js';
import { doubtfulChoices, reportFormats } from '../model/bulk-words.js';
import { idSchema } from '../model/environment.js';
import { channel } from './channel.js';

const byRun = z.object({ runId: idSchema });

/** A run goes from `read` over `freeze` and `start` to its end. */
export const bulkChannels = {
  /** Reads the tokens into a new run and sends nothing. Null where the person closed the dialog, or ended the reading. */
  read: channel(
    z.object({ environmentId: idSchema, source: bulkSourceSchema }),
    bulkPreviewSchema.nullable(),
  ),
  /** The same once more, read as the person says; saved sessions have no reading. The run keeps its id; null as above. */
  reread: channel(
    z.object({
      runId: idSchema,
      reading: bulkReadingSchema.nullable(),
      doubtful: z.enum(doubtfulChoices),
    }),
    bulkPreviewSchema.nullable(),
  ),
  /** Of what is read now, from 0 to 1; null where nothing is. */
  readProgress: channel(z.void(), z.number().nullable()),
  /** Ends what is read now; no run is left of it. */
  stopReading: channel(z.void(), z.void()),
  /** Sums up what would happen. May be called again with other options until it is started. */
  freeze: channel(z.object({ runId: idSchema, options: bulkOptionsSchema }), bulkSummarySchema),
  /**
   * Begins to send. Refused unless `digest` is that of the last summary and still fits the environment, and, where
   * the name is needed, unless `typedName` is the environment's name. `batchProgress` tells how it goes.
   */
  start: channel(
    z.object({ runId: idSchema, digest: z.string(), typedName: z.string() }),
    bulkProgressSchema,
  ),
  /** What has left is waited for. */
  pause: channel(byRun, bulkProgressSchema),
  /**
   * Rows not sent are sent; of unknown ones CheckToken is asked once. `resendUnknown`: those that it does not call out
   * are sent again. Guarded by the typed name as `start` is. A run that is done goes on where rows are unknown. Refused with `tokens-needed`: see `supply`.
   */
  resume: channel(
    z.object({ runId: idSchema, typedName: z.string(), resendUnknown: z.boolean().optional() }),
    bulkProgressSchema,
  ),
  /** For good: rows not sent stay so. */
  cancel: channel(byRun, bulkProgressSchema),
  /** The tokens of a run whose tokens were in memory only, once more. Refused unless they are the same. */
  supply: channel(
    z.object({ runId: idSchema, source: bulkSourceSchema, reading: bulkReadingSchema.optional() }),
    bulkProgressSchema.nullable(),
  ),
  /** A person asks for these rows again, whatever became of them: they wait. Then `resume`. Guarded as `start` is. */
  sendAgain: channel(
    z.object({ runId: idSchema, rows: z.array(z.number().int()).min(1).max(1000), typedName: z.string() }),
    bulkProgressSchema,
  ),
  /** Newest first. */
  list: channel(z.void(), z.array(bulkRunSchema)),
  rows: channel(bulkRowsQuerySchema, bulkRowsPageSchema),
  /** Asks where to, and writes it. Null where the person closed the dialog. */
  report: channel(
    z.object({ runId: idSchema, format: z.enum(reportFormats) }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** With its rows and tokens, for good. Refused while it runs. */
  remove: channel(byRun, z.void()),
};
