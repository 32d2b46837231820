import type { ActResult } from '../../shared/contract/act.js';
import type { AppError } from '../../shared/contract/app-error.js';
import type { BatchProgress } from '../../shared/contract/batch.js';
import type { ReportFormat } from '../../shared/contract/batch-words.js';
import type { Environment } from '../../shared/contract/environment.js';
import type { Result } from '../../shared/result.js';
import type { AtPoint } from '../bulk/run-points.js';
import type { ExchangeDeps } from '../logout/exchange-deps.js';
import type { Target } from '../logout/target.js';
import type { Database } from '../store/database.js';
import type { Sealer } from '../store/vault.js';

/** What the use cases of a batch need from outside. */
export interface BatchDeps {
  readonly database: Database;
  readonly sealer: Sealer;
  readonly exchange: ExchangeDeps;
  /** Where a test ends the process. */
  readonly at?: AtPoint;
  environment(id: string): Environment | null;
  target(environment: Environment): Promise<Result<Target, AppError>>;
  /** Null where the session is gone; its token null where that is lost. */
  session(id: string): { readonly token: string | null; readonly label: string } | null;
  operator(): string;
  /** `environment`: the name of the run's. */
  onProgress(progress: BatchProgress, environment: string): void;
  /** What became of a saved session. */
  onSession(sessionId: string, result: ActResult): void;
  /** Nothing runs any more. */
  onIdle(): void;
  /** Shows the system's dialog; null where the person closed it. */
  chooseTokens(): Promise<string | null>;
  chooseReport(format: ReportFormat, name: string): Promise<string | null>;
  printPdf(html: string): Promise<Uint8Array>;
}
