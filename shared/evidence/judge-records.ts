import type { ExchangeDetail } from '../model/exchange.js';
import { rulesVersion } from '../protocol/rules-version.js';
import { verdictOfAct } from '../protocol/verdict-of.js';
import { evidenceText } from '../text/evidence.js';
import type { EvidenceDocument } from './evidence-document.js';
import type { EvidenceRecord } from './evidence-record.js';
import { differencesOf, judgedAgain } from './judged-again.js';

const text = evidenceText.verify;

/**
 * Judges every recorded exchange again, and the act as a whole. A difference under other rules is a note where the one who
 * signed is known (`believed`): whoever forges a page can say that it was judged by others.
 */
export function judgeRecords(
  { rules, verdict }: EvidenceDocument,
  records: readonly EvidenceRecord[],
  believed: boolean,
): { problems: string[]; notes: string[] } {
  const found: string[] = [];
  const notes: string[] = [];
  for (const [index, record] of records.entries()) {
    const again = judgedAgain(record);
    if (again === null) notes.push(text.notJudged({ number: index + 1 }));
    else if (differencesOf(record, again).length > 0)
      found.push(text.judgedOtherwise({ number: index + 1, what: differencesOf(record, again).join(', ') }));
  }
  const act = verdictOfAct(records.map(({ facts }) => facts as unknown as ExchangeDetail));
  if (act === null || act.outcome !== verdict.outcome || act.cause !== verdict.cause)
    found.push(text.otherVerdict);
  if (found.length === 0 || rules === rulesVersion || !believed) return { problems: found, notes };
  return { problems: [], notes: [...notes, text.newerRules({ was: rules, now: rulesVersion }), ...found] };
}
