import { z } from 'zod';
import { errorCodes } from './error-codes.js';

/** What a person is told when something could not be done: what was wrong, where, and what to do. */
const appErrorSchema = z.object({
  code: z.enum(errorCodes),
  message: z.string(),
  /** Path of the field in the input, as `endpoint` or `tls.caFile`. */
  where: z.string().optional(),
  todo: z.string().optional(),
});
export type AppError = z.infer<typeof appErrorSchema>;
