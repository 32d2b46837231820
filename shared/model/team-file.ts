import { z } from 'zod';
import { environmentSchema, proxyChoiceSchema, tlsChoicesSchema } from './environment.js';
import { sessionSchema } from './session.js';

const { label, owner, notes } = sessionSchema.shape;

/** An environment as it is handed round: whom the person is to a host (client certificate, name at the proxy) is not in it. */
const teamEnvironmentSchema = z.strictObject({
  ...environmentSchema.omit({ id: true, createdAt: true, updatedAt: true }).shape,
  tls: tlsChoicesSchema.omit({ clientCertificate: true }).strict(),
  proxy: proxyChoiceSchema.pick({ url: true }).strict().nullable(),
});
export type TeamEnvironment = z.infer<typeof teamEnvironmentSchema>;

/** What a session is called, for whoever has its token. */
const teamLabelSchema = z.strictObject({
  /** Name of its environment. */
  environment: z.string(),
  /** Fingerprint of its token. */
  token: z.string().regex(/^[0-9a-f]{16}$/),
  ...{ label, owner, notes },
});
export type TeamLabel = z.infer<typeof teamLabelSchema>;

/** Environments and labels, without secrets: so that a team has the same. */
export const teamFileSchema = z.strictObject({
  format: z.literal('session-desk-team'),
  version: z.literal(1),
  environments: z.array(teamEnvironmentSchema).max(10_000),
  labels: z.array(teamLabelSchema).max(100_000),
});
export type TeamFile = z.infer<typeof teamFileSchema>;

/** What taking one entry of the file would change here. `absent`: nobody here has that token. */
export const teamDifferenceSchema = z.object({
  key: z.string(),
  what: z.enum(['environment', 'label']),
  name: z.string(),
  state: z.enum(['new', 'changed', 'same', 'absent']),
  fields: z.array(z.object({ field: z.string(), from: z.string(), to: z.string() })),
});
export type TeamDifference = z.infer<typeof teamDifferenceSchema>;
