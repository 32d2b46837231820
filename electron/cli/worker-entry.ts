import { workerData } from 'node:worker_threads';
import { installBlockingStreams } from './blocking-streams.js';
import { ENDED, RUNNING, type WorkerReport } from './worker-report.js';

const report: WorkerReport = workerData;

function tell(state: number): void {
  Atomics.store(report, 0, state);
  Atomics.notify(report, 0);
}

installBlockingStreams();
process.on('uncaughtException', (error) => {
  process.stderr.write(`session-desk: ${error.stack ?? error.message}\n`);
  process.exit(1);
});
process.on('exit', (status) => {
  Atomics.store(report, 1, status);
  tell(ENDED);
});
tell(RUNNING);
void import('./cli.js');
