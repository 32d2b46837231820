import { z } from 'zod';
import { idSchema } from '../model/environment.js';
import { handoverFormats } from '../model/handover-format.js';
import { importedSchema } from '../model/imported.js';
import { channel } from './channel.js';

/** Which exchanges, and in what form they leave the program. */
const handoverRequestSchema = z.object({
  ids: z.array(idSchema).min(1).max(500),
  /** All exchanges of their acts: the checks around a Logout as well. */
  wholeAct: z.boolean(),
  format: z.enum(handoverFormats),
  /**
   * `masked`: no form of the token is in it. `confirmed`: a person was told what it means and wants the token in it;
   * passwords and credentials stay masked all the same.
   */
  token: z.enum(['masked', 'confirmed']),
});
export type HandoverRequest = z.infer<typeof handoverRequestSchema>;

/** What a person says about the exchanges of which evidence is made. */
const evidenceRequestSchema = z.object({
  ids: z.array(idSchema).min(1).max(500),
  wholeAct: z.boolean(),
  operator: z.string().trim().min(1).max(120),
  reason: z.string().trim().min(1).max(2000),
  ticket: z.string().trim().max(120),
});
export type EvidenceRequest = z.infer<typeof evidenceRequestSchema>;

/** Exchanges leaving the program, and coming in from others. The main process holds the texts; the window does not. */
export const handoverChannels = {
  /** Onto the clipboard. */
  copy: channel(handoverRequestSchema, z.object({ masked: z.boolean() })),
  /** The beginning of the same, always masked: the window never gets the token by it. */
  preview: channel(
    handoverRequestSchema.omit({ token: true }),
    z.object({ text: z.string(), cut: z.boolean() }),
  ),
  /** Asks where to, and writes it. Null where the person closed the dialog. */
  save: channel(handoverRequestSchema, z.object({ path: z.string(), masked: z.boolean() }).nullable()),
  /**
   * Who the evidence says made it, unless changed (the name in the settings or the system's), and the fingerprint of the key
   * that signs it; null where it will not be signed.
   */
  operator: channel(z.void(), z.object({ operator: z.string(), signedWith: z.string().nullable() })),
  /** Asks where to, and writes one file that proves itself. Null where the person closed the dialog. */
  evidence: channel(evidenceRequestSchema, z.object({ path: z.string() }).nullable()),
  /** Asks for a HAR and keeps its exchanges with the service in the history. Null where the person closed the dialog. */
  importHar: channel(z.void(), importedSchema.nullable()),
  /** The same with a text that was dropped or pasted. */
  importText: channel(z.object({ text: z.string().max(64 * 1024 * 1024) }), importedSchema),
  /** Entries looked at of the import that is under way; null where none is. */
  importProgress: channel(z.void(), z.object({ done: z.number().int(), total: z.number().int() }).nullable()),
  /** What was kept before stays. */
  cancelImport: channel(z.void(), z.void()),
};
