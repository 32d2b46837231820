import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createBulkRuns } from '../../../electron/bulk/create-bulk-runs.js';
import { exchangeDeps } from '../../../electron/calls/wiring.js';
import { createHistory } from '../../../electron/history/history.js';
import { createTransport } from '../../../electron/http/http-transport.js';
import { noTls } from '../../../electron/http/transport.js';
import { wsdlDocument } from '../../../electron/sandbox/wsdl.js';
import { seal, unseal } from '../../../electron/secrets/seal.js';
import { openDatabase } from '../../../electron/storage/database.js';
import type { BulkProgress, BulkSource } from '../../../shared/model/bulk.js';
import type { Environment } from '../../../shared/model/environment.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { buildRequest } from '../../../shared/protocol/build-request.js';

export { buildRequest };

/** SOAP only, so that the peers find one port. */
export const wsdlOf = (endpoint: string): string => wsdlDocument(endpoint, { soap12: false, http: false });

const at = '2026-11-24T00:00:00.000Z';

/** A journalled run of so many logouts, with the history kept as the app keeps it. */
export async function openBulk(folder: string, endpoint: string, concurrency: number) {
  const now = () => new Date().toISOString();
  const opened = await openDatabase(join(folder, 'desk.db'), { tell: () => {}, now });
  if (!opened.ok) throw new Error(opened.error.message);
  const database = opened.value;
  const key = randomBytes(32);
  const sealer = {
    seal: (bytes: Uint8Array) => seal(key, bytes),
    open: (sealed: Uint8Array) => unseal(key, sealed),
  };
  const history = createHistory(database, sealer, { tell: () => {}, now });
  const transport = createTransport();
  const environment: Environment = {
    ...environmentDefaults,
    ...{ id: 'bench', name: 'bench', endpoint, tier: 'test', defaultBinding: 'soap11', checkBinding: null },
    ...{ verify: false, resolveUnknown: false, timeoutMs: 30_000, proxy: null, notes: '' },
    ...{ tls: { caFile: null, pinSha256: null, clientCertificate: null }, createdAt: at, updatedAt: at },
  };
  let tokensFile: string | null = null;
  let onProgress: (progress: BulkProgress) => void = () => {};
  const runs = createBulkRuns({
    ...{ database, sealer },
    exchange: exchangeDeps({ transport, record: history.record }),
    environment: () => environment,
    target: async () => ({
      ok: true,
      value: { endpoint, sendOptions: { deadlineMs: 30_000, tls: noTls, proxy: null } },
    }),
    session: () => null,
    operator: () => '',
    onProgress: (progress) => onProgress(progress),
    onSession: () => {},
    onIdle: () => {},
    chooseTokens: async () => tokensFile,
    chooseReport: async () => null,
    printPdf: async () => new Uint8Array(),
  });
  const prepare = async (source: BulkSource, rows: number): Promise<() => Promise<void>> => {
    const read = await runs.read('bench', source);
    if (!read.ok || !read.value) throw new Error('not read');
    const { runId } = read.value;
    const frozen = runs.freeze(runId, {
      ...{ binding: 'soap11', verify: false, concurrency, ratePerSecond: null, stopAfterFailures: null },
      ...{ resumeAfterRetry: false, withoutWindow: false, reason: '' },
    });
    if (!frozen.ok) throw new Error(frozen.error.message);
    return async () => {
      const done = new Promise<BulkProgress>((resolve) => {
        onProgress = (progress) => progress.state !== 'running' && resolve(progress);
      });
      const started = await runs.start({ runId, digest: frozen.value.digest, typedName: '' });
      if (!started.ok) throw new Error(started.error.message);
      const { counts } = await done;
      if (counts.accepted !== rows) throw new Error(JSON.stringify(counts));
      history.flush();
    };
  };
  return {
    /** Gives the run's start; what it awaits is over when the last row is on disk. */
    prepare: (tokens: readonly string[]) => prepare({ kind: 'text', text: tokens.join('\n') }, tokens.length),
    prepareFile(file: string, rows: number) {
      tokensFile = file;
      return prepare({ kind: 'dialog' }, rows);
    },
    close(): void {
      runs.close();
      transport.close();
      history.close();
      database.close();
    },
  };
}
