import type { ActResult } from '../../shared/model/act.js';
import type { BulkOptions } from '../../shared/model/bulk.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import type { ActOrder } from '../calls/act-order.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import { resolveUnknown } from '../calls/resolve-unknown.js';
import { runAct } from '../calls/run-act.js';
import type { Journal } from './journal.js';
import { retryAfterOf } from './retry-after.js';

/** What a run orders of every row alike, beside what was chosen in its options. */
export type RunOrder = Pick<
  ActOrder,
  'origin' | 'operation' | 'target' | 'environment' | 'checkBinding' | 'resolveUnknown'
>;

/** `resolve`: only CheckToken is asked, of one whose Logout may have left. */
export type RowCall = 'logout' | 'resolve';

interface RowDeps {
  readonly exchange: ExchangeDeps;
  readonly journal: Pick<Journal, 'inputOf'>;
  onExchange?(row: number, finished: RecordedExchange): void;
}

export interface ActedRow {
  readonly result: ActResult;
  /** When an answer of it said that it may be tried again, in ms since 1970. */
  readonly retryAtMs: number | null;
}

/** Never rejects. */
export async function actOnRow(
  { exchange, journal, onExchange }: RowDeps,
  run: RunOrder,
  { binding, verify, reason }: Pick<BulkOptions, 'binding' | 'verify' | 'reason'>,
  row: number,
  token: string,
  call: RowCall,
): Promise<ActedRow> {
  const { origin, operation, target, environment, checkBinding } = run;
  const { sessionId = null, fingerprint: tokenFingerprint } = journal.inputOf(row) ?? {};
  let retryAtMs: number | null = null;
  // One object for both, whose members are named one by one: a spread costs a tenth of a whole exchange.
  const order: ActOrder = {
    actId: exchange.newId(exchange.now()),
    origin,
    environment,
    sessionId,
    token,
    journaled: true,
    reason,
    tokenFingerprint,
    target,
    operation,
    // An unknown one is asked about over the binding that the checks go over.
    binding: call === 'resolve' ? (checkBinding ?? binding) : binding,
    checkBinding,
    verify,
    evenIfOut: false,
    resolveUnknown: run.resolveUnknown,
    onExchange(finished) {
      retryAtMs ??= retryAfterOf(finished.transmission, exchange.now());
      onExchange?.(row, finished);
    },
  };
  const result =
    call === 'resolve' ? stillToDo(await resolveUnknown(exchange, order)) : await runAct(exchange, order);
  return { result, retryAtMs };
}

/** Nobody saw its Logout leave, so it did not fail to work: the row stays unknown, and is still to be done. */
function stillToDo(result: ActResult): ActResult {
  if (result.outcome !== 'still-active') return result;
  return { ...result, outcome: 'unknown', cause: 'interrupted-still-active' };
}
