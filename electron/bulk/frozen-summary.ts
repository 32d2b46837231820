import { createHash } from 'node:crypto';
import type { AppError } from '../../shared/model/app-error.js';
import type { BulkOptions, BulkSummary } from '../../shared/model/bulk.js';
import type { Environment } from '../../shared/model/environment.js';
import { bulkWrong } from '../../shared/text/bulk.js';
import { refusedBulk } from '../admin/policy-in-force.js';
import type { RunRecord } from './run-record.js';

/** What is shown before the start. The digest covers all of it and, by `selection`, every token in its order. */
export function summaryOf(record: RunRecord, environment: Environment, options: BulkOptions): BulkSummary {
  const summary = {
    runId: record.id,
    environmentId: environment.id,
    environmentName: environment.name,
    endpoint: environment.endpoint,
    tier: environment.tier,
    options,
    tokens: record.total,
    firstMask: record.preview.firstMask ?? '',
    lastMask: record.preview.lastMask ?? '',
    nameNeeded: environment.tier === 'production',
  };
  const { binding, verify, concurrency, ratePerSecond, stopAfterFailures } = options;
  const { resumeAfterRetry, withoutWindow, reason } = options;
  const facts = [
    ...[summary.runId, summary.environmentId, summary.environmentName, summary.endpoint, summary.tier],
    ...[record.selection, record.total, summary.firstMask, summary.lastMask],
    ...[binding, verify, concurrency, ratePerSecond, stopAfterFailures],
    ...[resumeAfterRetry, withoutWindow, reason],
  ];
  const digest = createHash('sha256').update(JSON.stringify(facts)).digest('hex');
  return { ...summary, digest };
}

/** Null where it may be started. The window asks; whether it was answered is checked here. */
export function refusalToStart(
  record: RunRecord,
  environment: Environment,
  given: { readonly digest: string; readonly typedName: string },
): AppError | null {
  const refused = refusedBulk(environment);
  if (refused !== null) return refused;
  if (record.options === null || record.digest === null) return bulkWrong.notFrozen;
  const now = summaryOf(record, environment, record.options);
  if (record.digest !== given.digest || now.digest !== given.digest) return bulkWrong.changed;
  return nameRefusal(environment, given.typedName);
}

/** Of a run that was confirmed before. What was production then stays guarded, whatever it is called now. */
export function refusalToGoOn(
  record: Pick<RunRecord, 'tier'>,
  environment: Environment,
  typedName: string,
): AppError | null {
  const tier = record.tier === 'production' ? record.tier : environment.tier;
  return refusedBulk({ ...environment, tier }) ?? nameRefusal({ name: environment.name, tier }, typedName);
}

export function nameRefusal(
  environment: Pick<Environment, 'name' | 'tier'>,
  typedName: string,
): AppError | null {
  if (environment.tier !== 'production' || typedName.trim() === environment.name) return null;
  return bulkWrong.name({ name: environment.name });
}
