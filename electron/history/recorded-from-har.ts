import { entrySecrets } from '../../shared/formats/import/entry-secrets.js';
import type { HarEntry } from '../../shared/formats/import/har-entries.js';
import type { ServiceCall } from '../../shared/formats/import/service-call.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Transmission } from '../../shared/model/transmission.js';
import { judge } from '../../shared/protocol/judge.js';
import { handoverText } from '../../shared/text/en/handover.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';

/** The entry as the history keeps exchanges. */
export function recordedFrom(
  entry: HarEntry,
  { operation, binding, sent }: ServiceCall,
  own: { readonly id: string; readonly actId: string; readonly now: string },
): RecordedExchange {
  const { request, answer } = entry;
  const transmission = transmissionOf(entry);
  const verdict = judge(operation, binding, transmission);
  const secrets = entrySecrets(entry, sent?.token ?? null);
  const mask = (text: string) => maskText(text, secrets);
  const token = operation === 'Login' ? verdict.login?.authKey || null : (sent?.token ?? null);
  const { fault, quote } = verdict;
  return {
    secrets,
    transmission,
    summary: {
      id: own.id,
      actId: own.actId,
      origin: 'import',
      startedAt: entry.startedAt ?? own.now,
      environmentId: null,
      environmentName: handoverText.importedFrom,
      sessionId: null,
      operation,
      binding,
      method: request.method === 'GET' ? 'GET' : 'POST',
      url: mask(request.url),
      tokenMask: token === null ? null : maskToken(token),
      tokenFingerprint: token === null ? null : tokenFingerprint(token),
      outcome: verdict.outcome,
      cause: verdict.cause,
      ...(verdict.active !== undefined && { active: verdict.active }),
      ...(fault && {
        fault: {
          code: mask(fault.code),
          reason: mask(fault.reason),
          ...(fault.detail !== undefined && { detail: mask(fault.detail) }),
        },
      }),
      ...(quote !== undefined && { quote: mask(quote) }),
      sent: 'whole',
      status: answer?.status ?? null,
      totalMs: entry.totalMs,
      requestSize: entry.requestBytes.length,
      answerSize: entry.answerBytes.length,
    },
  };
}

/** What the HAR says happened. That no answer stands in it does not say that none came. */
function transmissionOf({ requestBytes, answerBytes, answer, totalMs }: HarEntry): Transmission {
  const noAnswer = { phase: 'receive', code: 'NO_ANSWER', message: handoverText.noAnswerInHar } as const;
  return {
    sent: 'whole',
    end: answer === null ? { kind: 'failed', failure: noAnswer } : { kind: 'complete' },
    requestBytes,
    answerBytes,
    answer,
    timings: { endMs: totalMs },
    connection: { reused: false },
  };
}
