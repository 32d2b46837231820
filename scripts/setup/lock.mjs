import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { say } from './log.mjs';
import { cacheRoot } from './paths.mjs';

const GIVE_UP_MS = 20 * 60_000;
const OWNERLESS_MS = 10_000;

function isAbandoned(folder) {
  let pid = 0;
  try {
    pid = Number(readFileSync(join(folder, 'pid'), 'utf8'));
  } catch {
    // As good as an empty one.
  }
  // Between the mkdir and the end of the write there is no owner to ask (0 would be this very process): wait a little first.
  if (!Number.isInteger(pid) || pid <= 0) {
    try {
      return Date.now() - statSync(folder).mtimeMs > OWNERLESS_MS;
    } catch {
      return false;
    }
  }
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Runs `work` while no other set-up on this machine runs under the same name. A dead owner's lock is taken over. */
export async function withLock(name, work) {
  const folder = join(cacheRoot(), `${name}.lock`);
  const start = Date.now();
  let said = false;
  for (;;) {
    try {
      mkdirSync(folder);
      break;
    } catch (error) {
      if (error.code !== 'EEXIST' && error.code !== 'EPERM') throw error;
    }
    if (isAbandoned(folder)) {
      rmSync(folder, { recursive: true, force: true });
      continue;
    }
    if (Date.now() - start > GIVE_UP_MS)
      throw new Error(`Waited too long for ${folder}: remove it if nothing runs.`);
    if (!said && Date.now() - start > 2000) {
      say(`waiting for another set-up (${name})`);
      said = true;
    }
    await sleep(150);
  }
  try {
    writeFileSync(join(folder, 'pid'), String(process.pid));
    return await work();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
