// How long the readers take, and that twice the text takes twice the time: `npm run bench -- reading [megabytes] [words of names]`.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProduct } from '../bundle-product.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');
const [megabytes = '5', ...words] = process.argv.slice(2);
const whole = Number(megabytes) * 1024 * 1024;
const sizes = [whole / 4, whole / 2, whole];

mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'bench-'));
try {
  const { find, list, compareWsdl, crowded, hostile, pasted, wsdl } = await bundleProduct(
    root,
    join(here, 'product.ts'),
    folder,
  );
  const readers = {
    find: [find, { ...pasted, ...hostile, ...crowded }],
    list: [list, { ...pasted, ...hostile, ...crowded }],
    wsdl: [(text) => compareWsdl(new TextEncoder().encode(text)).length, { wsdl }],
  };
  for (const [reader, [read, texts]] of Object.entries(readers)) {
    for (const [name, make] of Object.entries(texts)) {
      if (words.length > 0 && !words.some((word) => `${reader} ${name}`.includes(word))) continue;
      const taken = [];
      let found = 0;
      for (const size of sizes) {
        const text = make(size);
        const start = process.cpuUsage();
        found = await read(text);
        const { user, system } = process.cpuUsage(start);
        taken.push((user + system) / 1000);
      }
      const [, half = 0, full = 0] = taken;
      const growth = full / Math.max(half, 20);
      const marks = [
        ...(full > 2_000 ? ['OVER 2 s'] : []),
        ...(growth > 3 && full > 200 ? ['NOT LINEAR'] : []),
      ];
      const times = taken.map((ms) => `${ms.toFixed(0)} ms`.padStart(8)).join(' ');
      process.stdout.write(
        `${reader.padEnd(5)} ${name.padEnd(38)} ${times}  x${growth.toFixed(1)}  ${found} found  ${marks.join(', ')}\n`,
      );
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
