import type { Readable, Writable } from 'node:stream';
import type { AtPoint } from '../bulk/run-points.js';
import type { TargetSecrets } from '../calls/target.js';

/** The world as the command line sees it. Tests and the app's own binary pass their own. */
export interface CliIo {
  readonly stdin: Readable;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** What the system wants people to be spoken to in, best first; absent: English. */
  readonly languages?: readonly string[];
  /** Aborted at Ctrl-C: nothing new is sent, what is known is printed. */
  readonly interrupted?: AbortSignal;
  /** Where the app keeps its data; absent: the place that is usual on this system. */
  readonly dataFolder?: string;
  /** Only the app itself can open its vault. Without it an environment that needs a secret is refused. */
  readonly secretsOf?: (environmentId: string) => Promise<TargetSecrets>;
  /** Where a test ends the process. */
  readonly at?: AtPoint;
}
