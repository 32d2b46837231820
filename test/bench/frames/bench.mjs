// The longest frame of each screen and deed: `npm run bench -- frames [exchanges]`. Says what is over 100 ms, and ends with 1
// then. Figures of a machine that does something else meanwhile say nothing.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';
import { bundleProduct } from '../bundle-product.mjs';
import { arrange, deedsWith } from './deeds.mjs';

const aimMs = 100;
const here = fileURLToPath(new URL('.', import.meta.url));
const root = join(here, '..', '..', '..');
const exchanges = Number(process.argv[2] ?? 100_000);
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;
const found = [];

mkdirSync(join(root, 'out'), { recursive: true });
const folder = mkdtempSync(join(root, 'out', 'bench-'));
try {
  const data = join(folder, 'data');
  mkdirSync(data);
  await fill(await bundleProduct(root, join(here, '..', 'history', 'product.ts'), folder), data);
  const app = await _electron.launch({
    executablePath: process.env.SESSION_DESK_ELECTRON,
    args: [...(asRoot ? ['--no-sandbox'] : []), root],
    env: { ...process.env, SESSION_DESK_DATA: data },
  });
  try {
    const window = await app.firstWindow();
    await arrange(window);
    for (const [what, deed] of deedsWith(await kept(window))) {
      const longestMs = await measured(window, () => deed(window));
      found.push({ what, longestMs });
    }
  } finally {
    await app.close();
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
found.push(...bySpecs());

found.sort((a, b) => b.longestMs - a.longestMs);
for (const { what, longestMs } of found)
  console.log(`${longestMs.toFixed(0).padStart(6)} ms${longestMs > aimMs ? '  over' : '      '}  ${what}`);
process.exitCode = found.some(({ longestMs }) => longestMs > aimMs) ? 1 : 0;

/** As many as the program itself says it holds. */
async function kept(window) {
  const { value } = await window.evaluate(() => globalThis.sessionDesk.history.info());
  return value.exchanges;
}

async function fill({ openHistory, exchangeOf }, data) {
  const { database, history } = await openHistory(data);
  const startMs = Date.now() - exchanges * 20;
  for (let index = 0; index < exchanges; index++) {
    history.record(exchangeOf(index, `word${index % 977} n${index}`, startMs));
    if (index % 5_000 === 4_999) history.flush();
  }
  history.flush();
  database.close();
}

/** Frames are counted from the deed to some frames behind its end. */
async function measured(window, deed) {
  const frames = await window.evaluateHandle(() => {
    const state = { longestMs: 0, lastMs: performance.now(), drawn: 0 };
    const tick = (nowMs) => {
      state.longestMs = Math.max(state.longestMs, nowMs - state.lastMs);
      state.lastMs = nowMs;
      state.drawn += 1;
      requestAnimationFrame(tick);
    };
    requestAnimationFrame((nowMs) => {
      state.lastMs = nowMs;
      requestAnimationFrame(tick);
    });
    return state;
  });
  await deed();
  const drawn = await frames.evaluate(({ drawn: now }) => now);
  await window.waitForFunction(([state, until]) => state.drawn > until, [frames, drawn + 20]);
  return frames.evaluate(({ longestMs }) => longestMs);
}

/** What has a test already: a logout, 50 MB of answer, a run. The test prints its frames. */
function bySpecs() {
  const { stdout } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
      ...['test', '--project=app', '--workers=1', 'e2e/smooth.spec.ts', 'e2e/bulk-smooth.spec.ts'],
    ],
    { cwd: root, encoding: 'utf8', env: { ...process.env, SESSION_DESK_RUN_ROWS: '20000' } },
  );
  return [...stdout.matchAll(/^ {2}(.+): longest frame (\d+) ms$/gm)].map(([, what, ms]) => ({
    what,
    longestMs: Number(ms),
  }));
}
