import type { DoubtfulChoice } from '../../shared/model/bulk-words.js';
import { fail, ok } from '../../shared/model/result.js';
import { bulkWrong } from '../../shared/text/bulk.js';
import { refusedBulk, verifyUnderPolicy } from '../admin/policy-in-force.js';
import type { BulkDeps } from './bulk-deps.js';
import type { BulkRuns } from './bulk-runs.js';
import { clearRows } from './clear-rows.js';
import { refusalToGoOn, refusalToStart, summaryOf } from './frozen-summary.js';
import { pauseOf } from './halting.js';
import { importRun } from './import-run.js';
import { type KeptOrder, rowsPage } from './row-pages.js';
import type { RunRecord } from './run-record.js';
import { RunRegistry } from './run-registry.js';
import { createRunSources } from './run-sources.js';
import { saveReport } from './save-report.js';
import { StoredRuns } from './stored-runs.js';
import { supplyTokens } from './supply-tokens.js';

const wrong = bulkWrong;

/** The use cases. Runs that a crash left running are found paused, with what was under way unknown. */
export function createBulkRuns(deps: BulkDeps): BulkRuns {
  const stored = new StoredRuns(deps);
  const { runs } = stored;
  const registry = new RunRegistry(deps, stored);
  const sources = createRunSources(deps);
  const importing = new Set<string>();
  const removing = new Set<string>();
  const order: KeptOrder = { key: '', rows: null };
  /** What the window is waiting for: one reading at a time. */
  let underWay: { part: number; readonly stop: AbortController } | null = null;

  const importInto = async (
    runId: string,
    environmentId: string,
    given: Parameters<typeof importRun>[1]['source'],
    reading: Parameters<typeof importRun>[1]['reading'],
    doubtful: DoubtfulChoice,
  ) => {
    const environment = deps.environment(environmentId);
    if (environment === null) return fail(wrong.noEnvironment);
    if (importing.has(runId)) return fail(wrong.state({ does: 'read', state: 'reading' }));
    importing.add(runId);
    const now = { part: 0, stop: new AbortController() };
    underWay = now;
    const watch = {
      signal: now.stop.signal,
      onProgress(part: number) {
        now.part = part;
      },
    };
    try {
      const order = { runId, environment, source: given, reading, doubtful };
      const read = await importRun(stored, order, watch);
      if (!read.ok) return read;
      if (read.value === null) {
        sources.forget(runId);
        return ok(null);
      }
      sources.keep(runId, given);
      return ok(read.value.preview);
    } finally {
      importing.delete(runId);
      if (underWay === now) underWay = null;
    }
  };

  const remove = async (record: RunRecord): Promise<void> => {
    const { id } = record;
    const key = runs.keyOf(id);
    if (key === null) return;
    stored.forgetTokens(id);
    sources.forget(id);
    // Neither started nor listed from here on; what a crash leaves of it is removed at the next start.
    importing.add(id);
    removing.add(id);
    runs.put({ ...record, state: 'draft', total: 0, options: null, digest: null });
    try {
      await clearRows(deps.database, key);
      stored.journalOf(record, key).remove();
      runs.remove(id);
    } finally {
      importing.delete(id);
      removing.delete(id);
    }
  };
  // Nobody can go on with these: what was read is read again sooner than found, and no token stays for nothing. What is left
  // where the program ends, or the disk refuses, is removed at the next start.
  for (const record of stored.unstarted) void remove(record).catch(() => {});

  return {
    async read(environmentId, source) {
      const opened = await sources.open(source);
      if (opened === null) return ok(null);
      return importInto(deps.exchange.newId(deps.exchange.now()), environmentId, opened, undefined, 'ask');
    },

    async reread(runId, reading, doubtful = 'ask') {
      const record = runs.get(runId);
      if (record === null) return fail(wrong.gone);
      if (record.state !== 'draft' && record.state !== 'frozen') {
        return fail(wrong.state({ does: 'read', state: record.state }));
      }
      const source = sources.of(runId);
      if (source === null) return fail(wrong.noSource);
      stored.forgetTokens(runId);
      return importInto(runId, record.environmentId, source, reading ?? undefined, doubtful);
    },

    readProgress: () => underWay?.part ?? null,
    stopReading: () => underWay?.stop.abort(),

    freeze(runId, asked) {
      const options = { ...asked, verify: verifyUnderPolicy(asked.verify) };
      const record = runs.get(runId);
      if (record === null) return fail(wrong.gone);
      if ((record.state !== 'draft' && record.state !== 'frozen') || importing.has(runId)) {
        return fail(wrong.state({ does: 'sum', state: importing.has(runId) ? 'reading' : record.state }));
      }
      const { counts, doubtful } = record.preview;
      if (doubtful.choice === 'ask' && counts.doubtful > 0) return fail(wrong.doubtful);
      if (record.total === 0) return fail(wrong.noTokens);
      const environment = deps.environment(record.environmentId);
      if (environment === null) return fail(wrong.noEnvironment);
      // Before a person types a name for nothing.
      const refused = refusedBulk(environment);
      if (refused !== null) return fail(refused);
      const summary = summaryOf(record, environment, options);
      const { name: environmentName, endpoint, tier } = environment;
      const { digest } = summary;
      runs.put({ ...record, environmentName, endpoint, tier, options, digest, state: 'frozen' });
      return ok(summary);
    },

    async start({ runId, digest, typedName }) {
      const record = runs.get(runId);
      if (record === null) return fail(wrong.gone);
      if (importing.has(runId)) return fail(wrong.state({ does: 'start', state: 'reading' }));
      if (record.state !== 'frozen' && record.state !== 'draft') {
        return fail(wrong.state({ does: 'start', state: record.state }));
      }
      const environment = deps.environment(record.environmentId);
      if (environment === null) return fail(wrong.noEnvironment);
      const refusal = refusalToStart(record, environment, { digest, typedName });
      if (refusal) return fail(refusal);
      runs.put({ ...record, operator: deps.operator() });
      const begun = await registry.go(runId);
      if (begun.ok) sources.forget(runId);
      return begun;
    },

    pause: (runId) => registry.pause(runId),
    async resume(runId, typedName = '', resendUnknown = false) {
      const record = runs.get(runId);
      if (record === null) return fail(wrong.gone);
      // Where the disk refused, the record could not be told that it stands still.
      const stands = record.state === 'paused' || (record.state === 'running' && !registry.isRunning(runId));
      const unfinished = record.state === 'done' && registry.progress(record).counts.unknown > 0;
      if (!stands && !unfinished) return fail(wrong.state({ does: 'resume', state: record.state }));
      const environment = deps.environment(record.environmentId);
      if (environment === null) return fail(wrong.noEnvironment);
      const refusal = refusalToGoOn(record, environment, typedName);
      return refusal ? fail(refusal) : registry.go(runId, resendUnknown);
    },
    cancel: (runId) => registry.cancel(runId),

    async supply(runId, source, reading) {
      const record = runs.get(runId);
      if (record === null) return fail(wrong.gone);
      if (record.state === 'running') return fail(wrong.state({ does: 'supply', state: record.state }));
      const opened = await sources.open(source);
      if (opened === null) return ok(null);
      const supplied = await supplyTokens(stored, record, opened, reading);
      return supplied ? fail(supplied) : ok(registry.progress(record));
    },

    sendAgain({ runId, rows, typedName }) {
      const record = runs.get(runId);
      const key = runs.keyOf(runId);
      if (record === null || key === null) return fail(wrong.gone);
      if (record.state !== 'paused' && record.state !== 'done') {
        return fail(wrong.state({ does: 'resend', state: record.state }));
      }
      const environment = deps.environment(record.environmentId);
      if (environment === null) return fail(wrong.noEnvironment);
      const refusal = refusalToGoOn(record, environment, typedName);
      if (refusal) return fail(refusal);
      stored.journalOf(record, key).sendAgain(rows);
      const pause = record.pause ?? pauseOf('person');
      const waiting = { ...record, state: 'paused', pause, endedAt: null } as const;
      runs.put(waiting);
      return ok(registry.tell(waiting));
    },

    list: () =>
      runs
        .list()
        .filter(({ id }) => !removing.has(id))
        .map((record) => ({
          runId: record.id,
          environmentId: record.environmentId,
          environmentName: record.environmentName,
          endpoint: record.endpoint,
          tier: record.tier,
          source: record.source,
          createdAt: record.createdAt,
          options: record.options,
          progress: registry.progress(record),
        })),

    async rows({ runId, ...query }) {
      const record = runs.get(runId);
      const key = runs.keyOf(runId);
      if (record === null || key === null) return fail(wrong.gone);
      const underWay = () => registry.underWay(record);
      return ok(await rowsPage(deps.database, key, record.total, query, underWay, order));
    },

    report: (runId, format) => saveReport(deps, runs, registry, runId, format),

    async remove(runId) {
      const record = runs.get(runId);
      if (record === null) return fail(wrong.gone);
      if (registry.isRunning(runId) || importing.has(runId))
        return fail(wrong.state({ does: 'remove', state: 'running' }));
      await remove(record);
      return ok(undefined);
    },

    goOnUnseen: () => registry.goOnUnseen(),
    windowsClosed: () => registry.windowsClosed(),
    close: () => registry.close(),
  };
}
