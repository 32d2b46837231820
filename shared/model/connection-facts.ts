import { z } from 'zod';
import { phases } from './words.js';

/** Milliseconds since the exchange began, monotonic; absent where the step did not happen (a reused socket). */
export const timingsSchema = z.object({
  dnsMs: z.number().optional(),
  connectMs: z.number().optional(),
  proxyMs: z.number().optional(),
  tlsMs: z.number().optional(),
  /** The last byte of the request was handed to the socket. */
  sentMs: z.number().optional(),
  firstByteMs: z.number().optional(),
  endMs: z.number(),
});
export type Timings = Readonly<z.infer<typeof timingsSchema>>;

/** Why a certificate is not taken although its signatures hold, unless it is pinned. */
const weaknessSchema = z.enum(['common-name-only', 'small-key', 'weak-signature']);
export type CertificateWeakness = z.infer<typeof weaknessSchema>;

const certificateSchema = z.object({
  subject: z.string(),
  issuer: z.string(),
  subjectAltNames: z.array(z.string()),
  /** UTC, ISO 8601. */
  validFrom: z.string(),
  validTo: z.string(),
  /** 64 lower-case hex digits. */
  sha256: z.string(),
  pem: z.string(),
  /** Type and size: `RSA 2048`. */
  key: z.string().optional(),
  /** The hash under its signature: `SHA-256`. */
  signature: z.string().optional(),
  /** Absent where nothing is weak, or where it is a trust anchor, of which no strength is asked. */
  weak: z.array(weaknessSchema).optional(),
});
export type CertificateFacts = Readonly<z.infer<typeof certificateSchema>>;

export const connectionSchema = z.object({
  reused: z.boolean(),
  localAddress: z.string().optional(),
  remoteAddress: z.string().optional(),
  remotePort: z.number().optional(),
  proxy: z.string().optional(),
  /** A variable's name, `system` or `script`; absent where the environment itself names the proxy. */
  proxyBy: z.string().optional(),
  tls: z
    .object({
      version: z.string(),
      cipher: z.string(),
      authorized: z.boolean(),
      authorizationError: z.string().optional(),
      /** Whose word it was taken on; absent where it was not taken. */
      trustedBy: z.enum(['built-in', 'system', 'file', 'pin']).optional(),
      /** The client certificate that was shown, as a person names it. */
      clientCertificate: z.string().optional(),
      /** Leaf first. */
      chain: z.array(certificateSchema),
    })
    .optional(),
});
export type ConnectionFacts = Readonly<z.infer<typeof connectionSchema>>;

/** Why an exchange did not come to its end. */
export const failureSchema = z.object({
  phase: z.enum(phases),
  /** Node's or our own, in capitals: `ECONNREFUSED`, `TIMEOUT`. */
  code: z.string(),
  /** In the words of who said it (the runtime, a proxy), without a secret; absent where the code says all. */
  said: z.string().optional(),
  /** Of an exchange that an earlier version kept: a sentence in English. */
  message: z.string().optional(),
});
export type TransportFailure = Readonly<Omit<z.infer<typeof failureSchema>, 'message'>>;
