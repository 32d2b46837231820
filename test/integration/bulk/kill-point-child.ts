import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { beginAudit } from '../../../electron/admin/audit-in-force.js';
import { environmentAt, startRun, testServices } from './test-services.js';

/** A run of the window's in a process of its own, which ends as `kill -9` ends it where a point is reached the nth time. */
const [file = '', url = '', tokens = '', point = '', nth = '1'] = process.argv.slice(2);
beginAudit({ folder: dirname(file) });
let left = Number(nth);
const test = await testServices(file, environmentAt(url), {
  at(reached) {
    if (reached === point && --left === 0) process.kill(process.pid, 'SIGKILL');
  },
});
await startRun(test, readFileSync(tokens, 'utf8'), { concurrency: 8 });
await test.until(({ state }) => state === 'done');
test.close();
