import type { BulkRow } from '../model/bulk.js';
import type { OutcomeFacts } from '../model/outcome-facts.js';
import { type Binding, bindings, type Operation, type Outcome } from '../model/words.js';
import { operationUrl, parseEndpoint } from '../protocol/endpoint.js';

/** What all rows of a run were sent as. `binding` and `endpoint` are empty where nobody chose them yet. */
export interface RowsSent {
  readonly operation: Operation;
  readonly binding: string;
  readonly endpoint: string;
}

/** What a row's sentences are made from: the same as of one token that ended so. */
export function factsOfRow(row: BulkRow, sent: RowsSent): OutcomeFacts {
  const { cause, status, faultCode: code, faultReason, causeFacts } = row;
  const binding = bindings.find((one) => one === sent.binding);
  return {
    operation: sent.operation,
    outcome: outcomeOfRow(row),
    cause: cause ?? '',
    status,
    binding,
    url: urlOf(sent, binding),
    ...(code !== null && { fault: { code, reason: faultReason ?? '' } }),
    ...(causeFacts !== null && { causeFacts }),
  };
}

/** What was not begun is `cancelled`, as on the command line. */
export function outcomeOfRow({ state }: Pick<BulkRow, 'state'>): Outcome {
  return state === 'waiting' ? 'cancelled' : state === 'sending' ? 'unknown' : state;
}

function urlOf({ operation, endpoint }: RowsSent, binding: Binding | undefined): string | undefined {
  const parsed = parseEndpoint(endpoint);
  if (!parsed.ok) return undefined;
  const overHttp = binding === 'get' || binding === 'post';
  return overHttp ? operationUrl(parsed.value, operation) : parsed.value.url;
}
