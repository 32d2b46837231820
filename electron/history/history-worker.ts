import { parentPort, workerData } from 'node:worker_threads';
import { learnAndSpeak } from '../../shared/text/language.js';
import { openBeside } from '../storage/database.js';
import { doTask, type TaskAnswer, type TaskMessage } from './history-task.js';
import { createHistoryWork, type HistoryWork } from './history-work.js';

// The thread's own script: it reads and tidies the history over a connection of its own.
const path: string = workerData;
let work: Promise<HistoryWork> | null = null;

async function answer({ number, task, language }: TaskMessage): Promise<TaskAnswer> {
  try {
    await learnAndSpeak(language);
    work ??= openBeside(path).then(createHistoryWork);
    return { number, ok: true, value: await doTask(await work, task) };
  } catch (error) {
    return { number, ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

parentPort?.on('message', (message: TaskMessage) => {
  void answer(message).then((answered) => parentPort?.postMessage(answered));
});
