// What an exchange of the product costs beside a bare node:http loop: `npm run bench -- exchange [exchanges]`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProduct } from '../bundle-product.mjs';
import { openBareLoop } from './bare-loop.mjs';
import { measure, median } from './measure.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');
const exchanges = Number(process.argv[2] ?? 20_000);
const concurrency = 16;
const rounds = 5;

// Inside the project, for the packages with native parts are found from here.
mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'bench-'));
const stub = spawn(process.execPath, [join(here, 'stub-server.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const { buildRequest, openProduct, openTransportOnly } = await bundleProduct(
    root,
    join(here, 'product.ts'),
    folder,
  );
  const port = await new Promise((resolve) => stub.stdout.once('data', (data) => resolve(Number(data))));
  const endpoint = `http://127.0.0.1:${port}/sws/Authentication.asmx`;
  const call = { operation: 'Logout', token: '0f8fad5b-d9cb-469f-a165-70867728631f' };
  const request = buildRequest(call, 'soap11', endpoint).value;
  const wire = { headers: request.headers.flat(), body: request.body };
  const ways = {
    'node:http': openBareLoop(port, wire, concurrency),
    transport: openTransportOnly(endpoint, call),
    product: await openProduct(folder, endpoint, call),
  };
  const runs = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  for (const way of Object.values(ways)) await measure(way, Math.min(exchanges, 5000), concurrency);
  // Interleaved, so that a busy moment of the machine hits all of them.
  for (let round = 0; round < rounds; round++) {
    for (const [name, way] of Object.entries(ways))
      runs[name].push(await measure(way, exchanges, concurrency));
  }
  for (const way of Object.values(ways)) way.close();
  print(runs);
} finally {
  stub.kill();
  rmSync(folder, { recursive: true, force: true });
}

function print(runs) {
  const of = (name, time) => median(runs[name].map((run) => run[time]));
  const line = (cells) =>
    console.log(cells.map((cell, index) => (index === 0 ? cell.padEnd(10) : cell.padStart(11))).join(' '));
  console.log(
    `${exchanges} exchanges, ${concurrency} at once, median of ${rounds} rounds; Node ${process.versions.node}`,
  );
  line(['', 'wall ms', 'CPU ms', 'wall ratio', 'CPU ratio']);
  for (const name of Object.keys(runs)) {
    const [wall, cpu] = [of(name, 'wallMs'), of(name, 'cpuMs')];
    const ratios = [wall / of('node:http', 'wallMs'), cpu / of('node:http', 'cpuMs')];
    line([name, wall.toFixed(0), cpu.toFixed(0), ...ratios.map((ratio) => ratio.toFixed(2))]);
  }
}
