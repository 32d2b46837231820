import { readFileSync, statSync } from 'node:fs';
import { readHarEntries } from '../../shared/formats/import/har-entries.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { ExchangeSummary } from '../../shared/model/exchange.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { handoverText } from '../../shared/text/en/handover.js';
import type { History } from './history.js';
import { recordedFrom } from './recorded-from-har.js';

export interface Imported {
  readonly exchanges: number;
  /** Entries that are no call of this service, or not as HAR says. */
  readonly skipped: number;
}

const largestFile = 64 * 1024 * 1024;
const { wrong } = handoverText;

interface ImportDeps {
  readonly history: History;
  readonly newId: () => string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
  readonly onImported: (summary: ExchangeSummary) => void;
  readonly chooseHar: () => Promise<string | null>;
}

/** Asks for a file; null where the person closed the dialog. */
export async function importChosenHar(deps: ImportDeps): Promise<Result<Imported | null, AppError>> {
  const path = await deps.chooseHar();
  if (path === null) return ok(null);
  try {
    if (statSync(path).size > largestFile)
      return fail({ code: 'too-large', message: wrong.tooLarge, todo: wrong.tooLargeTodo });
    return importHarText(deps, readFileSync(path, 'utf8'));
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown reason';
    return fail({ code: 'file-not-read', message: wrong.notRead(path, code), todo: wrong.notReadTodo });
  }
}

/** Keeps the entries that call this service in the history, masked by value and said to be reconstructed. */
export function importHarText(
  { history, newId, now, onImported }: ImportDeps,
  text: string,
): Result<Imported, AppError> {
  const har = readHarEntries(text);
  if (har === null) return fail({ code: 'no-har', message: wrong.noHar, todo: wrong.noHarTodo });
  const actId = newId();
  let exchanges = 0;
  for (const entry of har.entries) {
    const recorded = recordedFrom(entry, { id: newId(), actId, now: now() });
    if (recorded === null) continue;
    history.record(recorded);
    onImported(recorded.summary);
    exchanges++;
  }
  if (exchanges === 0) return fail({ code: 'empty-har', message: wrong.emptyHar, todo: wrong.emptyHarTodo });
  return ok({ exchanges, skipped: har.entries.length + har.unread - exchanges });
}
