import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const memory = '/dev/shm';
/** Two packages of the whole program lie there, each of a quarter of a gigabyte, and what the programs under test keep. */
const enoughBytes = 4 * 2 ** 30;
const named = /^session-desk-test-(\d+)-/;

/**
 * Where a run of the tests keeps what nobody looks at later: in memory where there is room, for the program has the disk
 * make sure after every step. What a run left that was killed is removed.
 */
export function temporaryFolder() {
  const place = roomIn(memory) >= enoughBytes ? memory : tmpdir();
  for (const name of readdirSync(place)) {
    const [, pid] = named.exec(name) ?? [];
    if (pid && !isAlive(Number(pid))) removeIfOurs(join(place, name));
  }
  const folder = mkdtempSync(join(place, `session-desk-test-${process.pid}-`));
  // The installed package is tried as another person.
  chmodSync(folder, 0o1777);
  return folder;
}

function removeIfOurs(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Somebody else's.
  }
}

function roomIn(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0;
  }
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
