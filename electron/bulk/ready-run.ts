import type { AppError } from '../../shared/model/app-error.js';
import type { BulkOptions } from '../../shared/model/bulk.js';
import { wellKnown } from '../../shared/model/operations.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkWrong } from '../../shared/text/bulk.js';
import type { RunOrder } from './act-on-row.js';
import type { BulkDeps } from './bulk-deps.js';
import type { RunRecord } from './run-record.js';
import type { RunStore } from './run-store.js';

export interface ReadyRun {
  readonly key: number;
  readonly record: RunRecord;
  readonly options: BulkOptions;
  readonly order: RunOrder;
}

/** What is needed of a run so that it can go, or why it can't. */
export async function readyRun(
  deps: Pick<BulkDeps, 'environment' | 'target'>,
  runs: RunStore,
  runId: string,
): Promise<Result<ReadyRun, AppError>> {
  const record = runs.get(runId);
  const key = runs.keyOf(runId);
  if (record === null || key === null || record.options === null) return fail(bulkWrong.gone);
  const environment = deps.environment(record.environmentId);
  if (environment === null) return fail(bulkWrong.noEnvironment);
  // The sandbox listens on another port now and then; what it holds is worth nothing.
  if (environment.endpoint !== record.endpoint && environment.tier !== 'sandbox') {
    return fail(bulkWrong.moved({ name: environment.name }));
  }
  const target = await deps.target(environment);
  if (!target.ok) return target;
  const { checkBinding, resolveUnknown } = environment;
  const called = { origin: 'bulk', operation: wellKnown.logOut, target: target.value } as const;
  return ok({
    key,
    record,
    options: record.options,
    order: { ...called, environment, checkBinding, resolveUnknown },
  });
}
