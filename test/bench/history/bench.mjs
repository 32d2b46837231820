// The history with a million exchanges, no two alike: `npm run bench -- history [exchanges]`.
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as nextPause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { bundleProduct } from '../bundle-product.mjs';
import { compareStarts } from './compare-starts.mjs';
import { longestFrame } from './longest-frame.mjs';
import { queries } from './queries.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');
const exchanges = Number(process.argv[2] ?? 1_000_000);
const repeats = 25;
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (ms) => (ms / 1000).toFixed(1);

mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'bench-'));
try {
  const product = await bundleProduct(root, join(here, 'product.ts'), folder);
  const data = join(folder, 'full');
  mkdirSync(data);
  const startMs = Date.now() - exchanges * 20;
  await fill(product, data, startMs);
  await ask(product, data, startMs);
  await compareStarts(data, join(folder, 'empty'));
  await longestFrame(data);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function fill({ openHistory, exchangeOf }, data, startMs) {
  const { database, history, search } = await openHistory(data);
  const vocabulary = Array.from({ length: 20_000 }, (_, index) =>
    (index * 2_654_435_761).toString(36).slice(-7),
  );
  let seed = 1;
  const random = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    return seed / 2 ** 31;
  };
  // Words as in a language: few of them are most of the text.
  const wordsOf = (index) => {
    const words = [`n${index}`];
    while (words.length < 130) words.push(vocabulary[Math.floor(vocabulary.length * random() ** 4)]);
    if (index % 100_003 === 0) words.push('Zanzibar');
    return words.join(' ');
  };
  const made = [];
  let spentMs = 0;
  for (let index = 0; index < exchanges; ) {
    made.length = 0;
    for (; made.length < 5000 && index < exchanges; index++)
      made.push(exchangeOf(index, wordsOf(index), startMs));
    const before = performance.now();
    for (const exchange of made) history.record(exchange);
    history.flush();
    spentMs += performance.now() - before;
    // What was looked for in vain in a packed text is let go in the next turn only.
    await nextPause();
  }
  const bytes = made[0].transmission.requestBytes.length + made[0].transmission.answerBytes.length;
  console.log(`${exchanges} exchanges of about ${bytes} bytes`);
  console.log(
    `written in ${seconds(spentMs)} s: ${Math.round(exchanges / (spentMs / 1000))} a second, ${((spentMs * 1000) / exchanges).toFixed(0)} µs each`,
  );
  const before = performance.now();
  let longest = 0;
  for (let done = false; !done; ) {
    const step = performance.now();
    done = search.takeIn();
    longest = Math.max(longest, performance.now() - step);
  }
  const indexMs = performance.now() - before;
  console.log(
    `indexed in ${seconds(indexMs)} s: ${seconds((indexMs / exchanges) * 100_000)} s for 100,000; longest step ${longest.toFixed(0)} ms`,
  );
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  database.close();
  const size = readdirSync(data).reduce((sum, name) => sum + statSync(join(data, name)).size, 0);
  console.log(
    `on disk ${(size / 2 ** 20).toFixed(0)} MB: ${(size / exchanges).toFixed(0)} bytes an exchange`,
  );
}

async function ask({ openHistory }, data, startMs) {
  const { database, search } = await openHistory(data);
  const token = `${Math.floor(exchanges / 3)
    .toString(16)
    .padStart(8, '0')}-d9cb-469f-a165-70867728631f`;
  const asked = queries({ token, middleMs: startMs + exchanges * 10, endMs: Date.now() });
  console.log(''.padEnd(32) + ['rows', 'ms'].map((word) => word.padStart(9)).join(''));
  for (const { name, page, limitMs } of asked) {
    const action = () => search.page({ ...page, limit: 100 });
    const rows = action().length;
    warm(action);
    const ms = median(Array.from({ length: repeats }, () => timeOf(action)));
    const row = name.padEnd(32) + [rows, ms.toFixed(3)].map((cell) => String(cell).padStart(9)).join('');
    console.log(`${row}${ms > limitMs ? `  over ${limitMs} ms` : ''}`);
  }
  database.close();
}

/** For at most half a second. */
function warm(action) {
  const endMs = performance.now() + 500;
  for (let i = 0; i < 500 && performance.now() < endMs; i++) action();
}

function timeOf(action) {
  const before = performance.now();
  action();
  return performance.now() - before;
}
