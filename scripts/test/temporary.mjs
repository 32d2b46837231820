import { chmodSync, mkdtempSync, readdirSync, rmSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leftBehind } from './left-behind.mjs';

const memory = '/dev/shm';
/** Two packages of the whole program lie there, each of a quarter of a gigabyte, and what the programs under test keep. */
const enoughBytes = 4 * 2 ** 30;
const beginning = 'session-desk-test-';

/**
 * Where a run of the tests keeps what nobody looks at later: in memory where there is room, for the program has the disk
 * make sure after every step. What a run left that was killed is removed.
 */
export function temporaryFolder() {
  const place = roomIn(memory) >= enoughBytes ? memory : tmpdir();
  for (const name of leftBehind(readdirSync(place), beginning)) removeIfOurs(join(place, name));
  const folder = mkdtempSync(join(place, `${beginning}${process.pid}-`));
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
