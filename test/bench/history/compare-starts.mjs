import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startOnce } from '../startup/start-once.mjs';

const runs = 5;
const project = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', '..');
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

/** The program's start with a full history against one with an empty one, interleaved. */
export async function compareStarts(full, empty) {
  const start = async (data) => {
    const started = await startOnce({ name: 'Session Desk', project, data });
    await started.end();
    return started.ms;
  };
  const times = { full: [], empty: [] };
  await start(full);
  await start(empty);
  for (let run = 0; run < runs; run++) {
    times.full.push(await start(full));
    times.empty.push(await start(empty));
  }
  const ratio = median(times.full) / median(times.empty);
  console.log(
    `start: ${median(times.full)} ms full, ${median(times.empty)} ms empty, ×${ratio.toFixed(2)} (median of ${runs})`,
  );
}
