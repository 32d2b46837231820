// What a journalled logout costs beside a floor and beside other programs: `npm run bench -- run [logouts] [rounds]`.
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleProduct } from '../bundle-product.mjs';
import { openBareLoop } from '../exchange/bare-loop.mjs';
import { measure, median } from '../exchange/measure.mjs';
import { ensurePeers } from './ensure-peers.mjs';
import { compareMemory } from './memory.mjs';
import { compareOnAsmx } from './real-asmx.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');
const logouts = Number(process.argv[2] ?? 20_000);
const rounds = Number(process.argv[3] ?? 5);
const concurrency = 16;
/** The slow ones do fewer: what one of theirs takes is what counts. */
const share = { soap: 0.25, 'curl --parallel': 0.1, newman: 0.01, bru: 0.01 };

await ensurePeers(join(here, '..'));
const { openSoap } = await import('./peers/soap.mjs');
const { openNewman } = await import('./peers/newman.mjs');
const { openBru } = await import('./peers/bru.mjs');
const { openCurl } = await import('./peers/curl.mjs');

mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'bench-'));
const stub = spawn(process.execPath, [join(here, '..', 'exchange', 'stub-server.mjs')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const product = await bundleProduct(root, join(here, 'product.ts'), folder);
  const { buildRequest, openBulk, wsdlOf } = product;
  const port = await new Promise((resolve) => stub.stdout.once('data', (data) => resolve(Number(data))));
  const endpoint = `http://127.0.0.1:${port}/sws/Authentication.asmx`;
  const token = '0f8fad5b-d9cb-469f-a165-70867728631f';
  const requestOf = (each) => buildRequest({ operation: 'Logout', token: each }, 'soap11', endpoint).value;
  const request = requestOf(token);
  const bare = openBareLoop(port, { headers: request.headers.flat(), body: request.body }, concurrency);
  const wire = {
    headers: request.headers.filter(([name]) => /^(content-type|soapaction)$/i.test(name)),
    body: (each) => Buffer.from(request.body).toString().replace(token, each),
  };
  const ways = {
    'Session Desk': await openBulk(folder, endpoint, concurrency),
    soap: await openSoap(folder, port, wsdlOf(endpoint), concurrency),
    'curl --parallel': openCurl(folder, port, wire, concurrency),
    newman: openNewman(folder, port, wire),
    bru: openBru(folder, port, wire),
  };
  const tokensOf = (n, round) =>
    Array.from({ length: n }, (_, index) => `${round}-${String(index).padStart(8, '0')}${token.slice(10)}`);
  const measureRun = async (name, n, round) => {
    const tokens = tokensOf(n, round);
    const way = ways[name];
    const run = way.prepare ? await way.prepare(tokens) : () => way.run(tokens);
    // The whole run counts as one exchange of the measure, whose work is the run itself.
    return perLogout(await measure({ exchange: run, settle: () => undefined }, 1, 1), n);
  };
  const perLogout = ({ wallMs, cpuMs }, n) => ({ wallMs: wallMs / n, cpuMs: cpuMs / n });
  const runs = Object.fromEntries(['node:http', ...Object.keys(ways)].map((name) => [name, []]));
  await measure(bare, 3000, concurrency);
  await measureRun('Session Desk', 3000, 'w');
  await measureRun('soap', 500, 'w');
  for (let round = 0; round < rounds; round++) {
    runs['node:http'].push(perLogout(await measure(bare, logouts, concurrency), logouts));
    for (const name of Object.keys(ways)) {
      const n = Math.max(10, Math.round(logouts * (share[name] ?? 1)));
      runs[name].push(await measureRun(name, n, round));
    }
  }
  bare.close();
  for (const way of Object.values(ways)) way.close();
  print(runs);
  compareMemory(here, join(folder, 'product.mjs'), folder, endpoint, Math.min(rounds, 3));
  mkdirSync(join(folder, 'asmx'));
  await compareOnAsmx(join(folder, 'asmx'), product, rounds);
} finally {
  stub.kill();
  rmSync(folder, { recursive: true, force: true });
}

function print(runs) {
  const of = (name, time) => median(runs[name].map((run) => run[time]));
  console.log(
    `${logouts} logouts, ${concurrency} at once (newman and bru: one), median of ${rounds} rounds; Node ${process.versions.node}`,
  );
  console.log(`${''.padEnd(16)} ${'µs each'.padStart(9)} ${'wall'.padStart(8)} ${'CPU'.padStart(8)}`);
  for (const name of Object.keys(runs)) {
    const wall = of(name, 'wallMs');
    const ratios = [wall / of('node:http', 'wallMs'), of(name, 'cpuMs') / of('node:http', 'cpuMs')];
    // What runs in a process of its own has its processor time there.
    const inHere = ['node:http', 'Session Desk', 'soap'].includes(name);
    const cells = [(wall * 1000).toFixed(0).padStart(9), ratios[0].toFixed(2).padStart(8)];
    console.log(`${name.padEnd(16)} ${cells.join(' ')} ${(inHere ? ratios[1].toFixed(2) : '').padStart(8)}`);
  }
}
