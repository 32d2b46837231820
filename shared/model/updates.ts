import { z } from 'zod';

/** What a feed says of a version, as far as it is used. Everything else in it is left out. */
export const feedInfoSchema = z.object({
  version: z.string().min(1).max(64),
  files: z
    .array(
      z.object({
        url: z.string().min(1).max(2000),
        /** Base64 of 64 bytes. There is no update without it. */
        sha512: z.string().regex(/^[A-Za-z0-9+/]{86}==$/),
        size: z.number().int().positive().optional(),
      }),
    )
    .min(1)
    .max(50),
  releaseNotes: z.union([z.string(), z.array(z.object({ note: z.string().nullish() }))]).nullish(),
});
export type FeedInfo = z.infer<typeof feedInfoSchema>;

/** How far an update is. A new look begins at `idle`. */
const updateStateSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('idle') }),
  z.object({ kind: z.literal('looking') }),
  /** The feed has this very version, or (`older`) an older one, which is never taken. */
  z.object({ kind: z.literal('none'), version: z.string(), older: z.boolean() }),
  z.object({
    kind: z.literal('found'),
    version: z.string(),
    file: z.string(),
    bytes: z.number().int().nullable(),
    /** Plain text, whatever the feed wrote. */
    notes: z.string(),
    /** The address of the package that a person installs; null: the program does it. */
    byHand: z.string().nullable(),
  }),
  z.object({ kind: z.literal('downloading'), version: z.string(), percent: z.number().int() }),
  /** It lies here, whole, and is installed when the program ends. */
  z.object({ kind: z.literal('ready'), version: z.string() }),
]);
export type UpdateState = z.infer<typeof updateStateSchema>;

export const updateViewSchema = z.object({
  /** Null: no updates are looked for, and nobody is asked. */
  feed: z.string().nullable(),
  atStart: z.boolean(),
  state: updateStateSchema,
});
export type UpdateView = z.infer<typeof updateViewSchema>;
