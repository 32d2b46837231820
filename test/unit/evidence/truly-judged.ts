import { evidenceRecord } from '../../../shared/evidence/evidence-record.js';
import { judgedAgain } from '../../../shared/evidence/judged-again.js';
import type { ExchangeDetail } from '../../../shared/model/exchange.js';

/** The exchange with the verdict that its own bytes give, as the program records it. */
export function trulyJudged(detail: ExchangeDetail): ExchangeDetail {
  const verdict = judgedAgain(evidenceRecord(detail));
  if (verdict === null) throw new Error('nothing to judge');
  const { fault: _fault, active: _active, ...plain } = detail;
  return {
    ...plain,
    outcome: verdict.outcome,
    cause: verdict.cause,
    ...(verdict.active !== undefined && { active: verdict.active }),
    ...(verdict.fault && { fault: verdict.fault }),
  };
}
