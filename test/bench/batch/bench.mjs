// What a journalled logout costs beside a bare node:http loop: `node test/bench/batch/bench.mjs [logouts] [rounds]`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'vite';
import { openBareLoop } from '../exchange/bare-loop.mjs';
import { measure, median } from '../exchange/measure.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');
const logouts = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 3);
const concurrency = 16;

mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'bench-'));
const stub = spawn(process.execPath, [join(here, '..', 'exchange', 'stub-server.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['@photostructure/sqlite'] },
    build: {
      ssr: join(here, 'product.ts'),
      outDir: folder,
      target: 'node18',
      rollupOptions: { output: { format: 'esm', entryFileNames: 'product.mjs' } },
    },
  });
  const { buildRequest, openBatch } = await import(pathToFileURL(join(folder, 'product.mjs')).href);
  const port = await new Promise((resolve) => stub.stdout.once('data', (data) => resolve(Number(data))));
  const endpoint = `http://127.0.0.1:${port}/sws/Authentication.asmx`;
  const token = '0f8fad5b-d9cb-469f-a165-70867728631f';
  const request = buildRequest({ operation: 'Logout', token }, 'soap11', endpoint).value;
  const bare = openBareLoop(port, { headers: request.headers.flat(), body: request.body }, concurrency);
  const batch = await openBatch(folder, endpoint, concurrency);
  const tokensOf = (n, round) =>
    Array.from({ length: n }, (_, index) => `${round}-${String(index).padStart(8, '0')}${token.slice(10)}`);
  const oneRun = async (tokens) => {
    const run = await batch.prepare(tokens);
    // The whole run counts as one exchange of the measure, whose work is the run itself.
    return measure({ exchange: run, settle: () => undefined }, 1, 1);
  };
  await measure(bare, 3000, concurrency);
  await oneRun(tokensOf(3000, 'w'));
  const runs = { 'node:http': [], batch: [] };
  for (let round = 0; round < rounds; round++) {
    runs['node:http'].push(await measure(bare, logouts, concurrency));
    runs.batch.push(await oneRun(tokensOf(logouts, round)));
  }
  bare.close();
  batch.close();
  console.log(`${logouts} logouts, ${concurrency} at once, median of ${rounds} rounds`);
  const of = (name, time) => median(runs[name].map((run) => run[time]));
  for (const name of Object.keys(runs)) {
    const [wall, cpu] = [of(name, 'wallMs'), of(name, 'cpuMs')];
    const ratios = [wall / of('node:http', 'wallMs'), cpu / of('node:http', 'cpuMs')].map((n) =>
      n.toFixed(2),
    );
    console.log(
      `${name.padEnd(10)} wall ${wall.toFixed(0)} ms, CPU ${cpu.toFixed(0)} ms, ratios ${ratios.join(' / ')}`,
    );
  }
} finally {
  stub.kill();
  rmSync(folder, { recursive: true, force: true });
}
