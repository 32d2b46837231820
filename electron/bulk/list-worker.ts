import { parentPort, workerData } from 'node:worker_threads';
import { type ListFacts, readList } from '../../shared/formats/list/read-list.js';
import type { ListRow } from '../../shared/formats/list/read-row.js';
import type { BulkReading } from '../../shared/model/bulk.js';
import type { NoList } from '../../shared/model/no-list.js';
import type { Result } from '../../shared/model/result.js';
import { type Language, learnAndSpeak } from '../../shared/text/language.js';
import { type ListBytes, sizeOf, sourceOf } from './byte-source.js';

export interface ListTask {
  readonly bytes: ListBytes;
  readonly reading: BulkReading | undefined;
  /** What it names by itself, as a column without a name, is of this language. */
  readonly language: Language;
}

type ReadRow = readonly [row: ListRow, line: number];

/** What the thread tells: how far it is, from 0 to 1; rows, some at a time and only when asked for more; then the end. */
export type ListMessage =
  | { readonly kind: 'progress'; readonly part: number }
  | { readonly kind: 'rows'; readonly rows: readonly ReadRow[] }
  | { readonly kind: 'end'; readonly result: Result<ListFacts, NoList> }
  | { readonly kind: 'failed'; readonly code: string };

/** Few enough that they are dealt with between two frames of the window. */
const atOnce = 250;
/** So many rows wait here before more is read. */
const mostWaiting = 5_000;

// The thread's own script: the process that has a window only takes the rows.
const { bytes, reading, language }: ListTask = workerData;
const tell = (message: ListMessage) => parentPort?.postMessage(message);
let waiting: ReadRow[] = [];
let isAsked = true;
let wake: () => void = () => {};

function send(): void {
  if (!isAsked || waiting.length === 0) return;
  isAsked = false;
  tell({ kind: 'rows', rows: waiting.slice(0, atOnce) });
  waiting = waiting.slice(atOnce);
}

parentPort?.on('message', () => {
  isAsked = true;
  send();
  wake();
});

const asked = () =>
  new Promise<void>((resolve) => {
    wake = resolve;
  });

async function read(): Promise<Result<ListFacts, NoList>> {
  await learnAndSpeak(language);
  const source = sourceOf(bytes);
  const size = Math.max(1, sizeOf(bytes));
  // A list is gone through twice: to know how it is written, and to read it.
  const passes = reading === undefined ? 2 : 1;
  let passed = 0;
  let posted = 0;
  const counted = {
    name: source.name,
    async *open() {
      let at = 0;
      for await (const piece of source.open()) {
        yield piece;
        at += piece.length;
        const part = Math.min(1, (passed * size + at) / (passes * size));
        if (part >= posted + 0.01) {
          tell({ kind: 'progress', part });
          posted = part;
        }
        while (waiting.length > mostWaiting) await asked();
      }
      passed += 1;
    },
  };
  const result = await readList(counted, reading, (row, line) => {
    waiting.push([row, line]);
    if (waiting.length >= atOnce) send();
  });
  send();
  while (!isAsked || waiting.length > 0) await asked();
  return result;
}

read().then(
  (result) => tell({ kind: 'end', result }),
  (error: unknown) =>
    tell({ kind: 'failed', code: error instanceof Error && 'code' in error ? String(error.code) : '' }),
);
