import type { BulkRun } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';

/** Whether going on asks for the environment's name, typed by hand; the main process holds to it by itself. */
export function needsName(run: Pick<BulkRun, 'tier'>, environment: Environment | undefined): boolean {
  return run.tier === 'production' || environment?.tier === 'production';
}
