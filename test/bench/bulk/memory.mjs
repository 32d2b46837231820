import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { median } from '../exchange/measure.mjs';

const sizes = [20_000, 200_000];

/** How much more memory ten times as many rows take, each in a process of its own. */
export function compareMemory(here, script, folder, endpoint, rounds) {
  const peaks = sizes.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, rows] of sizes.entries()) {
      const data = join(folder, `memory-${round}-${rows}`);
      mkdirSync(data);
      const file = join(data, 'tokens.txt');
      const tokens = Array.from(
        { length: rows },
        (_, row) => `${String(row).padStart(8, '0')}-d9cb-469f-a165-70867728631f`,
      );
      writeFileSync(file, tokens.join('\n'));
      const words = [join(here, 'memory-child.mjs'), script, data, endpoint, file, String(rows)];
      const { stdout, status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
      if (status !== 0) throw new Error(stderr);
      peaks[index].push(Number(stdout));
    }
  }
  const [small, large] = peaks.map(median);
  console.log(
    `peak memory: ${small.toFixed(0)} MB with ${sizes[0]} rows, ${large.toFixed(0)} MB with ${sizes[1]}: ${(large - small).toFixed(0)} MB more (median of ${rounds})`,
  );
}
