import { z } from 'zod';
import type { RowState } from '../../shared/model/bulk-words.js';
import { type CauseFacts, causeFactsSchema } from '../../shared/model/cause-facts.js';
import { failureSchema } from '../../shared/model/connection-facts.js';
import { failureText } from '../../shared/text/failures.js';

/** What the ends of many rows have in common. */
export const sharedEndSchema = z.object({
  fate: z.string(),
  cause: z.string(),
  /** Masked, as the exchange keeps them. */
  causeFacts: causeFactsSchema.optional(),
  status: z.number().nullable(),
  active: z.boolean().optional(),
  /** Only CheckToken was asked, of a row that was unknown: its Logout may never have left. */
  resolved: z.literal(true).optional(),
  faultCode: z.string().nullable(),
  faultReason: z.string().nullable(),
  /** What the answer said. */
  error: z.string().nullable(),
  /** Why no answer came. */
  failure: failureSchema.optional(),
});
export type SharedEnd = z.infer<typeof sharedEndSchema>;

/** What each end has for itself. */
export interface OwnEnd {
  readonly startedAt: string;
  /** What the service took: all exchanges of the row. */
  readonly totalMs: number;
  /** What it waited beside that: for its turn at a limit, and for the program. */
  readonly waitedMs: number;
  readonly exchangeId: string | null;
  readonly actId: string;
}

export interface EndedRow {
  readonly row: number;
  /** An unknown one was only asked about. */
  readonly from: 'waiting' | 'unknown';
  readonly state: RowState;
  readonly shared: SharedEnd;
  /** `OwnEnd` as `ownEndText` writes it. */
  readonly own: string;
}

export function ownEndText({ startedAt, totalMs, waitedMs, exchangeId, actId }: OwnEnd): string {
  return `${startedAt} ${totalMs} ${exchangeId ?? '-'} ${actId} ${waitedMs}`;
}

export function readOwnEnd(text: string): OwnEnd {
  const [startedAt = '', totalMs = '', exchangeId = '-', actId = '', waitedMs = '0'] = text.split(' ');
  const times = { totalMs: Number(totalMs), waitedMs: Number(waitedMs) };
  return { startedAt, ...times, exchangeId: exchangeId === '-' ? null : exchangeId, actId };
}

export function isSameEnd(one: SharedEnd, other: SharedEnd): boolean {
  if (one === other) return true;
  return (
    one.fate === other.fate &&
    one.cause === other.cause &&
    isSameFacts(one.causeFacts, other.causeFacts) &&
    one.status === other.status &&
    one.active === other.active &&
    one.resolved === other.resolved &&
    one.faultCode === other.faultCode &&
    one.faultReason === other.faultReason &&
    one.error === other.error &&
    one.failure?.code === other.failure?.code &&
    one.failure?.phase === other.failure?.phase &&
    one.failure?.said === other.failure?.said
  );
}

function isSameFacts(one: CauseFacts | undefined, other: CauseFacts | undefined): boolean {
  if (one === other) return true;
  const names = causeFactsSchema.keyof().options;
  return names.every((name) => one?.[name] === other?.[name]);
}

/** What is said of the answer, or why there was none. */
export const errorOf = ({ error, failure }: Pick<SharedEnd, 'error' | 'failure'>): string | null =>
  failure ? failureText(failure) : error;
