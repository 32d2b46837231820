import type { AuditEntry, AuditStatus } from '../../shared/model/audit.js';
import { type AuditLog, type MaskName, openAuditLog } from './audit-log.js';
import { followedPolicy } from './policy-in-force.js';

const mebibyte = 1024 * 1024;
const usualMebibytes = 256;

interface AuditOf {
  readonly folder: string;
  readonly operator?: () => string;
  onStatus?(status: AuditStatus): void;
  onFailed?(error: unknown): void;
}

let log: AuditLog | null = null;
let status: AuditStatus = { waiting: 0, lost: 0, why: null };

/** From now on what is done is written down there, once for the window or a command. */
export function beginAudit({ folder, operator = () => '', onStatus, onFailed }: AuditOf): void {
  const { keepMebibytes = usualMebibytes, syslog = null } = followedPolicy()?.audit ?? {};
  log ??= openAuditLog({
    folder,
    operator,
    collector: syslog,
    keepBytes: keepMebibytes * mebibyte,
    now: () => new Date().toISOString(),
    onFailed: (error) => onFailed?.(error),
    onStatus(now) {
      const changed = now.waiting !== status.waiting || now.why !== status.why || now.lost !== status.lost;
      status = now;
      if (changed) onStatus?.(now);
    },
  });
}

/** Nothing where nobody began. `mask`: hides what the entry is about in the operator's name. */
export function audit(entry: AuditEntry, mask?: MaskName): void {
  log?.write(entry, mask);
}

/** What was said of a run so far is in the file. */
export function flushAudit(): void {
  log?.flush();
}

/** Before anything of an act leaves: if the program ends before its line, the next start writes this one. */
export function auditBegun(entry: AuditEntry, mask?: MaskName): () => void {
  return log?.begin(entry, mask) ?? (() => {});
}

export function isAudited(): boolean {
  return log !== null;
}

export function auditNow(): AuditStatus {
  return status;
}

/** Waits for the collector so long, and gives whether every line is on the disk. */
export async function endAudit(waitMs: number): Promise<boolean> {
  const ending = log;
  log = null;
  return ending === null || ending.close(waitMs);
}

/** As the window ends: what the collector has not waits on the disk. */
export function endAuditNow(): void {
  log?.closeNow();
  log = null;
}
