import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { BindingCall, FourBindingsResult, Proof } from '../../shared/model/four-bindings.js';
import { type ActOperation, changesNothing } from '../../shared/model/operations.js';
import { type Binding, bindings } from '../../shared/model/words.js';
import type { ActOrder } from './act-order.js';
import { auditedAct } from './audit-act.js';
import type { ExchangeDeps } from './exchange-deps.js';
import { exchangeOnce } from './exchange-once.js';

export interface FourBindingsOrder
  extends Pick<ActOrder, 'actId' | 'origin' | 'environment' | 'sessionId' | 'token' | 'target' | 'signal'> {
  readonly operation: ActOperation;
  readonly overGet: boolean;
}

/**
 * The same call over each binding, each sent at most once. Checks go at the same time, because they change nothing;
 * Logouts one after another, so that it is known what each could still do. Stopping leaves out what has not begun.
 * Never rejects.
 */
export async function fourBindings(
  deps: ExchangeDeps,
  order: FourBindingsOrder,
): Promise<FourBindingsResult> {
  const { actId, operation, overGet, signal } = order;
  const send = async (binding: Binding): Promise<ExchangeSummary | null> => {
    if (signal?.aborted || (binding === 'get' && !overGet)) return null;
    const call = { operation, token: order.token };
    const { origin: by, environment, target, token } = order;
    const about = { what: 'act', by, environment, endpoint: target.endpoint, token, id: actId } as const;
    const audited = auditedAct({ ...about, operation, tokenFingerprint: deps.fingerprint(token) });
    const { summary: ended } = await exchangeOnce(deps, { ...order, call, binding });
    audited(ended);
    return ended;
  };
  const exchanges: (ExchangeSummary | null)[] = [];
  if (changesNothing(operation)) exchanges.push(...(await Promise.all(bindings.map(send))));
  else for (const binding of bindings) exchanges.push(await send(binding));
  const calls = bindings.map(
    (binding, index): BindingCall => ({
      binding,
      exchange: exchanges[index] ?? null,
      proof: proofOf(operation, exchanges.slice(0, index)),
    }),
  );
  return { actId, operation, calls };
}

/** What went before decides what an answer can prove. */
function proofOf(operation: ActOperation, before: readonly (ExchangeSummary | null)[]): Proof {
  if (changesNothing(operation)) return 'alone';
  if (before.some((one) => one?.outcome === 'accepted')) return 'after-logout';
  return before.some((one) => one && mayHaveRun(one)) ? 'after-doubt' : 'alone';
}

/** It left, and nothing says that the service refused it before carrying it out. */
function mayHaveRun({ sent, outcome, status }: ExchangeSummary): boolean {
  if (sent === 'none') return false;
  if (outcome === 'http-error') return (status ?? 0) >= 500;
  return outcome === 'unknown' || outcome === 'unexpected' || outcome === 'fault';
}
