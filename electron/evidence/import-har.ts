import { readFile, stat } from 'node:fs/promises';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { Imported, ImportedEntry } from '../../shared/model/imported.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { handoverText } from '../../shared/text/handover.js';
import { problemText } from '../../shared/text/problems.js';
import type { History } from '../history/history.js';
import { codeOf } from '../storage/write-atomically.js';
import type { HarOutcome } from './har-outcomes.js';
import type { ReadHar } from './har-reader.js';

/** JSON is parsed as a whole: a larger file would take more memory than it is worth. */
export const largestHar = 256 * 1024 * 1024;
const { wrong } = handoverText;

export interface ImportDeps {
  readonly history: Pick<History, 'record'>;
  readonly readHar: ReadHar;
  /** Addresses of the saved environments: what calls them is ours. */
  readonly endpoints: () => readonly string[];
  readonly onImported: (summary: ExchangeSummary) => void;
}

export interface ImportWatch {
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, total: number) => void;
}

export async function importHarFile(
  deps: ImportDeps,
  path: string,
  watch?: ImportWatch,
): Promise<Result<Imported, AppError>> {
  let bytes: Uint8Array;
  try {
    if ((await stat(path)).size > largestHar)
      return fail({ code: 'too-large', message: wrong.tooLarge, todo: wrong.tooLargeTodo });
    bytes = await readFile(path);
  } catch (error) {
    const code = codeOf(error) || problemText.unknownReason;
    return fail({ code: 'file-not-read', message: wrong.notRead({ path, code }), todo: wrong.notReadTodo });
  }
  return importHar(deps, bytes, watch);
}

/**
 * Keeps the entries that call this service in the history, masked by value and said to be reconstructed. Of every entry
 * it says whether it was kept, or why not. What was kept before it was stopped stays.
 */
export async function importHar(
  { history, readHar, endpoints, onImported }: ImportDeps,
  bytes: Uint8Array,
  { signal, onProgress }: ImportWatch = {},
): Promise<Result<Imported, AppError>> {
  const entries: ImportedEntry[] = [];
  const keep = (outcome: HarOutcome): void => {
    if (outcome.kept) {
      history.record(outcome.recorded);
      onImported(outcome.recorded.summary);
    }
    entries.push(entryOf(outcome));
  };
  const total = await readHar(
    { bytes, endpoints: endpoints() },
    (outcomes, all) => {
      for (const outcome of outcomes) keep(outcome);
      onProgress?.(entries.length, all);
    },
    signal,
  );
  if (total === null) return fail({ code: 'no-har', message: wrong.noHar, todo: wrong.noHarTodo });
  const exchanges = entries.filter(({ kept }) => kept).length;
  return ok({ exchanges, skipped: entries.length - exchanges, total, entries });
}

function entryOf(outcome: HarOutcome): ImportedEntry {
  const { entry } = outcome;
  if (!outcome.kept) return { entry, kept: false, reason: outcome.reason, host: outcome.host };
  const { id, operation, binding, outcome: verdict } = outcome.recorded.summary;
  return {
    entry,
    kept: true,
    exchange: id,
    operation,
    binding,
    outcome: verdict,
    doubts: [...outcome.doubts],
  };
}
