import { z } from 'zod';
import { idSchema } from './environment.js';
import { bytesSchema } from './exchange.js';
import { charsets, lineEnds } from './raw-request-choices.js';
import { bindings, operations } from './words.js';

/**
 * A request as a person writes it: `METHOD URL`, headers, an empty line, the body. The window never holds a token for it:
 * `{{token}}` stands for the chosen session's.
 */
const composeDraftSchema = z.object({
  text: z.string().max(4 * 1024 * 1024),
  charset: z.enum(charsets),
  headEnds: z.enum(lineEnds),
  bodyEnds: z.enum(lineEnds),
  /** Write the body's true length into Content-Length; else the header leaves as it was typed, or not at all. */
  fixLength: z.boolean(),
});
export type ComposeDraft = z.infer<typeof composeDraftSchema>;

export const composeRequestSchema = z.object({
  draft: composeDraftSchema,
  environmentId: idSchema,
  /** Whose token goes in; null where the text needs none. */
  sessionId: idSchema.nullable(),
});
export type ComposeRequest = z.infer<typeof composeRequestSchema>;

/** What the contract says the request is, where all of it says the same; null where it is nothing we know for sure. */
const recognisedSchema = z.object({ operation: z.enum(operations), binding: z.enum(bindings) }).nullable();
export type Recognised = z.infer<typeof recognisedSchema>;

export const composePreviewSchema = z.object({
  /** What would leave now, to the byte; tokens and passwords masked, lengths kept. */
  bytes: bytesSchema,
  bodyOffset: z.number().int(),
  url: z.string(),
  recognised: recognisedSchema,
  /** The production environment whose name must be typed before this is sent; null where nothing is asked. */
  confirmName: z.string().nullable(),
});
export type ComposePreview = z.infer<typeof composePreviewSchema>;

export const composeOpenedSchema = z.object({
  draft: composeDraftSchema,
  environmentId: idSchema.nullable(),
  sessionId: idSchema.nullable(),
});
export type ComposeOpened = z.infer<typeof composeOpenedSchema>;
