import { z } from 'zod';
import { bytesSchema, exchangeDetailSchema } from './exchange.js';

/**
 * Bytes on their way to the window: as they are; or, where they are many, to be fetched once from `bytesPath` with a
 * ticket, for a message of fifty megabytes holds the window up for more than a second, and `first` is how they begin, to
 * be shown until then; or as the end of the other part.
 */
const sentBytesSchema = z.union([
  bytesSchema,
  z.object({ ticket: z.string(), first: bytesSchema }),
  z.object({ tailFrom: z.number().int() }),
]);
export type SentBytes = z.infer<typeof sentBytesSchema>;

/** A body may be the tail of the bytes on the wire, these never of anything. */
export const sentDetailSchema = exchangeDetailSchema.extend({
  requestBytes: sentBytesSchema,
  answerBytes: sentBytesSchema,
  requestBody: sentBytesSchema,
  answerBody: sentBytesSchema,
});
export type SentDetail = z.infer<typeof sentDetailSchema>;
