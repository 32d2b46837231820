import type { BatchOptions } from '../../shared/contract/batch.js';
import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import type { Binding } from '../../shared/protocol/words.js';
import type { ExchangeDeps, FinishedExchange } from '../logout/exchange-deps.js';
import { resolveUnknown } from '../logout/resolve-unknown.js';
import { runAct } from '../logout/run-act.js';
import type { Target } from '../logout/target.js';
import { retryAfterOf } from './retry-after.js';
import type { Acted } from './run-engine.js';

/** Whom a run asks, and how. */
export interface RunTarget {
  readonly origin: ExchangeSummary['origin'];
  readonly target: Target;
  readonly environment?: { readonly id: string; readonly name: string } | undefined;
  readonly checkBinding: Binding | null;
  /** After a Logout that ended `unknown`, ask CheckToken at once. */
  readonly resolveUnknown: boolean;
}

export async function actOnRow(
  deps: ExchangeDeps,
  { origin, target, environment, checkBinding, resolveUnknown: resolveAtOnce }: RunTarget,
  { binding, verify }: Pick<BatchOptions, 'binding' | 'verify'>,
  row: { readonly token: string; readonly sessionId: string | null; readonly kind: 'logout' | 'resolve' },
): Promise<Acted> {
  let retryAtMs: number | null = null;
  const order = {
    actId: deps.newId(deps.now()),
    origin,
    environment,
    sessionId: row.sessionId ?? undefined,
    token: row.token,
    target,
    binding,
    checkBinding,
    onExchange: ({ transmission }: FinishedExchange) => {
      retryAtMs ??= retryAfterOf(transmission, deps.now());
    },
  };
  const result =
    row.kind === 'resolve'
      ? // Asked over the binding that the checks go over.
        await resolveUnknown(deps, { ...order, binding: checkBinding ?? binding })
      : await runAct(deps, {
          ...order,
          operation: 'Logout',
          verify,
          evenIfOut: false,
          resolveUnknown: resolveAtOnce,
        });
  return { result, retryAtMs };
}
