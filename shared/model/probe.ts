import { z } from 'zod';
import { environmentSchema, idSchema, proxyChoiceSchema, tlsChoicesSchema } from './environment.js';
import { bindings, operations, outcomes } from './words.js';

/**
 * What a binding of an endpoint turned out to be. `failing`: it speaks the binding, but answers an error;
 * `no-answer`: the question left and nothing usable came back; `unreachable`: it never left.
 */
const bindingFindings = [
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

const bindingReportSchema = z.object({
  binding: z.enum(bindings),
  finding: z.enum(bindingFindings),
  outcome: z.enum(outcomes),
  cause: z.string(),
  status: z.number().int().nullable(),
  /** One sentence: why it was found so, for every finding but `works`. */
  reason: z.string(),
  /** Whole exchange, connecting included. */
  totalMs: z.number(),
  exchangeId: idSchema,
});
export type BindingReport = z.infer<typeof bindingReportSchema>;

const probeReportSchema = z.object({
  endpoint: z.string(),
  wsdl: z.object({
    /** A service description of this service came. Hosts may hide it, so `false` proves nothing. */
    present: z.boolean(),
    status: z.number().int().nullable(),
    /** Those that we use, of what it describes. */
    operations: z.array(z.enum(operations)),
    /** Parts of it that stand elsewhere and were not read: what is not named may be there. */
    unread: z.number().int(),
  }),
  bindings: z.array(bindingReportSchema),
  tls: z
    .object({
      version: z.string(),
      subject: z.string().nullable(),
      /** UTC, ISO 8601. */
      certificateValidTo: z.string().nullable(),
      authorized: z.boolean(),
      issuer: z.string().nullable().optional(),
      /** SHA-256 of the host's own certificate, 64 lower-case hex digits: what a pin names. */
      leafSha256: z.string().nullable().optional(),
      leafPem: z.string().nullable().optional(),
    })
    .nullable(),
  /** The page that ASP.NET gives to a browser, with the operations that it links to. */
  helpPage: z
    .object({
      present: z.boolean(),
      status: z.number().int().nullable(),
      operations: z.array(z.enum(operations)),
    })
    .optional(),
  /** The `Server` header, as the first answer gave it. */
  server: z.string().nullable(),
});
export type ProbeReport = z.infer<typeof probeReportSchema>;

/** What to probe: an address as a person has it (a host name, a help page, a WSDL's address), and how to reach it. */
export const probeRequestSchema = z.object({
  probeId: idSchema,
  address: z.string().min(1).max(4096),
  tls: tlsChoicesSchema,
  proxy: proxyChoiceSchema.nullable(),
  timeoutMs: environmentSchema.shape.timeoutMs,
  /** Whose stored passwords go with `tls` and `proxy`; absent for an address that is not saved. */
  environmentId: idSchema.optional(),
});
export type ProbeRequest = z.infer<typeof probeRequestSchema>;

const wsdlDifferenceSchema = z.object({
  kind: z.string(),
  /** A sentence that names the difference. */
  text: z.string(),
});

export const probeResultSchema = z.object({
  probeId: idSchema,
  /** Every endpoint that the address could mean and that was tried, the likeliest first. */
  reports: z.array(probeReportSchema),
  /** The endpoint over which the most works; null where none does. */
  endpoint: z.string().nullable(),
  suggested: z
    .object({ defaultBinding: z.enum(bindings), checkBinding: z.enum(bindings).nullable() })
    .nullable(),
  differences: z.array(wsdlDifferenceSchema),
});
export type ProbeResult = z.infer<typeof probeResultSchema>;

/** Said once a binding of an endpoint is known; `binding` null: the description was read. */
export const probeProgressSchema = z.object({
  probeId: idSchema,
  endpoint: z.string(),
  binding: z.enum(bindings).nullable(),
  finding: z.enum(bindingFindings).nullable(),
  done: z.number().int(),
  total: z.number().int(),
});
export type ProbeProgress = z.infer<typeof probeProgressSchema>;
