import { z } from 'zod';
import { auditStatusSchema } from './audit.js';
import { instantSchema } from './environment.js';
import { errorCodes } from './error-codes.js';
import { policyViewSchema } from './policy.js';
import { scenarios } from './words.js';

/** Something the person must be told once: a file set aside, no keyring. Stays until dismissed in the window. */
export const noticeSchema = z.object({
  id: z.string(),
  kind: z.enum(['info', 'warning', 'error']),
  code: z.enum(errorCodes),
  message: z.string(),
  todo: z.string().optional(),
  /** A file that was set aside, and that can be erased for good. */
  erase: z.string().optional(),
  at: instantSchema,
});
export type Notice = z.infer<typeof noticeSchema>;

/** How tokens are kept. `keyring`: encrypted with a key of the system. `weak-file`: the person allowed it. */
const vaultStatusSchema = z.object({
  mode: z.enum(['keyring', 'memory', 'weak-file']),
  /** The backend's own name where known: `gnome_libsecret`, `basic_text`. */
  backend: z.string(),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;

export const appInfoSchema = z.object({
  version: z.string(),
  electron: z.string(),
  chrome: z.string(),
  node: z.string(),
  platform: z.string(),
  vault: vaultStatusSchema,
  policy: policyViewSchema,
  /** How the way to the log collector stands. */
  audit: auditStatusSchema,
  notices: z.array(noticeSchema),
});
export type AppInfo = z.infer<typeof appInfoSchema>;

export const sandboxStatusSchema = z.object({
  running: z.boolean(),
  url: z.string().nullable(),
  scenario: z.enum(scenarios),
  /** Requests answered since it was started. */
  requests: z.number().int(),
});
export type SandboxStatus = z.infer<typeof sandboxStatusSchema>;
