import { z } from 'zod';
import { causeFactsSchema } from './cause-facts.js';
import { connectionSchema, failureSchema, timingsSchema } from './connection-facts.js';
import { idSchema, instantSchema } from './environment.js';
import { bindings, operations, outcomes } from './words.js';

/** Bytes cross IPC and land in SQLite as they are. */
export const bytesSchema = z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected');

const headerPairsSchema = z.array(z.tuple([z.string(), z.string()]));

const faultSchema = z.object({ code: z.string(), reason: z.string(), detail: z.string().optional() });

/** Who made the exchange. `raw`: a person wrote the request as text, and it left as it was written. */
export const exchangeOrigins = ['window', 'cli', 'bulk', 'probe', 'import', 'raw'] as const;

/** The line of an exchange in a list: everything but the bytes. */
export const exchangeSummarySchema = z.object({
  id: idSchema,
  /** The act this exchange belongs to: check, log out and check share one. */
  actId: idSchema,
  origin: z.enum(exchangeOrigins),
  startedAt: instantSchema,
  environmentId: idSchema.nullable(),
  environmentName: z.string(),
  sessionId: idSchema.nullable(),
  /** Null, both of them, where a raw request is not one of the contract's. */
  operation: z.enum(operations).nullable(),
  binding: z.enum(bindings).nullable(),
  /** `GET` or `POST`; in a raw request whatever was written. */
  method: z.string(),
  /** With the token masked where it stands in it. */
  url: z.string(),
  tokenMask: z.string().nullable(),
  tokenFingerprint: z.string().nullable(),
  outcome: z.enum(outcomes),
  cause: z.string(),
  active: z.boolean().optional(),
  /** Of a CheckToken that said no: this token was seen active here before. Absent: it never was. */
  seenActive: z.literal(true).optional(),
  fault: faultSchema.optional(),
  /** What the cause is told with: who answered, what it named. */
  causeFacts: causeFactsSchema.optional(),
  quote: z.string().optional(),
  failure: failureSchema.optional(),
  sent: z.enum(['none', 'part', 'whole']),
  status: z.number().int().nullable(),
  totalMs: z.number(),
  requestSize: z.number().int(),
  answerSize: z.number().int(),
});
export type ExchangeSummary = z.infer<typeof exchangeSummarySchema>;

/** An exchange as it is shown: whole, with the secrets masked byte for byte unless a person asked to reveal them. */
export const exchangeDetailSchema = exchangeSummarySchema.extend({
  revealed: z.boolean(),
  /** False where the original bytes of the masked places were not kept (a password, or no keyring). */
  revealable: z.boolean(),
  httpVersion: z.string().nullable(),
  statusText: z.string().nullable(),
  requestHeaders: headerPairsSchema,
  answerHeaders: headerPairsSchema,
  trailers: headerPairsSchema,
  requestBytes: bytesSchema,
  answerBytes: bytesSchema,
  requestBody: bytesSchema,
  /** Transfer and content coding undone. */
  answerBody: bytesSchema,
  truncated: z.boolean(),
  timings: timingsSchema,
  connection: connectionSchema,
});
export type ExchangeDetail = z.infer<typeof exchangeDetailSchema>;
