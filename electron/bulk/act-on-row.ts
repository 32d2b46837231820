import type { BulkOptions } from '../../shared/model/bulk.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Binding } from '../../shared/model/words.js';
import type { ActOrder } from '../calls/act-order.js';
import type { ExchangeDeps, FinishedExchange } from '../calls/exchange-deps.js';
import { resolveUnknown } from '../calls/resolve-unknown.js';
import { runAct } from '../calls/run-act.js';
import type { Target } from '../calls/target.js';
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

export function actOnRow(
  deps: ExchangeDeps,
  { origin, target, environment, checkBinding, resolveUnknown: resolveAtOnce }: RunTarget,
  { binding, verify }: Pick<BulkOptions, 'binding' | 'verify'>,
  row: {
    readonly token: string;
    readonly tokenFingerprint: string | undefined;
    readonly sessionId: string | null;
    readonly kind: 'logout' | 'resolve';
  },
): Promise<Acted> {
  let retryAtMs: number | null = null;
  // One object for both, whose members are named one by one: a spread costs a tenth of a whole exchange.
  const order: ActOrder = {
    actId: deps.newId(deps.now()),
    origin,
    environment,
    sessionId: row.sessionId ?? undefined,
    token: row.token,
    tokenFingerprint: row.tokenFingerprint,
    target,
    operation: 'Logout',
    // An unknown one is asked about over the binding that the checks go over.
    binding: row.kind === 'resolve' ? (checkBinding ?? binding) : binding,
    checkBinding,
    verify,
    evenIfOut: false,
    resolveUnknown: resolveAtOnce,
    onExchange: ({ transmission }: FinishedExchange) => {
      retryAtMs ??= retryAfterOf(transmission, deps.now());
    },
  };
  const acted = row.kind === 'resolve' ? resolveUnknown(deps, order) : runAct(deps, order);
  return acted.then((result) => ({ result, retryAtMs }));
}
