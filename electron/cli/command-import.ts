import { basename } from 'node:path';
import type { ImportedEntry } from '../../shared/model/imported.js';
import { namedDoubts } from '../../shared/text/doubts.js';
import { handoverText, sayEntryLine } from '../../shared/text/handover.js';
import { readHarHere } from '../history/har-reader.js';
import { importHarFile } from '../history/import-har.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { openHistoryToKeep } from './open-recorder.js';
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
  const kept = opened.value.close();
  if (!read.ok) throw new UsageError({ where: basename(file), ...read.error });
  const { entries, exchanges, skipped } = read.value;
  for (const entry of entries) await printer.out(options.json ? jsonLine(entry) : humanLine(entry));
  printer.err(handoverText.imported({ n: exchanges, skipped }));
  return kept ? exitStatus.ok : exitStatus.refused;
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
