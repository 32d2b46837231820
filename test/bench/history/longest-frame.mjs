import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron } from '@playwright/test';

const project = join(fileURLToPath(new URL('.', import.meta.url)), '..', '..', '..');
const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

/** The longest frame of the window, and the longest wait in the main process, while the history is asked and tidied. */
export async function longestFrame(data) {
  const app = await _electron.launch({
    executablePath: process.env.SESSION_DESK_ELECTRON,
    args: [...(asRoot ? ['--no-sandbox'] : []), project],
    env: { ...process.env, SESSION_DESK_DATA: data },
  });
  try {
    const window = await app.firstWindow();
    await window.waitForFunction(() => globalThis.sessionDesk !== undefined);
    await window.waitForTimeout(1500);
    await app.evaluate(() => {
      const wait = { longest: 0, last: performance.now() };
      globalThis.longestWait = wait;
      setInterval(() => {
        const now = performance.now();
        wait.longest = Math.max(wait.longest, now - wait.last - 5);
        wait.last = now;
      }, 5);
    });
    for (const [name, calls] of Object.entries(work)) {
      await app.evaluate(() => {
        globalThis.longestWait.longest = 0;
      });
      const { frameMs, longMs } = await window.evaluate(watch, calls);
      const waitMs = await app.evaluate(() => globalThis.longestWait.longest);
      console.log(
        `${name}: ${longMs.toFixed(0)} ms the longest answer, frame ${frameMs.toFixed(0)} ms, main process ${waitMs.toFixed(0)} ms`,
      );
    }
  } finally {
    await app.close();
  }
}

const list = (filter) => ['exchanges', 'list', { limit: 100, ...filter }];
const work = {
  lists: [
    list({}),
    list({ outcomes: ['unknown'] }),
    list({ sessionId: 'session-7' }),
    list({ bindings: ['get'] }),
  ],
  words: [
    list({ text: 'zanzibar' }),
    list({ text: 'logoutresponse' }),
    list({ text: 'n77' }),
    list({ text: 'soap -a' }),
  ],
  figure: [['history', 'info', undefined]],
  removal: [['history', 'remove', 'first']],
};

/** In the window: calls one after the other, and the longest time between two frames meanwhile. */
async function watch(calls) {
  let frameMs = 0;
  let longMs = 0;
  let last = performance.now();
  let going = true;
  const tick = () => {
    const now = performance.now();
    frameMs = Math.max(frameMs, now - last);
    last = now;
    if (going) requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);
  const { sessionDesk } = globalThis;
  for (let round = 0; round < 3; round++) {
    for (const [area, name, input] of calls) {
      const before = performance.now();
      const first = input === 'first' ? await sessionDesk.exchanges.list({ limit: 200 }) : null;
      const answer = await sessionDesk[area][name](
        first === null ? input : { ids: first.value.map(({ id }) => id) },
      );
      if (!answer.ok) throw new Error(answer.error.message);
      longMs = Math.max(longMs, performance.now() - before);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
  going = false;
  return { frameMs, longMs };
}
