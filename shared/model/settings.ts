import { z } from 'zod';
import { languageChoices } from './language.js';
import { sessionOrders, themes } from './words.js';

/** How a person arranged the columns of a list. */
const listColumnsSchema = z.object({
  /** Pixels by column; a column that is not here is as wide as it comes. */
  widths: z.record(z.string(), z.number().int().min(24).max(4000)),
  hidden: z.array(z.string()),
});
export type ListColumns = z.infer<typeof listColumnsSchema>;

/** Small things that a person chose. Nothing that grows, and no secret, goes in here. */
export const settingsSchema = z.object({
  theme: z.enum(themes),
  /** Of everything in the window, in percent. */
  textSize: z.number().int().min(50).max(300),
  /** What people are spoken to in. */
  language: z.enum(languageChoices),
  /** Sizes by pane name: in percent, or of one pane in pixels. */
  paneSizes: z.record(z.string(), z.array(z.number())),
  /** How sessions are listed: a label stays where it is while states and times do not. */
  sessionOrder: z.enum(sessionOrders),
  /** By list. */
  columns: z.record(z.string(), listColumnsSchema),
  window: z
    .object({
      x: z.number().int().optional(),
      y: z.number().int().optional(),
      width: z.number().int(),
      height: z.number().int(),
      maximized: z.boolean(),
    })
    .nullable(),
  /**
   * What to do with tokens where the system has no keyring.
   * `memory`: keep them until the program ends. `weak-file`: the person allowed a file that only its mode protects.
   */
  withoutKeyring: z.enum(['memory', 'weak-file']),
  /** After how many minutes without a key or mouse what is revealed hides; `null`: only when the screen is locked. */
  hideAfterMinutes: z.number().int().min(1).max(240).nullable(),
  /** Wrap long lines in raw views. */
  wrap: z.boolean(),
  /** Name for reports: who forced the session out. */
  operator: z.string().max(120),
  /** How much of the history to keep, by age and by size on the disk; `null`: all. */
  keepDays: z.number().int().min(1).max(36_500).nullable(),
  keepMebibytes: z.number().int().min(16).max(1_000_000).nullable(),
  /** Where newer versions are looked for; `null`: nowhere, and nobody is asked. */
  updateFeed: z.string().max(2000).nullable(),
  /** Whether it is asked once at each start. */
  lookAtStart: z.boolean(),
});
export type Settings = z.infer<typeof settingsSchema>;

export const defaultSettings: Settings = {
  theme: 'system',
  textSize: 100,
  language: 'system',
  paneSizes: {},
  sessionOrder: 'label',
  columns: {},
  window: null,
  withoutKeyring: 'memory',
  hideAfterMinutes: 5,
  wrap: true,
  operator: '',
  keepDays: null,
  keepMebibytes: null,
  updateFeed: null,
  lookAtStart: false,
};
