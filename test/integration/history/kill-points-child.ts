import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createJsonFile } from '../../../electron/settings/json-file.js';

/**
 * Saves new content once, and ends as `kill -9` ends it before the nth thing that it asks of the disk; where that is a
 * write, half of it has happened.
 */
const [path = '', nth = '0', text = ''] = process.argv.slice(2);
let left = Number(nth);
const file = createJsonFile(path);

function killAtLast(name: 'openSync' | 'writeSync' | 'fsyncSync' | 'closeSync' | 'renameSync'): void {
  const usual = fs[name] as (...given: unknown[]) => unknown;
  const watched = (...given: unknown[]): unknown => {
    left -= 1;
    if (left === 0) {
      const [handle, bytes] = given;
      if (name === 'writeSync' && bytes instanceof Uint8Array)
        usual(handle, bytes.subarray(0, bytes.length / 2));
      process.kill(process.pid, 'SIGKILL');
    }
    return usual(...given);
  };
  Object.assign(fs, { [name]: watched });
}

for (const name of ['openSync', 'writeSync', 'fsyncSync', 'closeSync', 'renameSync'] as const)
  killAtLast(name);
syncBuiltinESMExports();
file.write({ text });
