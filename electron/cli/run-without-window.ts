import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { languageFor } from '../../shared/model/language.js';
import { startText } from '../../shared/text/start.js';
import { wantedLanguages } from './command-language.js';
import { speakAtStart } from './speak-at-start.js';
import { RUNNING, type WorkerReport } from './worker-report.js';

const START_LIMIT_MS = 20_000;

/**
 * Runs the command line inside the app's own program, then ends the process with its exit status.
 *
 * Electron evaluates main's script before it looks for a display, and ends at once where there is none: so the
 * commands run in a worker thread while this one stands still, and Chromium is never started.
 * @param file the built worker-entry
 */
export function runWithoutWindow(file: string, words: readonly string[]): never {
  const report: WorkerReport = new Int32Array(new SharedArrayBuffer(8));
  new Worker(file, { argv: [...words], workerData: report, stdout: true, stderr: true });
  if (Atomics.wait(report, 0, 0, START_LIMIT_MS) === 'timed-out') {
    speakAtStart(languageFor('system', wantedLanguages(process.env)));
    writeSync(2, `${startText.noCommandLine}\n`);
    process.exit(1);
  }
  Atomics.wait(report, 0, RUNNING);
  process.exit(Atomics.load(report, 1));
}
