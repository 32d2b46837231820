import type { ExchangeSummary } from '../model/exchange.js';
import { beginsSession } from '../model/operations.js';
import type { Transmission } from '../model/transmission.js';
import type { Verdict } from '../model/verdict.js';
import type { Writable } from '../model/writable.js';
import { maskedTexts } from './masked-texts.js';

/** What is known of an exchange but for its end, its texts as they are, secrets included; but for `method`, which a person may have written. */
export interface Asked
  extends Pick<
    ExchangeSummary,
    'id' | 'actId' | 'origin' | 'startedAt' | 'sessionId' | 'operation' | 'binding' | 'method' | 'url'
  > {
  readonly environment?: { readonly id: string | null; readonly name: string } | undefined;
  /** The token that was sent; null where none was. */
  readonly token: string | null;
  /** Of `token`, where it is known already. */
  readonly tokenFingerprint?: string | undefined;
}

/** How its secrets are kept out of the line. */
export interface Hiding {
  /** A text of the exchange without any of the exchange's secrets. */
  mask(text: string): string;
  maskToken(token: string): string;
  fingerprint(token: string): string;
}

/** The line of an exchange, whoever made it. No text in it holds a secret of the exchange. */
export function summaryOf(
  asked: Asked,
  { answer, end, requestBytes, answerBytes, sent, timings }: Transmission,
  { outcome, cause, active, login, fault, quote, causeFacts }: Verdict,
  { mask, maskToken, fingerprint }: Hiding,
): Writable<ExchangeSummary> {
  const { environment } = asked;
  const token = beginsSession(asked.operation) ? login?.authKey || null : asked.token;
  // Named one by one: a spread costs as much as all the rest of it.
  const summary: Writable<ExchangeSummary> = {
    id: asked.id,
    actId: asked.actId,
    origin: asked.origin,
    startedAt: asked.startedAt,
    environmentId: environment?.id ?? null,
    environmentName: environment?.name ?? '',
    sessionId: asked.sessionId,
    operation: asked.operation,
    binding: asked.binding,
    method: asked.method,
    url: mask(asked.url),
    tokenMask: token === null ? null : maskToken(token),
    tokenFingerprint: token === null ? null : (asked.tokenFingerprint ?? fingerprint(token)),
    outcome,
    cause,
    sent,
    status: answer?.status ?? null,
    totalMs: timings.endMs,
    requestSize: requestBytes.length,
    answerSize: answerBytes.length,
  };
  if (active !== undefined) summary.active = active;
  const failure = end.kind === 'failed' ? end.failure : undefined;
  if (fault || quote !== undefined || causeFacts || failure)
    Object.assign(summary, maskedTexts({ fault, quote, causeFacts, failure }, mask));
  return summary;
}
