import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { instantOf } from '../../shared/model/instant.js';
import type { Recognised } from '../../shared/model/raw-request.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { RawRequest, Transmission } from '../../shared/model/transmission.js';
import type { Verdict } from '../../shared/model/verdict.js';
import type { Phase } from '../../shared/model/words.js';
import type { Writable } from '../../shared/model/writable.js';
import { judgeRaw } from '../../shared/protocol/judge-raw.js';
import { answerSecrets } from './answer-secrets.js';
import type { ExchangeDeps, FinishedExchange } from './exchange-deps.js';
import { proxySecrets } from './proxy-secrets.js';
import { sendSafely } from './send-safely.js';
import { addQuotes } from './summary-of.js';
import type { Target } from './target.js';

export interface RawOrder {
  readonly request: RawRequest;
  /** Null: it is judged by its status alone. */
  readonly recognised: Recognised;
  /** The token that it is about, as far as one is in it. */
  readonly token: string | null;
  /** Every text in it that must not be kept in the clear. */
  readonly secrets: readonly Secret[];
  readonly target: Target;
  readonly actId: string;
  readonly environment: { readonly id: string; readonly name: string };
  readonly sessionId: string | null;
  readonly signal?: AbortSignal | undefined;
  readonly onPhase?: ((phase: Phase) => void) | undefined;
}

/** A person's own bytes, sent at most once, judged as far as it is known what they are, and recorded. Never rejects. */
export async function sendRaw(deps: ExchangeDeps, order: RawOrder): Promise<FinishedExchange> {
  const startedMs = deps.now();
  const transmission = await sendSafely(deps.transport, order, order.request);
  const verdict = judgeSafely(deps, order.recognised, transmission);
  // Whatever it was: an answer that holds a token must not be kept in the clear.
  const secrets = [
    ...order.secrets,
    ...proxySecrets(order.target.sendOptions.proxy),
    ...answerSecrets('Login', transmission, verdict),
  ];
  const finished: FinishedExchange = {
    transmission,
    verdict,
    secrets,
    request: null,
    summary: summaryOfRaw(deps, order, { startedMs, transmission, verdict, secrets }),
  };
  try {
    deps.record(finished);
  } catch {
    // Said in ExchangeDeps: keeping the exchange must not change what it means.
  }
  return finished;
}

function judgeSafely(deps: ExchangeDeps, recognised: Recognised, transmission: Transmission): Verdict {
  try {
    return recognised === null
      ? judgeRaw(transmission)
      : deps.judge(recognised.operation, recognised.binding, transmission);
  } catch {
    const { sent } = transmission;
    if (sent === 'none') return { outcome: 'not-sent', cause: 'send-failed' };
    return { outcome: 'unknown', cause: 'reader-failed' };
  }
}

interface Parts {
  readonly startedMs: number;
  readonly transmission: Transmission;
  readonly verdict: Verdict;
  readonly secrets: readonly Secret[];
}

function summaryOfRaw(deps: ExchangeDeps, order: RawOrder, parts: Parts): ExchangeSummary {
  const { transmission, verdict, secrets, startedMs } = parts;
  const { request, recognised, environment } = order;
  const token = recognised?.operation === 'Login' ? (verdict.login?.authKey ?? null) : order.token;
  const summary: Writable<ExchangeSummary> = {
    id: deps.newId(startedMs),
    actId: order.actId,
    origin: 'raw',
    startedAt: instantOf(startedMs),
    environmentId: environment.id,
    environmentName: environment.name,
    sessionId: order.sessionId,
    operation: recognised?.operation ?? null,
    binding: recognised?.binding ?? null,
    method: deps.maskText(request.method, secrets),
    url: deps.maskText(request.url, secrets),
    tokenMask: token === null ? null : deps.maskToken(token),
    tokenFingerprint: token === null ? null : deps.fingerprint(token),
    outcome: verdict.outcome,
    cause: verdict.cause,
    sent: transmission.sent,
    status: transmission.answer?.status ?? null,
    totalMs: transmission.timings.endMs,
    requestSize: transmission.requestBytes.length,
    answerSize: transmission.answerBytes.length,
  };
  addQuotes(summary, verdict, transmission, (text) => deps.maskText(text, secrets));
  return summary;
}
