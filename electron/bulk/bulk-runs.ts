import type { InputOf, OutputOf } from '../../shared/ipc/channel.js';
import type { Contract } from '../../shared/ipc/contract.js';
import type { AppError } from '../../shared/model/app-error.js';
import type {
  BatchOptions,
  BatchPreview,
  BatchProgress,
  BatchReading,
  BatchRowsQuery,
  BatchRun,
  BatchSource,
  BatchSummary,
} from '../../shared/model/bulk.js';
import type { DoubtfulChoice, ReportFormat } from '../../shared/model/bulk-words.js';
import type { Result } from '../../shared/model/result.js';

type Answer<Value> = Result<Value, AppError>;
type Batch = Contract['batch'];

/** Every use case of a batch. What a channel of `batch` promises is said in the contract. */
export interface BatchDesk {
  read(environmentId: string, source: BatchSource): Promise<Answer<BatchPreview | null>>;
  reread(
    runId: string,
    reading: BatchReading | null,
    doubtful?: DoubtfulChoice,
  ): Promise<Answer<BatchPreview>>;
  freeze(runId: string, options: BatchOptions): Answer<BatchSummary>;
  start(input: InputOf<Batch['start']>): Promise<Answer<BatchProgress>>;
  pause(runId: string): Answer<BatchProgress>;
  /** Without a name it goes on only where none is needed. */
  resume(runId: string, typedName?: string): Promise<Answer<BatchProgress>>;
  cancel(runId: string): Answer<BatchProgress>;
  supply(
    runId: string,
    source: BatchSource,
    reading: BatchReading | undefined,
  ): Promise<Answer<BatchProgress | null>>;
  sendAgain(input: InputOf<Batch['sendAgain']>): Answer<BatchProgress>;
  list(): BatchRun[];
  rows(query: BatchRowsQuery): Promise<Answer<OutputOf<Batch['rows']>>>;
  report(runId: string, format: ReportFormat): Promise<Answer<{ path: string } | null>>;
  remove(runId: string): Promise<Answer<undefined>>;
  /** Pauses what may not go on unseen. Gives whether the program must live on for now. */
  windowsClosed(): boolean;
  /** Nothing new is sent; what is under way is written down as it is. */
  close(): void;
}
