import { ManyTokensName } from '../../shared/masking/mask-label.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { BulkPreview, BulkReading } from '../../shared/model/bulk.js';
import type { DoubtfulChoice } from '../../shared/model/bulk-words.js';
import type { Environment } from '../../shared/model/environment.js';
import { fail, ok, type Result } from '../../shared/model/result.js';
import { bulkWrong } from '../../shared/text/bulk.js';
import { noListProblem } from '../../shared/text/lists.js';
import type { Database } from '../storage/database.js';
import { createBreather } from './breather.js';
import type { ListBytes } from './byte-source.js';
import { clearRows } from './clear-rows.js';
import { createJournal } from './journal.js';
import { type ReadList, type ReadWatch, readListHere } from './list-reader.js';
import { RowTaker } from './row-taker.js';
import { RowWriter } from './row-writer.js';
import type { RunRecord } from './run-record.js';
import type { RunStore } from './run-store.js';
import type { TokenBlocks } from './token-blocks.js';

/** Tokens that are known one by one: saved sessions, or what the command line read. */
interface ListedTokens {
  readonly name: string;
  readonly entries: Iterable<{
    /** Null where the session's token is lost. */
    readonly token: string | null;
    readonly label: string;
    readonly sessionId: string | null;
  }>;
}

export type RunSource =
  | { readonly kind: 'text'; readonly bytes: ListBytes }
  | { readonly kind: 'list'; readonly list: ListedTokens };

export interface ImportDeps {
  /** Absent: lists are read here, between other work. */
  readonly readList?: ReadList | undefined;
  readonly database: Database;
  readonly runs: RunStore;
  readonly blocksOf: (run: number) => TokenBlocks;
  /** Drops those of a run that are in memory only. */
  readonly forgetTokens?: (runId: string) => void;
  readonly fingerprint: (token: string) => string;
  /** UTC, ISO 8601. */
  readonly now: () => string;
}

interface ImportOrder {
  readonly runId: string;
  readonly environment: Pick<Environment, 'id' | 'name' | 'endpoint' | 'tier'>;
  readonly source: RunSource;
  readonly reading: BulkReading | undefined;
  /** What becomes of rows with doubtful tokens; absent: they are kept as they are. */
  readonly doubtful?: DoubtfulChoice;
}

type ReadFacts = Omit<
  BulkPreview,
  'runId' | 'environmentId' | 'source' | 'firstMask' | 'lastMask' | 'tokensKept'
>;

/**
 * Reads the source straight into the tables of a new run, or of the same one once more. Leaves none where it fails, or is
 * ended before its end: then null.
 */
export async function importRun(
  deps: ImportDeps,
  order: ImportOrder,
  watch?: ReadWatch,
): Promise<Result<RunRecord | null, AppError>> {
  const { runs } = deps;
  const { runId, environment, source } = order;
  const draft = draftOf(order, deps.now());
  // A draft without rows is what a crash from here on leaves: it is removed at the next start.
  // Its name may hold one of the tokens: that is known when they were read.
  const run = runs.put({ ...draft, source: '', preview: { ...draft.preview, source: '' } });
  await clearRows(deps.database, run);
  // What a run left that the database knows nothing of any more.
  createJournal(deps.database, { key: run, id: runId, total: 0 }).remove();
  const tokens = deps.blocksOf(run);
  const writer = new RowWriter(deps.database, run, tokens);
  const name = new ManyTokensName(draft.source);
  const taker = new RowTaker(
    deps.fingerprint,
    (row) => {
      name.see(row.token);
      writer.add(row);
    },
    order.doubtful,
  );
  const facts = await readInto(taker, source, order.reading, deps.readList, watch);
  if (!facts.ok || facts.value === null) {
    deps.forgetTokens?.(runId);
    await clearRows(deps.database, run);
    runs.remove(runId);
    return facts.ok ? ok(null) : facts;
  }
  const { selection, total } = writer.end();
  const preview: BulkPreview = {
    runId,
    environmentId: environment.id,
    source: name.masked(),
    ...facts.value,
    firstMask: writer.firstMask,
    lastMask: writer.lastMask,
    tokensKept: tokens.kept,
  };
  const record: RunRecord = { ...draft, source: preview.source, preview, selection, total };
  runs.put(record);
  return ok(record);
}

/** Fills the taker from the source. Null where that was ended before its end. */
export async function readInto(
  taker: RowTaker,
  source: RunSource,
  reading: BulkReading | undefined,
  readList: ReadList = readListHere,
  watch?: ReadWatch,
): Promise<Result<ReadFacts | null, AppError>> {
  if (source.kind === 'list') {
    const breathe = createBreather();
    let line = 0;
    for (const { token, label, sessionId } of source.list.entries) {
      await breathe();
      if (watch?.signal.aborted) return ok(null);
      line += 1;
      if (token === null) taker.refuse(line, 'token-lost');
      else taker.token({ token, label, sessionId }, line);
    }
    return ok({ reading: null, columns: [], sample: [], open: [], ...taker.facts() });
  }
  const { name } = source.bytes;
  try {
    const read = await readList(source.bytes, reading, (row, line) => taker.row(row, line), watch);
    if (read === null) return ok(null);
    if (!read.ok) return fail({ ...noListProblem(name, read.error), where: 'source' });
    const { columns, sample, open } = read.value;
    return ok({
      reading: read.value.reading,
      columns: [...columns],
      sample: sample.map((cells) => [...cells]),
      open: [...open],
      ...taker.facts(),
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    return fail(bulkWrong.unreadable({ name, why: code }));
  }
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
      counts: { rows: 0, tokens: 0, duplicates: 0, blanks: 0, refused: 0, doubtful: 0 },
      refusedFor: [],
      refusals: [],
      doubtful: { choice: 'ask', rows: 0, cleanable: 0, kinds: [], first: [] },
      open: [],
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
