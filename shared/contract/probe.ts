import { z } from 'zod';
import { bindings, operations, outcomes } from '../protocol/words.js';
import { idSchema } from './environment.js';

/**
 * What a binding of an endpoint turned out to be. `failing`: it speaks the binding, but answers an error;
 * `no-answer`: the question left and nothing usable came back; `unreachable`: it never left.
 */
export const bindingFindings = [
  'works',
  'off',
  'wrong-content-type',
  'needs-authentication',
  'not-this-service',
  'failing',
  'no-answer',
  'unreachable',
] as const;
export type BindingFinding = (typeof bindingFindings)[number];

export const bindingReportSchema = z.object({
  binding: z.enum(bindings),
  finding: z.enum(bindingFindings),
  outcome: z.enum(outcomes),
  cause: z.string(),
  status: z.number().int().nullable(),
  /** Whole exchange, connecting included. */
  totalMs: z.number(),
  exchangeId: idSchema,
});
export type BindingReport = z.infer<typeof bindingReportSchema>;

export const probeReportSchema = z.object({
  endpoint: z.string(),
  wsdl: z.object({
    /** A service description of this service came. Hosts may hide it, so `false` proves nothing. */
    present: z.boolean(),
    status: z.number().int().nullable(),
    /** Those that we use, of what it describes. */
    operations: z.array(z.enum(operations)),
  }),
  bindings: z.array(bindingReportSchema),
  tls: z
    .object({
      version: z.string(),
      subject: z.string().nullable(),
      /** UTC, ISO 8601. */
      certificateValidTo: z.string().nullable(),
      authorized: z.boolean(),
    })
    .nullable(),
  /** The `Server` header, as the first answer gave it. */
  server: z.string().nullable(),
});
export type ProbeReport = z.infer<typeof probeReportSchema>;
