import { expect, onTestFinished } from 'vitest';
import type { BulkDeps } from '../../../electron/bulk/bulk-deps.js';
import { createBulkRuns } from '../../../electron/bulk/create-bulk-runs.js';
import { noTls } from '../../../electron/http/transport.js';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import type { ActResult } from '../../../shared/model/act.js';
import type { BulkOptions, BulkProgress, BulkSource } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { ok } from '../../../shared/model/result.js';
import { opened } from '../../integration/history/store-context.js';
import { until } from '../../set-up/until.js';
import { accepted, fakeService, type Step } from '../calls/fake-service.js';
import { fakeEnvironments } from '../renderer/fake-data.js';

export const options: BulkOptions = {
  ...{ binding: 'soap11', verify: false, concurrency: 1, ratePerSecond: null, stopAfterFailures: null },
  ...{ resumeAfterRetry: false, withoutWindow: false, reason: 'Ticket 4711' },
};
export const tokens = (n: number): string[] =>
  Array.from({ length: n }, (_, index) => `c0ffee00-1234-4567-89ab-${String(index + 1).padStart(12, '0')}`);
const text = (n: number): BulkSource => ({ kind: 'text', text: tokens(n).join('\n') });

/** Runs over a database in memory and a service that says of each request what it comes to; rows by number, from 1. */
export async function fakeRuns(
  answer: (what: string, row: number) => Step = () => accepted,
  given: { readonly environment?: Partial<Environment>; readonly deps?: Partial<BulkDeps> } = {},
) {
  const base = fakeEnvironments.find(({ tier }) => tier === 'test');
  if (base === undefined) throw new Error('There is one.');
  const environment: Environment = {
    ...base,
    id: 'e',
    name: 'Antalya',
    resolveUnknown: false,
    ...given.environment,
  };
  const database = await opened(':memory:');
  const service = fakeService((what, token) => answer(what, Number(token.slice(-12))));
  const progress: BulkProgress[] = [];
  const sessions: [string, ActResult][] = [];
  const here = { environment: environment as Environment | null, idle: 0 };
  const sealed = (bytes: Uint8Array) => bytes.map((byte) => byte ^ 90);
  const deps: BulkDeps = {
    database,
    sealer: { seal: sealed, open: sealed },
    exchange: { ...service.deps, fingerprint: tokenFingerprint },
    environment: () => here.environment,
    target: async ({ endpoint }) =>
      ok({ endpoint, sendOptions: { deadlineMs: 1000, tls: noTls, proxy: null } }),
    session: (id) => (id === 'gone' ? null : { token: id === 'lost' ? null : id, label: `of ${id}` }),
    operator: () => 'Ayşe',
    onProgress: (one) => void progress.push(one),
    onSession: (...said) => void sessions.push(said),
    onIdle() {
      here.idle += 1;
    },
    chooseTokens: async () => null,
    chooseReport: async () => null,
    printPdf: async (html) => new TextEncoder().encode(`PDF ${html}`),
    ...given.deps,
  };
  const runs = createBulkRuns(deps);
  onTestFinished(() => runs.close());
  const read = async (source: BulkSource = text(3)) => {
    const answered = await runs.read('e', source);
    if (!answered.ok || answered.value === null) throw new Error(JSON.stringify(answered));
    return answered.value;
  };
  const begin = async (own: Partial<BulkOptions> = {}, source?: BulkSource, typedName = '') => {
    const { runId } = await read(source);
    const frozen = runs.freeze(runId, { ...options, ...own });
    if (!frozen.ok) throw new Error(frozen.error.message);
    const begun = await runs.start({ runId, digest: frozen.value.digest, typedName });
    return { runId, begun };
  };
  /** When nothing of it is under way any more. */
  const still = async (runId: string): Promise<BulkProgress> => {
    const now = () => runs.list().find((one) => one.runId === runId)?.progress;
    await until(() => now()?.state !== 'running');
    const found = now();
    if (found === undefined) throw new Error('gone');
    // Whatever was told meanwhile, each row was in one state.
    for (const { total, counts } of progress) {
      expect(Object.values(counts).reduce((sum, n) => sum + n, 0)).toBe(total);
      expect(Object.values(counts).every((n) => n >= 0)).toBe(true);
    }
    return found;
  };
  const rowsOf = async (runId: string) => {
    const page = await runs.rows({ runId, offset: 0, limit: 1_000 });
    if (!page.ok) throw new Error(page.error.message);
    return page.value.rows;
  };
  return { runs, deps, database, service, environment, here, progress, sessions, read, begin, still, rowsOf };
}
