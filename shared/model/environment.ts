import { z } from 'zod';
import { bindings, tiers } from './words.js';

export const idSchema = z.string().min(1).max(64);
export const instantSchema = z.iso.datetime();

export const tlsChoicesSchema = z.object({
  /** Absent: TLS 1.2. */
  minVersion: z.enum(['TLSv1.2', 'TLSv1.3']).optional(),
  /** Whether the authorities of this computer are trusted beside the built-in ones. Absent: yes. */
  systemRoots: z.boolean().optional(),
  /** PEM file with the certificates to trust, instead of the built-in ones. */
  caFile: z.string().nullable(),
  /** SHA-256 fingerprint of the host's own certificate: 64 hex digits, lower case, no colons. */
  pinSha256: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
  clientCertificate: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('pfx'), file: z.string().min(1) }),
      z.object({ kind: z.literal('pem'), certFile: z.string().min(1), keyFile: z.string().min(1) }),
    ])
    .nullable(),
});
export type TlsChoices = z.infer<typeof tlsChoicesSchema>;

/** The proxy's address without credentials, `system`, or `pac+` and the address of a script; the password is in the vault. */
export const proxyChoiceSchema = z.object({
  url: z.string().min(1),
  username: z.string().nullable(),
});

export const environmentSchema = z.object({
  id: idSchema,
  name: z.string().trim().min(1).max(80),
  /** The .asmx address, absolute, http or https, without query or fragment. */
  endpoint: z.url({ protocol: /^https?$/ }).max(2048),
  tier: z.enum(tiers),
  defaultBinding: z.enum(bindings),
  /** The binding that CheckToken works over here; null: the same as the Logout's. */
  checkBinding: z.enum(bindings).nullable(),
  /** Check before and after each Logout. */
  verify: z.boolean(),
  /** After an `unknown`, run CheckToken without being asked. */
  resolveUnknown: z.boolean(),
  /** Total deadline of one exchange. */
  timeoutMs: z.number().int().min(500).max(600_000),
  tls: tlsChoicesSchema,
  proxy: proxyChoiceSchema.nullable(),
  notes: z.string().max(4000),
  createdAt: instantSchema,
  updatedAt: instantSchema,
});
export type Environment = z.infer<typeof environmentSchema>;

/** What the window sends to create (no id) or change an environment. */
export const environmentDraftSchema = environmentSchema
  .omit({ id: true, createdAt: true, updatedAt: true })
  .extend({ id: idSchema.optional() });
export type EnvironmentDraft = z.infer<typeof environmentDraftSchema>;

/** Write-only. `undefined` leaves what is stored, `null` removes it. */
export const environmentSecretsSchema = z.object({
  proxyPassword: z.string().nullable().optional(),
  clientKeyPassphrase: z.string().nullable().optional(),
});
export type EnvironmentSecrets = z.infer<typeof environmentSecretsSchema>;
