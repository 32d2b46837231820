import { startAsmx } from '../../asmx/asmx.mjs';
import { openBareLoop } from '../exchange/bare-loop.mjs';
import { measure, median } from '../exchange/measure.mjs';

const logouts = 2000;
const concurrency = 16;

/** A run against the real thing beside a bare loop that asks it the same. */
export async function compareOnAsmx(folder, { buildRequest, openBulk }, rounds) {
  const asmx = await startAsmx();
  if ('skipped' in asmx) {
    console.log(`real ASMX: skipped, ${asmx.skipped}`);
    return;
  }
  try {
    const endpoint = asmx.url;
    const request = buildRequest(
      { operation: 'Logout', token: '0f8fad5b-d9cb-469f-a165-70867728631f' },
      'soap11',
      endpoint,
    ).value;
    const { port, pathname } = new URL(endpoint);
    const bare = openBareLoop(
      Number(port),
      { headers: request.headers.flat(), body: request.body },
      concurrency,
      pathname,
    );
    const bulk = await openBulk(folder, endpoint, concurrency);
    const tokens = (n, round) =>
      Array.from(
        { length: n },
        (_, row) => `${round}-${String(row).padStart(8, '0')}-d9cb-469f-a165-70867728631f`,
      );
    const oneRun = async (n, round) => {
      const run = await bulk.prepare(tokens(n, round));
      return measure({ exchange: run, settle: () => undefined }, 1, 1);
    };
    await measure(bare, 500, concurrency);
    await oneRun(500, 'w');
    const walls = { bare: [], bulk: [] };
    for (let round = 0; round < rounds; round++) {
      walls.bare.push((await measure(bare, logouts, concurrency)).wallMs);
      walls.bulk.push((await oneRun(logouts, round)).wallMs);
    }
    bare.close();
    bulk.close();
    const ratio = median(walls.bulk) / median(walls.bare);
    console.log(`real ASMX, ${logouts} logouts: ${ratio.toFixed(2)} of the bare loop (median of ${rounds})`);
  } finally {
    await asmx.close();
  }
}
