import { join } from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main.js';

let ready = false;

/**
 * Writes a defect of ours to the log file in the data folder: its name and its stack's places. Not its message, which
 * may quote an answer or a token.
 */
export function logFault(error: unknown): void {
  if (!ready) {
    log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'session-desk.log');
    log.transports.console.level = app.isPackaged ? false : 'error';
    ready = true;
  }
  log.error(placesOf(error));
}

function placesOf(error: unknown): string {
  if (!(error instanceof Error)) return 'A fault that is no Error was thrown.';
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...places.slice(0, 12)].join('\n');
}
