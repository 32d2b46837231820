import { examineToken } from '../../shared/formats/doubts/examine-token.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import type { CallProgress } from '../../shared/model/act.js';
import type { Doubt } from '../../shared/model/doubt.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { wellKnown } from '../../shared/model/operations.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { LoginFacts } from '../../shared/model/verdict.js';
import type { LoginCall } from '../../shared/protocol/operation-call.js';
import type { ExchangeOrder } from './act-order.js';
import { auditedAct } from './audit-act.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { exchangeOnce } from './exchange-once.js';

interface LoginOrder<Stored> extends Omit<ExchangeOrder, 'call' | 'onPhase' | 'sessionId'> {
  readonly login: Omit<LoginCall, 'operation'>;
  /** Called once where the service gave a token. What it throws is thrown on. */
  readonly storeToken: (token: string, facts: LoginFacts) => Promise<Stored> | Stored;
  readonly onProgress?: ((progress: CallProgress) => void) | undefined;
  readonly onExchange?: ((finished: RecordedExchange) => void) | undefined;
}

export interface LoginResult<Stored> {
  readonly authenticated: boolean;
  readonly description: string | null;
  /** Null where there was no token to store. */
  readonly stored: Stored | null;
  /** Of the token as the service gave it. */
  readonly doubts: readonly Doubt[];
  /** Its cleaned form, masked; null where nothing is doubtful, or nobody can know it. */
  readonly cleaned: string | null;
  readonly exchange: ExchangeSummary;
}

/** Logs in and hands the token to `storeToken`. Neither the password nor the token is in what it gives back. */
export async function runLogin<Stored>(
  deps: ExchangeDeps,
  order: LoginOrder<Stored>,
): Promise<LoginResult<Stored>> {
  const { login, storeToken, onProgress, onExchange, ...rest } = order;
  const { actId: id, origin: by, environment, target } = order;
  const about = { what: 'login', by, environment, endpoint: target.endpoint, token: null, id } as const;
  const audited = auditedAct({ ...about, operation: wellKnown.logIn, tokenFingerprint: null });
  const finished = await exchangeOnce(deps, {
    ...rest,
    call: { operation: wellKnown.logIn, ...login },
    // `sent` is about a Logout; a login can always be stopped.
    onPhase: (phase) => onProgress?.({ actId: order.actId, step: 'login', phase, sent: false }),
  });
  onExchange?.(finished);
  const given = finished.login?.authKey ?? null;
  const ended = { ...finished.summary, tokenFingerprint: given === null ? null : deps.fingerprint(given) };
  audited(ended);
  const facts = finished.login;
  const authenticated = facts?.authenticated ?? false;
  const token = authenticated ? facts?.authKey : undefined;
  const examined = token ? examineToken(token) : { doubts: [], cleaned: null };
  const isCleanable = examined.doubts.length > 0 && examined.cleaned !== null;
  return {
    authenticated,
    description: facts?.description || null,
    stored: facts && token ? await storeToken(token, facts) : null,
    doubts: examined.doubts,
    cleaned: isCleanable ? maskToken(examined.cleaned) : null,
    exchange: finished.summary,
  };
}
