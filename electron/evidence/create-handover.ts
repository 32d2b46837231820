import type { Signer } from '../../shared/evidence/signing.js';
import type { EvidenceRequest, HandoverRequest } from '../../shared/ipc/handover-channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { handoverExtensions } from '../../shared/model/handover-format.js';
import type { Imported } from '../../shared/model/imported.js';
import { ok, type Result } from '../../shared/model/result.js';
import type { Secret } from '../../shared/model/secret-slots.js';
import type { Database } from '../history/database.js';
import type { History } from '../history/history.js';
import { type ImportDeps, type ImportWatch, importHar, importHarFile } from '../history/import-har.js';
import { fingerprintOf } from './evidence-key.js';
import { fileNameOf } from './file-name.js';
import { operatorName } from './operator-name.js';
import { saveEvidence } from './save-evidence.js';
import { writeFileFor } from './write-file-for.js';
import { writtenExchanges } from './written-exchanges.js';

/** What handing over needs from outside. */
export interface HandoverDeps extends Omit<ImportDeps, 'history'> {
  readonly history: History;
  readonly database: Database;
  /** This program's, for the files that name their maker. */
  readonly version: string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly newId: () => string;
  /** Masked once more by value in whatever leaves masked. */
  readonly secretsOf: (exchange: ExchangeSummary) => readonly Secret[];
  /** From the settings; empty where nobody gave a name. */
  readonly operator: () => string;
  readonly keepOperator: (operator: string) => void;
  /** What evidence is signed with; null where no key can be kept. */
  readonly signer: () => Signer | null;
  readonly copyText: (text: string) => void;
  /** Shows the system's dialog; null where the person closed it. */
  readonly chooseSave: (name: string) => Promise<string | null>;
  readonly chooseHar: () => Promise<string | null>;
}

type Answer<Value> = Result<Value, AppError>;

export interface Handover {
  copy(request: HandoverRequest): Answer<{ masked: boolean }>;
  save(request: HandoverRequest): Promise<Answer<{ path: string; masked: boolean } | null>>;
  operator(): Answer<{ operator: string; signedWith: string | null }>;
  evidence(request: EvidenceRequest): Promise<Answer<{ path: string } | null>>;
  importHar(): Promise<Answer<Imported | null>>;
  importText(text: string): Promise<Answer<Imported>>;
  /** Of the import that is under way; null where none is. */
  importProgress(): Answer<{ done: number; total: number } | null>;
  /** What was kept before stays. */
  cancelImport(): Answer<undefined>;
}

export function createHandover(deps: HandoverDeps): Handover {
  let underWay: { done: number; total: number; readonly stop: AbortController } | null = null;
  const watched = async <Value>(work: (watch: ImportWatch) => Promise<Value>): Promise<Value> => {
    const mine = { done: 0, total: 0, stop: new AbortController() };
    underWay = mine;
    try {
      return await work({
        signal: mine.stop.signal,
        onProgress: (done, total) => Object.assign(mine, { done, total }),
      });
    } finally {
      if (underWay === mine) underWay = null;
    }
  };
  return {
    copy(request) {
      const written = writtenExchanges(deps, request);
      if (!written.ok) return written;
      deps.copyText(written.value.text);
      return ok({ masked: written.value.masked });
    },
    async save(request) {
      // Before the dialog: nobody should choose a place for what cannot be written.
      const written = writtenExchanges(deps, request);
      if (!written.ok) return written;
      const { text, masked, first } = written.value;
      const path = await deps.chooseSave(fileNameOf(first, handoverExtensions[request.format]));
      if (path === null) return ok(null);
      // Windows PowerShell takes a script without the mark for one of an 8-bit encoding.
      const file = writeFileFor(path, request.format === 'curl-powershell' ? `\ufeff${text}` : text);
      return file.ok ? ok({ path, masked }) : file;
    },
    operator() {
      const signer = deps.signer();
      return ok({
        operator: operatorName(deps.operator()),
        signedWith: signer === null ? null : fingerprintOf(signer.publicKey),
      });
    },
    evidence: (request) => saveEvidence(deps, request),
    async importHar() {
      const path = await deps.chooseHar();
      return path === null ? ok(null) : watched((watch) => importHarFile(deps, path, watch));
    },
    importText: (text) => watched((watch) => importHar(deps, new TextEncoder().encode(text), watch)),
    importProgress: () => ok(underWay && { done: underWay.done, total: underWay.total }),
    cancelImport() {
      underWay?.stop.abort();
      return ok(undefined);
    },
  };
}
