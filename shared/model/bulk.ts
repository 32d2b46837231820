import { z } from 'zod';
import {
  bulkDelimiters,
  bulkEncodings,
  bulkRefusals,
  bulkStates,
  doubtfulChoices,
  rowColumns,
  rowStates,
} from './bulk-words.js';
import { causeFactsSchema } from './cause-facts.js';
import { doubtCodes } from './doubt.js';
import { idSchema, instantSchema } from './environment.js';
import { bindings, tiers } from './words.js';

/** Where the tokens come from. A path never comes from the window: `dialog` opens the system's in the main process. */
export const bulkSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('dialog') }),
  /** A file that was dropped: its bytes as they are. */
  z.object({
    kind: z.literal('bytes'),
    name: z.string().max(260),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array, 'bytes expected'),
  }),
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('sessions'), sessionIds: z.array(idSchema).min(1) }),
]);
export type BulkSource = z.infer<typeof bulkSourceSchema>;

/** How the text is read. Absent parts are found out from its beginning. */
export const bulkReadingSchema = z.object({
  encoding: z.enum(bulkEncodings),
  /** `lines`: one token a line, no columns. */
  delimiter: z.enum(bulkDelimiters),
  /** The first row names the columns. */
  header: z.boolean(),
  /** Zero-based. */
  tokenColumn: z.number().int().min(0),
  labelColumn: z.number().int().min(0).nullable(),
});
export type BulkReading = z.infer<typeof bulkReadingSchema>;

const count = z.number().int().min(0);

/** `rows` = `tokens` + `duplicates` + `blanks` + `refused` + `doubtful`; a header is no row. */
const bulkCountsSchema = z.object({
  rows: count,
  tokens: count,
  duplicates: count,
  blanks: count,
  refused: count,
  /** Rows with a doubtful token that were not taken: nobody said yet what becomes of them, or they are left out. */
  doubtful: count,
});

/** The rows whose tokens are doubtful, and what becomes of them. */
const doubtfulRowsSchema = z.object({
  choice: z.enum(doubtfulChoices),
  rows: count,
  /** How many of them have a form without what is doubted. */
  cleanable: count,
  kinds: z.array(z.object({ code: z.enum(doubtCodes), rows: count })),
  /** The first hundred, their tokens masked. `cleaned` is null where nobody can know it. */
  first: z.array(
    z.object({
      line: z.number().int(),
      token: z.string(),
      cleaned: z.string().nullable(),
      codes: z.array(z.enum(doubtCodes)),
    }),
  ),
});
export type DoubtfulRows = z.infer<typeof doubtfulRowsSchema>;

/** What was read, before anything is sent. */
export const bulkPreviewSchema = z.object({
  runId: idSchema,
  environmentId: idSchema,
  /** The file's name, or what the tokens came from. */
  source: z.string(),
  /** Null for saved sessions. */
  reading: bulkReadingSchema.nullable(),
  /** Names from the header, or `Column 1`, `Column 2` …; empty for saved sessions. */
  columns: z.array(z.string()),
  /** The first rows, cell by cell. Whatever could be a token is masked in every column. */
  sample: z.array(z.array(z.string())),
  counts: bulkCountsSchema,
  /** How many rows were refused for each reason; those that never occurred are left out. */
  refusedFor: z.array(z.object({ reason: z.enum(bulkRefusals), rows: count })),
  /** The first hundred, with the number of their line in the text. */
  refusals: z.array(z.object({ line: z.number().int(), reason: z.enum(bulkRefusals) })),
  doubtful: doubtfulRowsSchema,
  /** The columns of which only a person can say which holds the tokens; until then no row is taken. */
  open: z.array(z.object({ column: count, name: z.string() })),
  firstMask: z.string().nullable(),
  lastMask: z.string().nullable(),
  /** False where the tokens are in memory only: going on after a restart then needs the same tokens again. */
  tokensKept: z.boolean(),
});
export type BulkPreview = z.infer<typeof bulkPreviewSchema>;

export const bulkOptionsSchema = z.object({
  binding: z.enum(bindings),
  /** Check before and after each Logout. */
  verify: z.boolean(),
  concurrency: z.number().int().min(1).max(256),
  /** Requests that begin in a second, checks included; null: as fast as they go. */
  ratePerSecond: z.number().positive().max(10_000).nullable(),
  /** Pause after so many rows in a row that did not end well; null: never. */
  stopAfterFailures: z.number().int().min(1).max(100_000).nullable(),
  /** After a 429 or 503 with Retry-After, go on by itself when that time has passed. */
  resumeAfterRetry: z.boolean(),
  /** Go on while no window is open. */
  withoutWindow: z.boolean(),
  /** Why it is done: for the report. */
  reason: z.string().max(2000),
});
export type BulkOptions = z.infer<typeof bulkOptionsSchema>;

/** What is about to happen, to be confirmed. `digest` stands for all of it and for every token in its order. */
export const bulkSummarySchema = z.object({
  runId: idSchema,
  environmentId: idSchema,
  environmentName: z.string(),
  endpoint: z.string(),
  tier: z.enum(tiers),
  options: bulkOptionsSchema,
  tokens: count,
  firstMask: z.string(),
  lastMask: z.string(),
  digest: z.string(),
  /** The environment's name must be typed by hand to start it. */
  nameNeeded: z.boolean(),
});
export type BulkSummary = z.infer<typeof bulkSummarySchema>;

/**
 * `waiting`: not one byte of its Logout left. `sending`: under way now. Every other state is the outcome that its row
 * ended with; `unknown` also means that the program ended while it was under way.
 */
const rowCountsSchema = z.record(z.enum(rowStates), count);
export type RowCounts = z.infer<typeof rowCountsSchema>;

export const bulkPauseSchema = z.object({
  code: z.enum([
    'person',
    'no-window',
    'restart',
    'host-dead',
    'failures',
    'throttled',
    'tokens-needed',
    'journal',
  ]),
  /** With `host-dead` the cause, with `journal` what the computer said. */
  why: z.string().optional(),
  /** With `throttled`: the answer's. */
  status: z.number().optional(),
  /** With `failures`: how many in a row. */
  n: z.number().optional(),
  /** With `throttled`: when the service said that it may be tried again. */
  retryAt: instantSchema.nullable(),
});
export type BulkPause = z.infer<typeof bulkPauseSchema>;

/** The sum of `counts` is always `total`. */
export const bulkProgressSchema = z.object({
  runId: idSchema,
  state: z.enum(bulkStates),
  /** Why it stands still; null unless `state` is `paused`. */
  pause: bulkPauseSchema.nullable(),
  total: count,
  counts: rowCountsSchema,
  /** Rows ended in a second, over the last seconds; 0 while it stands still. */
  ratePerSecond: z.number(),
  /** Null where it cannot be told. */
  leftMs: z.number().nullable(),
  /** Time spent sending, without pauses. */
  activeMs: z.number(),
  startedAt: instantSchema.nullable(),
  endedAt: instantSchema.nullable(),
});
export type BulkProgress = z.infer<typeof bulkProgressSchema>;

export const bulkRunSchema = z.object({
  runId: idSchema,
  environmentId: idSchema,
  environmentName: z.string(),
  endpoint: z.string(),
  /** As it was when the run was summed up. */
  tier: z.enum(tiers),
  source: z.string(),
  createdAt: instantSchema,
  /** Null until it was frozen. */
  options: bulkOptionsSchema.nullable(),
  progress: bulkProgressSchema,
});
export type BulkRun = z.infer<typeof bulkRunSchema>;

const bulkRowSchema = z.object({
  /** From 1, in the order of the input. */
  row: z.number().int(),
  tokenMask: z.string(),
  tokenFingerprint: z.string(),
  label: z.string(),
  sessionId: idSchema.nullable(),
  state: z.enum(rowStates),
  /** As in an act's result; null before its end. */
  fate: z.string().nullable(),
  cause: z.string().nullable(),
  causeFacts: causeFactsSchema.nullable(),
  status: z.number().int().nullable(),
  faultCode: z.string().nullable(),
  faultReason: z.string().nullable(),
  error: z.string().nullable(),
  startedAt: instantSchema.nullable(),
  /** What the service took, all exchanges of the row together, and what it waited beside that for its turn. */
  totalMs: z.number().nullable(),
  waitedMs: z.number().nullable(),
  exchangeId: idSchema.nullable(),
  actId: idSchema.nullable(),
  /** Only CheckToken was asked when the run went on: whether its Logout had left was not known. */
  resolved: z.boolean(),
});
export type BulkRow = z.infer<typeof bulkRowSchema>;

/** Rows that are alike stay in the order of the input. */
const rowSortSchema = z.object({
  by: z.enum(rowColumns),
  descending: z.boolean(),
  /** Milliseconds of the clock when it was asked for: with the same number the order is the same, however rows have changed since. */
  asOf: count,
});
export type RowSort = z.infer<typeof rowSortSchema>;

export const bulkRowsQuerySchema = z.object({
  runId: idSchema,
  /** None given: all. */
  states: z.array(z.enum(rowStates)).optional(),
  /** Stands in the label, or is the end of the token (as masked), or the beginning of its fingerprint. */
  search: z.string().max(200).optional(),
  /** Absent: in the order of the input. */
  sort: rowSortSchema.optional(),
  offset: count,
  limit: z.number().int().min(1).max(500),
});
export type BulkRowsQuery = z.infer<typeof bulkRowsQuerySchema>;
export const bulkRowsPageSchema = z.object({ rows: z.array(bulkRowSchema), total: count });
