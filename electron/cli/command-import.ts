import { basename } from 'node:path';
import type { ImportedEntry } from '../../shared/model/imported.js';
import { namedDoubts } from '../../shared/text/doubts.js';
import { handoverText, sayEntryLine } from '../../shared/text/handover.js';
import { readHarHere } from '../evidence/har-reader.js';
import { importHarFile } from '../evidence/import-har.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { type HistoryToKeep, openHistoryToKeep } from './open-recorder.js';
import { dataFolderOf, savedEndpoints } from './saved-environment.js';
import { UsageError } from './usage-error.js';

/** `import FILE.har`: keeps the service's calls in the history; of each entry it says whether, and why not. */
export async function commandImport(
  { io, printer }: CommandContext,
  file: string,
  options: { readonly json?: boolean },
): Promise<number> {
  const opened = await openHistoryToKeep(dataFolderOf(io), (line) => printer.err(line));
  if (!opened.ok) throw new UsageError(opened.error);
  const deps = {
    history: opened.value.history,
    readHar: readHarHere,
    endpoints: () => savedEndpoints(io),
    onImported: () => {},
  };
  const read = await importHarFile(deps, file);
  const entries = read.ok ? asWritten(read.value.entries, opened.value) : [];
  const kept = opened.value.close();
  if (!read.ok) throw new UsageError({ where: basename(file), ...read.error });
  const exchanges = entries.filter((entry) => entry.kept).length;
  for (const entry of entries) await printer.out(options.json ? jsonLine(entry) : humanLine(entry));
  printer.err(handoverText.imported({ n: exchanges, skipped: entries.length - exchanges }));
  return kept ? exitStatus.ok : exitStatus.refused;
}

/** Nothing is called kept that the disk did not take: this program ends, and nothing tries again. */
function asWritten(entries: readonly ImportedEntry[], opened: HistoryToKeep): readonly ImportedEntry[] {
  const unwritten = opened.unwritten(entries.flatMap((one) => (one.kept ? [one.exchange] : [])));
  if (unwritten.size === 0) return entries;
  return entries.map((one) =>
    one.kept && unwritten.has(one.exchange)
      ? { entry: one.entry, kept: false, reason: 'not-written', host: null }
      : one,
  );
}

function jsonLine(one: ImportedEntry): string {
  const { entry } = one;
  const line = one.kept
    ? {
        ...{ entry, kept: true, exchange: one.exchange },
        ...(one.doubts.length > 0 && { doubts: namedDoubts(one.doubts) }),
      }
    : { entry, kept: false, reason: handoverText.leftOut[one.reason] };
  return `${JSON.stringify(line)}\n`;
}

function humanLine(one: ImportedEntry): string {
  return `${sayEntryLine(one)}\n`;
}
