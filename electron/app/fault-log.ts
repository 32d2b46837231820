import { join } from 'node:path';
import { app } from 'electron';
import log from 'electron-log/main.js';
import { placesOf } from './fault-places.js';

let ready = false;

/**
 * Writes a defect of ours to the log file in the data folder: its name and its stack's places. Not its message, which
 * may quote an answer or a token.
 */
export function logFault(error: unknown): void {
  if (!ready) {
    log.transports.file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' };
    log.transports.file.resolvePathFn = () => join(app.getPath('userData'), 'session-desk.log');
    log.transports.console.level = app.isPackaged ? false : 'error';
    ready = true;
  }
  log.error(placesOf(error));
}
