import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { wellKnown } from '../../shared/model/operations.js';
import { flushAudit, isAudited } from '../admin/audit-in-force.js';
import { auditAct } from '../calls/audit-act.js';
import type { Journal, Recovered } from './journal.js';
import type { RunRecord } from './run-record.js';

/** After a crash: what may have left and has no end is unknown, and is written down as that, before it is. */
export function recoverRows(journal: Journal, record: RunRecord, by: ExchangeSummary['origin']): Recovered {
  if (isAudited()) {
    const { id, endpoint, environmentName: name } = record;
    for (const row of journal.interrupted()) {
      const tokenFingerprint = journal.inputOf(row)?.fingerprint ?? null;
      const unknown = { outcome: 'unknown', cause: 'interrupted', tokenFingerprint } as const;
      const ended = { operation: wellKnown.logOut, ...unknown };
      auditAct({ what: 'act', by, environment: { name }, endpoint, token: null, id, ended });
    }
    flushAudit();
  }
  return journal.recover();
}
