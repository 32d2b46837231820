import type { AppError } from '../../shared/model/app-error.js';
import type { ReportFormat } from '../../shared/model/bulk-words.js';
import { wellKnown } from '../../shared/model/operations.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkWrong } from '../../shared/text/bulk.js';
import { namesText, problemText } from '../../shared/text/problems.js';
import { audit } from '../admin/audit-in-force.js';
import { auditText } from '../calls/audit-act.js';
import { codeOf } from '../storage/write-atomically.js';
import type { BulkDeps } from './bulk-deps.js';
import { reportFactsOf } from './report-facts.js';
import { reportPage } from './report-page.js';
import { allRows } from './row-pages.js';
import type { RunRecord } from './run-record.js';
import type { RunRegistry } from './run-registry.js';
import type { RunStore } from './run-store.js';
import { writeCsv, writeJson, writeText } from './write-report.js';

/** Asks where to, and writes it. Null where the person closed the dialog. */
export async function saveReport(
  deps: BulkDeps,
  runs: RunStore,
  registry: RunRegistry,
  runId: string,
  format: ReportFormat,
): Promise<Result<{ path: string } | null, AppError>> {
  const record = runs.get(runId);
  const key = runs.keyOf(runId);
  if (record === null || key === null) return fail(bulkWrong.gone);
  const day = (record.startedAt ?? record.createdAt).slice(0, 10);
  const path = await deps.chooseReport(format, `${namesText.report({ day })}.${format}`);
  if (path === null) return ok(null);
  const facts = reportFactsOf(record, registry.progress(record));
  const rows = allRows(deps.database, key, () => registry.underWay(record));
  try {
    const { binding, endpoint } = facts;
    if (format === 'csv') await writeCsv(path, { operation: wellKnown.logOut, binding, endpoint }, rows);
    else if (format === 'json') await writeJson(path, facts, rows);
    else if (format === 'html') await writeText(path, reportPage(facts));
    else await writeText(path, await deps.printPdf(reportPage(facts)));
    tellOfReport(record, 'window');
    return ok({ path });
  } catch (error) {
    const code = codeOf(error) || problemText.writingFailed;
    return fail(bulkWrong.notWritten({ path, why: code }));
  }
}

export function tellOfReport({ id, environmentName, total }: RunRecord, by: 'window' | 'cli'): void {
  audit({ what: 'report', by, id, environment: auditText(environmentName, null), count: total });
}
