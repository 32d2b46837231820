import { z } from 'zod';
import { environmentSchema, idSchema, proxyChoiceSchema, tlsChoicesSchema } from './environment.js';
import { settingsSchema } from './settings.js';

/** The file's own path on this computer; a relative one would be another file for everybody. */
const absolutePath = z.string().regex(/^(?:\/|[A-Za-z]:[\\/]|\\\\)/);
const { minVersion, systemRoots } = tlsChoicesSchema.shape;

/** An environment that everybody has, and nobody changes. What is left out is as nobody chose it. */
const managedEnvironmentSchema = z.strictObject({
  ...environmentSchema.omit({ id: true, createdAt: true, updatedAt: true }).partial().shape,
  name: environmentSchema.shape.name,
  endpoint: environmentSchema.shape.endpoint,
  tls: tlsChoicesSchema.partial().strict().optional(),
  proxy: proxyChoiceSchema.strict().nullable().optional(),
});
export type ManagedEnvironment = z.infer<typeof managedEnvironmentSchema>;

/**
 * What an administrator fixes for everybody on a computer. A field that is left out is the person's own choice. A new field
 * is a new version: an older program must not overlook what it does not know.
 */
export const policySchema = z.strictObject({
  $schema: z.string().optional(),
  version: z.literal(1),
  environments: z.array(managedEnvironmentSchema).optional(),
  /** `false`: only those, and the sandbox. */
  ownEnvironments: z.boolean().optional(),
  /** For every host but this computer itself; `null`: no proxy. */
  proxy: proxyChoiceSchema.strict().nullable().optional(),
  tls: z
    .strictObject({
      /** PEM file in place of all other authorities. Nobody can pin a certificate beside it. */
      caFile: absolutePath.optional(),
      /** The oldest that is spoken; a person may ask for a newer one. */
      minVersion,
      systemRoots,
    })
    .optional(),
  /** `true`: every Logout is checked before and after. */
  verify: z.boolean().optional(),
  retention: z
    .strictObject({
      keepDays: z.number().int().min(1).max(36_500).nullable().optional(),
      keepMebibytes: z.number().int().min(16).max(1_000_000).nullable().optional(),
    })
    .optional(),
  /** `false`: nobody logs out many tokens at once on production. */
  productionBulk: z.boolean().optional(),
  /** `false`: no token is shown or copied. */
  revealTokens: z.boolean().optional(),
  /** `false`: no token leaves in a file or on the clipboard, and none in a backup. */
  exportTokens: z.boolean().optional(),
  /** Nobody has touched the computer for so long: what is revealed hides. */
  hideAfterMinutes: settingsSchema.shape.hideAfterMinutes.unwrap().optional(),
  updates: z
    .strictObject({
      /** `null`: no updates are looked for. */
      feed: z.url({ protocol: /^https?$/ }).nullable(),
      /** Whether it is asked once at each start. */
      atStart: z.boolean().optional(),
    })
    .optional(),
  evidence: z
    .strictObject({
      /** Fingerprints of keys whose evidence is taken for known: 64 hex digits. */
      trustedKeys: z.array(z.string().regex(/^[0-9a-f]{64}$/)),
    })
    .optional(),
  audit: z
    .strictObject({
      /** Most that is kept of it on the disk. Absent: 256. */
      keepMebibytes: z.number().int().min(16).max(100_000).optional(),
      syslog: z
        .strictObject({
          transport: z.enum(['tcp', 'tls']),
          host: z.string().min(1).max(255),
          port: z.number().int().min(1).max(65_535),
          /** PEM file in place of the usual authorities; with `tls` only. */
          caFile: absolutePath.optional(),
        })
        .optional(),
    })
    .optional(),
});
export type Policy = z.infer<typeof policySchema>;

/** What is wrong in a policy, and where. Lines and columns are counted from 1. */
export interface PolicyProblem {
  readonly line: number;
  readonly column: number;
  /** As `tls.minVersion`; empty for the file as a whole. */
  readonly field: string;
  readonly code: 'not-json' | 'repeated' | 'unknown' | 'missing' | 'type' | 'value';
  /** What would be right, as far as a schema can say it: `boolean`, `"TLSv1.2", "TLSv1.3"`. */
  readonly expected: string;
}

/** What of a policy the window shows. */
export const policyViewSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({
    kind: z.literal('in-force'),
    file: z.string(),
    /** What it fixes, in sentences. */
    fixes: z.array(z.string()),
    /** Whose fields are fixed, as in the policy: `verify`, `proxy`, `tls.caFile`. */
    fields: z.array(z.string()),
    environmentIds: z.array(idSchema),
  }),
  z.object({ kind: z.literal('broken'), file: z.string(), message: z.string(), todo: z.string() }),
]);
export type PolicyView = z.infer<typeof policyViewSchema>;
