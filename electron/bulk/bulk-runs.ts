import type { InputOf, OutputOf } from '../../shared/ipc/channel.js';
import type { Channels } from '../../shared/ipc/channels.js';
import type { AppError } from '../../shared/model/app-error.js';
import type {
  BulkOptions,
  BulkPreview,
  BulkProgress,
  BulkReading,
  BulkRowsQuery,
  BulkRun,
  BulkSource,
  BulkSummary,
} from '../../shared/model/bulk.js';
import type { DoubtfulChoice, ReportFormat } from '../../shared/model/bulk-words.js';
import type { Result } from '../../shared/model/result.js';

type Answer<Value> = Result<Value, AppError>;
type Bulk = Channels['bulk'];

/** Every use case of a run. What a channel of `run` promises is said in the contract. */
export interface BulkRuns {
  read(environmentId: string, source: BulkSource): Promise<Answer<BulkPreview | null>>;
  reread(
    runId: string,
    reading: BulkReading | null,
    doubtful?: DoubtfulChoice,
  ): Promise<Answer<BulkPreview | null>>;
  /** Of what is read now, from 0 to 1; null where nothing is. */
  readProgress(): number | null;
  stopReading(): void;
  freeze(runId: string, options: BulkOptions): Answer<BulkSummary>;
  start(input: InputOf<Bulk['start']>): Promise<Answer<BulkProgress>>;
  pause(runId: string): Answer<BulkProgress>;
  /** Without a name it goes on only where none is needed. `resendUnknown`: what CheckToken does not call out is sent again. */
  resume(runId: string, typedName?: string, resendUnknown?: boolean): Promise<Answer<BulkProgress>>;
  cancel(runId: string): Answer<BulkProgress>;
  supply(
    runId: string,
    source: BulkSource,
    reading: BulkReading | undefined,
  ): Promise<Answer<BulkProgress | null>>;
  sendAgain(input: InputOf<Bulk['sendAgain']>): Answer<BulkProgress>;
  list(): BulkRun[];
  rows(query: BulkRowsQuery): Promise<Answer<OutputOf<Bulk['rows']>>>;
  report(runId: string, format: ReportFormat): Promise<Answer<{ path: string } | null>>;
  remove(runId: string): Promise<Answer<undefined>>;
  /** What is under way may go on when the window is closed, whatever its options say. */
  goOnUnseen(): void;
  /** Pauses what may not go on unseen. Gives whether the program must live on for now. */
  windowsClosed(): boolean;
  /** Nothing new is sent; what is under way is written down as it is. */
  close(): void;
}
