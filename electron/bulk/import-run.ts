import type { AppError } from '../../shared/model/app-error.js';
import type { BulkPreview, BulkReading } from '../../shared/model/bulk.js';
import type { Environment } from '../../shared/model/environment.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkText } from '../../shared/text/en/bulk.js';
import type { Database } from '../history/database.js';
import type { ByteSource } from './byte-source.js';
import { clearRows } from './clear-rows.js';
import { createJournal } from './journal.js';
import { type ReadFacts, RowTaker, readBulk } from './read-list.js';
import { RowWriter } from './row-writer.js';
import type { RunRecord } from './run-record.js';
import type { RunStore } from './run-store.js';
import type { TokenBlocks } from './token-blocks.js';

/** Tokens that are known one by one: saved sessions, or what the command line read. */
export interface ListedTokens {
  readonly name: string;
  readonly entries: Iterable<{
    /** Null where the session's token is lost. */
    readonly token: string | null;
    readonly label: string;
    readonly sessionId: string | null;
  }>;
}

export type RunSource =
  | { readonly kind: 'text'; readonly bytes: ByteSource }
  | { readonly kind: 'list'; readonly list: ListedTokens };

export interface ImportDeps {
  readonly database: Database;
  readonly runs: RunStore;
  readonly blocksOf: (run: number) => TokenBlocks;
  readonly fingerprint: (token: string) => string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
}

export interface ImportOrder {
  readonly runId: string;
  readonly environment: Pick<Environment, 'id' | 'name' | 'endpoint' | 'tier'>;
  readonly source: RunSource;
  readonly reading: BulkReading | undefined;
}

/** Reads the source straight into the tables of a new run, or of the same one once more. Leaves none where it fails. */
export async function importRun(deps: ImportDeps, order: ImportOrder): Promise<Result<RunRecord, AppError>> {
  const { runs } = deps;
  const { runId, environment, source } = order;
  const draft = draftOf(order, deps.now());
  // A draft without rows is what a crash from here on leaves: it is removed at the next start.
  const run = runs.put(draft);
  await clearRows(deps.database, run);
  // What a run left that the database knows nothing of any more.
  createJournal(deps.database, { key: run, id: runId, total: 0 }).remove();
  const tokens = deps.blocksOf(run);
  const writer = new RowWriter(deps.database, run, tokens);
  const taker = new RowTaker(deps.fingerprint, (row) => writer.add(row));
  const facts = await readInto(taker, source, order.reading);
  if (!facts.ok) {
    runs.remove(runId);
    return facts;
  }
  const { selection, total } = writer.end();
  const preview: BulkPreview = {
    runId,
    environmentId: environment.id,
    source: draft.source,
    ...facts.value,
    firstMask: writer.firstMask,
    lastMask: writer.lastMask,
    tokensKept: tokens.kept,
  };
  const record: RunRecord = { ...draft, preview, selection, total };
  runs.put(record);
  return ok(record);
}

/** Fills the taker from the source. */
export async function readInto(
  taker: RowTaker,
  source: RunSource,
  reading: BulkReading | undefined,
): Promise<Result<ReadFacts, AppError>> {
  if (source.kind === 'list') {
    let line = 0;
    for (const { token, label, sessionId } of source.list.entries) {
      line += 1;
      if (token === null) taker.refuse(line, 'token-lost');
      else taker.take(token, label, sessionId);
    }
    return ok({ reading: null, columns: [], sample: [], ...taker.facts() });
  }
  try {
    return ok(await readBulk(source.bytes, reading, taker));
  } catch (error) {
    // The library quotes the record in its message, and with it the token: only its code and place are said.
    return fail(bulkText.wrong.unreadable(source.bytes.name, placeOf(error)));
  }
}

function placeOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'it could not be read';
  const lines = error instanceof Error && 'lines' in error ? error.lines : null;
  return typeof lines === 'number' ? `${code} at line ${lines}` : code;
}

function draftOf({ runId, environment, source }: ImportOrder, at: string): RunRecord {
  const name = source.kind === 'text' ? source.bytes.name : source.list.name;
  return {
    id: runId,
    environmentId: environment.id,
    environmentName: environment.name,
    endpoint: environment.endpoint,
    tier: environment.tier,
    source: name,
    preview: {
      runId,
      environmentId: environment.id,
      source: name,
      reading: null,
      columns: [],
      sample: [],
      counts: { rows: 0, tokens: 0, duplicates: 0, blanks: 0, refused: 0 },
      refusedFor: [],
      refusals: [],
      firstMask: null,
      lastMask: null,
      tokensKept: false,
    },
    selection: '',
    total: 0,
    options: null,
    digest: null,
    state: 'draft',
    pause: null,
    createdAt: at,
    startedAt: null,
    endedAt: null,
    activeMs: 0,
    operator: '',
  };
}
