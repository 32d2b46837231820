import { z } from 'zod';
import { exchangeDetailSchema } from '../model/exchange.js';
import { languages } from '../model/language.js';
import { outcomes } from '../model/words.js';

const sha256Schema = z.string().regex(/^[0-9a-f]{64}$/);
const messageSchema = z.object({ base64: z.string(), size: z.number().int(), sha256: sha256Schema });

/** An exchange without its bytes, which stand beside it. What a later edition adds is kept: the digest is of all of it. */
const evidenceFactsSchema = exchangeDetailSchema
  .omit({
    requestBytes: true,
    answerBytes: true,
    requestBody: true,
    answerBody: true,
    requestHeaders: true,
    answerHeaders: true,
    revealed: true,
    revealable: true,
  })
  .extend({ bodyDecoded: z.boolean() })
  .loose();

const evidenceExchangeSchema = z.object({
  /** Its place in the chain of the history. */
  position: z.number().int().min(1),
  /** 16 bytes in hexadecimal. */
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  digest: sha256Schema,
  facts: evidenceFactsSchema,
  request: messageSchema,
  answer: messageSchema,
});

/** Raised with every change of what follows. A newer one than this is not read. */
export const evidenceVersion = 2;

/** What a ticket evidence says, for machines. It stands in the page as one block. */
export const evidenceDocumentSchema = z.object({
  format: z.literal('session-desk-evidence'),
  version: z.literal(evidenceVersion),
  /** The language of the page. */
  language: z.enum(languages),
  /** The edition of the judging rules: `rules-version.ts`. */
  rules: z.number().int().min(1),
  generator: z.string(),
  /** The key that it is signed with, 32 bytes in base64; null: it is not signed. */
  signer: z.string().nullable(),
  /** UTC, ISO 8601. */
  createdAt: z.string(),
  operator: z.string(),
  reason: z.string(),
  ticket: z.string(),
  verdict: z.object({ outcome: z.enum(outcomes), cause: z.string() }),
  exchanges: z.array(evidenceExchangeSchema).min(1),
  chain: z.object({
    /** The position of the first digest, and the link before it. */
    first: z.number().int().min(1),
    before: sha256Schema,
    /** Every digest from there to the head when the evidence was made. */
    digests: z.array(sha256Schema),
    head: z.object({ position: z.number().int(), link: sha256Schema }),
    /** Exchanges in the chain so far that were removed from the history. */
    removed: z.number().int(),
  }),
  /** Of the page without this block. */
  pageSha256: sha256Schema,
});
export type EvidenceDocument = z.infer<typeof evidenceDocumentSchema>;
export type EvidenceExchange = z.infer<typeof evidenceExchangeSchema>;
