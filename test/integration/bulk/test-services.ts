import type { BulkDeps } from '../../../electron/bulk/bulk-deps.js';
import type { BulkRuns } from '../../../electron/bulk/bulk-runs.js';
import { createBulkRuns } from '../../../electron/bulk/create-bulk-runs.js';
import { targetOf } from '../../../electron/calls/target.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { seal, unseal } from '../../../electron/secrets/seal.js';
import { type Database, openDatabase } from '../../../electron/storage/database.js';
import type { BulkOptions, BulkProgress } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';

const at = '2026-11-24T06:50:00.000Z';
const key = new Uint8Array(32).fill(7);

export function environmentAt(endpoint: string, own: Partial<Environment> = {}): Environment {
  return {
    ...environmentDefaults,
    id: 'e1',
    name: 'Antalya live',
    endpoint,
    tier: 'test',
    defaultBinding: 'soap11',
    checkBinding: null,
    verify: false,
    resolveUnknown: false,
    timeoutMs: 60_000,
    tls: { caFile: null, pinSha256: null, clientCertificate: null },
    proxy: null,
    notes: '',
    createdAt: at,
    updatedAt: at,
    ...own,
  };
}

export const plainOptions: BulkOptions = {
  binding: 'soap11',
  verify: false,
  concurrency: 16,
  ratePerSecond: null,
  stopAfterFailures: null,
  resumeAfterRetry: false,
  withoutWindow: false,
  reason: 'Ticket 4711',
};

export interface TestServices {
  readonly runs: BulkRuns;
  readonly database: Database;
  readonly progress: BulkProgress[];
  /** How many exchanges were begun, those of which nothing left included. */
  readonly exchanges: () => number;
  /** Resolves with the first progress, from now on or the last one, that fits. */
  until(fits: (progress: BulkProgress) => boolean): Promise<BulkProgress>;
  close(): void;
}

/** Runs over a real database and a real transport. Runs in plain Node, in the test or its child. */
export async function testServices(
  file: string,
  environment: Environment,
  own: Partial<BulkDeps> & { readonly memoryOnly?: boolean } = {},
): Promise<TestServices> {
  const opened = await openDatabase(file, { now: () => at, tell: () => {} });
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  const transport = createTransport();
  let exchanges = 0;
  const progress: BulkProgress[] = [];
  const listeners = new Set<(progress: BulkProgress) => void>();
  const { memoryOnly, ...others } = own;
  const runs = createBulkRuns({
    database,
    sealer: memoryOnly
      ? { seal: () => null, open: () => null }
      : { seal: (bytes) => seal(key, bytes), open: (sealed) => unseal(key, sealed) },
    exchange: exchangeDeps({
      transport,
      record: () => {
        exchanges += 1;
      },
    }),
    environment: (id) => (id === environment.id ? environment : null),
    target: (one) => targetOf({ ...one, proxy: null }),
    session: () => null,
    operator: () => 'Ayşe',
    onProgress(one) {
      progress.push(one);
      for (const listener of [...listeners]) listener(one);
    },
    onSession: () => {},
    onIdle: () => {},
    chooseTokens: async () => null,
    chooseReport: async () => null,
    printPdf: async () => new Uint8Array(),
    ...others,
  });
  return {
    runs,
    database,
    progress,
    exchanges: () => exchanges,
    until: (fits) =>
      new Promise((resolve) => {
        const last = progress.at(-1);
        if (last && fits(last)) return resolve(last);
        const listener = (one: BulkProgress) => {
          if (!fits(one)) return;
          listeners.delete(listener);
          resolve(one);
        };
        listeners.add(listener);
      }),
    close() {
      runs.close();
      transport.close();
      if (database.isOpen) database.close();
    },
  };
}

/** Reads tokens, sums them up and starts. */
export async function startRun(
  { runs }: TestServices,
  text: string,
  options: Partial<BulkOptions> = {},
  typedName = '',
): Promise<string> {
  const read = await runs.read('e1', { kind: 'text', text });
  if (!read.ok || !read.value) throw new Error(read.ok ? 'closed' : read.error.message);
  const { runId } = read.value;
  const frozen = runs.freeze(runId, { ...plainOptions, ...options });
  if (!frozen.ok) throw new Error(frozen.error.message);
  const started = await runs.start({ runId, digest: frozen.value.digest, typedName });
  if (!started.ok) throw new Error(started.error.message);
  return runId;
}

export function sumOf({ counts }: BulkProgress): number {
  return Object.values(counts).reduce((sum, n) => sum + n, 0);
}

export function tokensOf(n: number, prefix = 'token'): string[] {
  return Array.from({ length: n }, (_, index) => `${prefix}-0000000000${String(index).padStart(6, '0')}`);
}
