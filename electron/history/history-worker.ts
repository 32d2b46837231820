import { parentPort, workerData } from 'node:worker_threads';
import { fail, ok } from '../../shared/model/result.js';
import { learnAndSpeak } from '../../shared/text/language.js';
import { type Database, openBeside } from '../storage/database.js';
import { whyNotWritten } from '../storage/disk-refusal.js';
import type { ThreadAnswer, ThreadCall } from './history-thread.js';
import { createHistoryWork, type HistoryWork } from './history-work.js';

// The thread's own script: it reads and tidies the history over a connection of its own.
const path: string = workerData;
let work: Promise<HistoryWork> | null = null;

function prepared(database: Database): HistoryWork {
  try {
    return createHistoryWork(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

async function answer([number, language, name, given]: ThreadCall): Promise<ThreadAnswer> {
  try {
    await learnAndSpeak(language);
    work ??= openBeside(path).then(prepared);
    // What cannot be opened now is tried again by the next call.
    work.catch(() => (work = null));
    const called = (await work)[name] as (...given: readonly unknown[]) => unknown;
    return { number, ...ok(await called(...given)) };
  } catch (error) {
    return { number, ...fail(whyNotWritten(error)) };
  }
}

parentPort?.on('message', async (call: ThreadCall) => parentPort?.postMessage(await answer(call)));
