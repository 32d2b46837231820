import type { EvidenceRequest, HandoverRequest } from '../../shared/ipc/handover-channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import { handoverExtensions } from '../../shared/model/handover-format.js';
import type { Imported } from '../../shared/model/imported.js';
import { ok, type Result } from '../../shared/model/result.js';
import { audit } from '../admin/audit-in-force.js';
import { operatorName } from '../admin/operator-name.js';
import { auditMask, auditText } from '../calls/audit-act.js';
import { fingerprintOf } from './evidence-key.js';
import { fileNameOf } from './file-name.js';
import type { HandoverDeps } from './handover-deps.js';
import { type ImportWatch, importHar, importHarFile } from './import-har.js';
import { saveEvidence } from './save-evidence.js';
import { writeFileFor } from './write-file-for.js';
import { type WrittenExchanges, writtenExchanges } from './written-exchanges.js';

type Answer<Value> = Result<Value, AppError>;

export interface Handover {
  copy(request: HandoverRequest): Answer<{ masked: boolean }>;
  preview(request: Omit<HandoverRequest, 'token'>): Answer<{ text: string; cut: boolean }>;
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

/** What a person reads before it leaves; an answer of 50 MB is not sent through to the window for that. */
const previewLength = 4000;

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
      const { text, masked } = written.value;
      (masked ? deps.copyText : deps.copySecret)(text);
      audited(deps, 'copy', written.value);
      return ok({ masked });
    },
    preview(request) {
      const written = writtenExchanges(deps, { ...request, token: 'masked' });
      if (!written.ok) return written;
      const { text } = written.value;
      return ok({ text: text.slice(0, previewLength), cut: text.length > previewLength });
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
      if (!file.ok) return file;
      audited(deps, 'export', written.value);
      return ok({ path, masked });
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

function audited(
  deps: HandoverDeps,
  what: 'copy' | 'export',
  { first, masked, count }: WrittenExchanges,
): void {
  const { id, environmentName, tokenFingerprint } = first;
  const secrets = deps.secretsOf(first);
  const said = { what, by: 'window', id, token: tokenFingerprint, count, withToken: !masked } as const;
  audit({ ...said, environment: auditText(environmentName, secrets) }, auditMask(secrets));
}
