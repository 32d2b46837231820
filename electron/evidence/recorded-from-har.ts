import { entrySecrets } from '../../shared/formats/import/entry-secrets.js';
import type { HarEntry } from '../../shared/formats/import/har-entries.js';
import type { ServiceCall } from '../../shared/formats/paste/service-call.js';
import { maskText } from '../../shared/masking/mask-text.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { Transmission } from '../../shared/model/transmission.js';
import { judge } from '../../shared/protocol/judge.js';
import { summaryOf } from '../../shared/protocol/summary-of.js';
import { handoverText } from '../../shared/text/handover.js';
import { tokenFingerprint } from '../secrets/fingerprint.js';
import { inflateAny } from '../secrets/inflate.js';

/** The entry as the history keeps exchanges. */
export function recordedFrom(
  entry: HarEntry,
  { operation, binding, sent }: ServiceCall,
  own: { readonly id: string; readonly actId: string; readonly now: string },
): RecordedExchange {
  const transmission = transmissionOf(entry);
  const verdict = judge(operation, binding, transmission);
  const secrets = entrySecrets(entry, sent?.token ?? null);
  const { id, actId, now } = own;
  const summary = summaryOf(
    {
      id,
      actId,
      origin: 'import',
      startedAt: entry.startedAt ?? now,
      environment: { id: null, name: handoverText.importedFrom },
      sessionId: null,
      operation,
      binding,
      method: entry.request.method === 'GET' ? 'GET' : 'POST',
      url: entry.request.url,
      token: sent?.token ?? null,
    },
    transmission,
    verdict,
    { mask: (text) => maskText(text, secrets, inflateAny), maskToken, fingerprint: tokenFingerprint },
  );
  return { secrets, transmission, summary };
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
