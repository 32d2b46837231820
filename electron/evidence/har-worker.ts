import { parentPort, workerData } from 'node:worker_threads';
import { type Language, learnAndSpeak } from '../../shared/text/language.js';
import { type HarOutcome, openHar } from './har-outcomes.js';

/** What the thread tells: first how many entries there are, then what becomes of them, some at a time. */
export type HarMessage =
  | { readonly kind: 'begun'; readonly total: number | null }
  | { readonly kind: 'some'; readonly outcomes: readonly HarOutcome[] }
  | { readonly kind: 'end' };

export interface HarTask {
  readonly bytes: Uint8Array;
  readonly endpoints: readonly string[];
}

const atOnce = 20;

// The thread's own script: a HAR of some size would hold the window up while it is parsed.
const { bytes, endpoints, language }: HarTask & { readonly language: Language } = workerData;
const tell = (message: HarMessage) => parentPort?.postMessage(message);

async function read(): Promise<void> {
  await learnAndSpeak(language);
  const har = openHar(bytes, endpoints);
  tell({ kind: 'begun', total: har?.total ?? null });
  let some: HarOutcome[] = [];
  for (const outcome of har?.outcomes() ?? []) {
    some.push(outcome);
    if (some.length < atOnce) continue;
    tell({ kind: 'some', outcomes: some });
    some = [];
  }
  tell({ kind: 'some', outcomes: some });
  tell({ kind: 'end' });
}

// What is thrown ends the thread, as it would outside of a promise.
void read().catch((error: unknown) =>
  setImmediate(() => {
    throw error;
  }),
);
