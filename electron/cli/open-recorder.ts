import { join } from 'node:path';
import type { AppError } from '../../shared/model/app-error.js';
import type { Notice } from '../../shared/model/app-info.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { ok, type Result } from '../../shared/model/result.js';
import { cliText } from '../../shared/text/cli.js';
import { createHistory, type History } from '../history/history.js';
import type { Sealer } from '../secrets/vault.js';
import { databaseFile, openDatabase } from '../storage/database.js';
import { whyNotWritten } from '../storage/disk-refusal.js';

interface Recorder {
  record(exchange: RecordedExchange): void;
  /** As `ExchangeDeps` has it. */
  seenActive(environmentId: string, fingerprint: string): boolean;
  /** Gives whether everything was written. */
  close(): boolean;
}

export const noRecorder: Recorder = { record: () => {}, seenActive: () => false, close: () => true };

/** The history is there and takes nothing. */
const lostRecorder: Recorder = { ...noRecorder, close: () => false };

/** An emptied or a new one takes what is new: what is gone or set aside is said, and nothing more is lost. */
const isOfBefore = (code: string) => code === 'database-empty' || code === 'database-older';

/** The key to the vault is the app's: what the command line keeps is masked for good. */
const maskedForGood: Sealer = { seal: () => null, open: () => null };

/**
 * Keeps exchanges in the history that the app has, too. Makes it where there is none yet, and never at the price of the
 * command: what goes wrong is said in a line and the command goes on.
 */
export async function openRecorder(folder: string, tell: (line: string) => void): Promise<Recorder> {
  const path = join(folder, databaseFile);
  const said = new Set<string>();
  const tellOnce = (message: string): void => {
    if (said.has(message)) return;
    said.add(message);
    tell(cliText.notRecorded({ why: message }));
  };
  try {
    const context = {
      now: () => new Date().toISOString(),
      tell: ({ code, message }: Notice) =>
        isOfBefore(code) ? tell(cliText.problem({ message })) : tellOnce(message),
    };
    const database = await openDatabase(path, context);
    if (!database.ok) {
      tellOnce(database.error.message);
      return lostRecorder;
    }
    const history = createHistory(database.value, maskedForGood, context);
    const close = (): boolean => {
      try {
        history.close();
        database.value.close();
      } catch (error) {
        tellOnce(String(error));
      }
      return said.size === 0;
    };
    return {
      record: (exchange) => history.record(exchange),
      seenActive: history.seenActive,
      close,
    };
  } catch (error) {
    tellOnce(whyNotWritten(error));
    return lostRecorder;
  }
}

export interface HistoryToKeep {
  readonly history: History;
  /** Those of these exchanges that the disk did not take. */
  unwritten(ids: readonly string[]): ReadonlySet<string>;
  /** Gives whether all of it is on disk. */
  close(): boolean;
}

/** The history to keep something in that was asked for: it is made where there is none yet. */
export async function openHistoryToKeep(
  folder: string,
  tell: (line: string) => void,
): Promise<Result<HistoryToKeep, AppError>> {
  let wrong = false;
  const context = {
    now: () => new Date().toISOString(),
    tell: (notice: { code: string; message: string }) => {
      if (isOfBefore(notice.code)) {
        tell(cliText.problem({ message: notice.message }));
        return;
      }
      wrong = true;
      tell(cliText.notRecorded({ why: notice.message }));
    },
  };
  const database = await openDatabase(join(folder, databaseFile), context);
  if (!database.ok) return database;
  const history = createHistory(database.value, maskedForGood, context);
  return ok({
    history,
    unwritten(ids) {
      history.close();
      return new Set(wrong ? ids.filter((id) => !history.get(id).ok) : []);
    },
    close() {
      history.close();
      database.value.close();
      return !wrong;
    },
  });
}
