import type { Notice } from '../../shared/model/app-info.js';
import { auditText } from '../../shared/text/audit.js';
import { trustText } from '../../shared/text/trust.js';
import { policyInForce } from '../admin/policy-in-force.js';
import { takeIgnoredSettings } from '../http/ignored-settings.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { StoreContext } from '../storage/tell.js';

export function auditNotWritten(error: unknown, at: string): Notice {
  const message = auditText.notWritten({ why: whyNotWritten(error) });
  return { id: 'audit-not-written', kind: 'error', code: 'audit-not-written', message, at };
}

export function tellBrokenPolicy({ now, tell }: StoreContext): void {
  const policy = policyInForce();
  if (policy.kind !== 'broken') return;
  tell({ ...policy.error, id: 'policy-broken', kind: 'error', at: now() });
}

/** Whoever set a variable that weakens checks must learn that it does nothing here. */
export function tellIgnored({ now, tell }: StoreContext): void {
  const names = takeIgnoredSettings();
  if (names.length === 0) return;
  const message = trustText.ignored({ names: names.join(', ') });
  tell({ id: 'ignored-settings', kind: 'warning', code: 'ignored-settings', message, at: now() });
}
