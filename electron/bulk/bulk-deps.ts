import type { ActResult } from '../../shared/model/act.js';
import type { AppError } from '../../shared/model/app-error.js';
import type { BulkProgress } from '../../shared/model/bulk.js';
import type { ReportFormat } from '../../shared/model/bulk-words.js';
import type { Environment } from '../../shared/model/environment.js';
import type { Result } from '../../shared/model/result.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import type { Target } from '../calls/target.js';
import type { Sealer } from '../secrets/vault.js';
import type { Database } from '../storage/database.js';
import type { ReadList } from './list-reader.js';
import type { AtPoint } from './run-points.js';

/** What the use cases of a run need from outside. */
export interface BulkDeps {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly exchange: ExchangeDeps;
  /** Absent: lists are read here, between other work. */
  readonly readList?: ReadList;
  /** Where a test ends the process. */
  readonly at?: AtPoint;
  environment(id: string): Environment | null;
  target(environment: Environment): Promise<Result<Target, AppError>>;
  /** Null where the session is gone; its token null where that is lost. */
  session(id: string): { readonly token: string | null; readonly label: string } | null;
  operator(): string;
  /** `environment`: the name of the run's. */
  onProgress(progress: BulkProgress, environment: string): void;
  /** What became of a saved session. */
  onSession(sessionId: string, result: ActResult): void;
  /** Nothing runs any more. */
  onIdle(): void;
  /** Shows the system's dialog; null where the person closed it. */
  chooseTokens(): Promise<string | null>;
  chooseReport(format: ReportFormat, name: string): Promise<string | null>;
  printPdf(html: string): Promise<Uint8Array>;
}
