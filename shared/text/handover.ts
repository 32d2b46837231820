import type { Doubt } from '../model/doubt.js';
import type { Imported, ImportedEntry } from '../model/imported.js';
import type { LeftOutReason } from '../model/left-out.js';
import { doubtMeaning } from './doubts.js';
import { textOf } from './text-of.js';

export const handoverText = textOf('handover');

const keptOf = ({ operation, binding, outcome }: Extract<ImportedEntry, { kept: true }>) => ({
  operation: operation ?? '',
  binding: binding ?? '',
  outcome,
});

/** What became of one entry of a HAR, as a line of the command line. */
export function sayEntryLine(one: ImportedEntry): string {
  const { entry } = one;
  if (one.kept) return withDoubts(handoverText.entryKept({ entry, ...keptOf(one) }), one.doubts);
  const why = handoverText.leftOut[one.reason];
  return handoverText.entryLeftOut({ entry, reason: one.host === null ? why : `${why} (${one.host})` });
}

export function sayEntry(one: ImportedEntry): string {
  if (!one.kept) return handoverText.leftOut[one.reason];
  return withDoubts(handoverText.import.kept(keptOf(one)), one.doubts);
}

/** What was sent may not be the token that was meant. */
function withDoubts(said: string, doubts: readonly Doubt[]): string {
  return [`${said}${doubts.length > 0 ? '.' : ''}`, ...doubts.map(doubtMeaning)].join(' ');
}

/** What became of all entries of a HAR. */
export function sayImported({ exchanges, total, entries }: Imported): string {
  const { import: text, leftOut } = handoverText;
  if (total === 0) return text.none;
  const reasons = new Map<LeftOutReason, number>();
  for (const one of entries) if (!one.kept) reasons.set(one.reason, (reasons.get(one.reason) ?? 0) + 1);
  const unseen = total - entries.length;
  return [
    text.imported({ exchanges }),
    ...[...reasons].map(([reason, n]) => text.leftOut({ n, reason: leftOut[reason] })),
    ...(unseen > 0 ? [text.stopped({ unseen })] : []),
  ].join(' ');
}
