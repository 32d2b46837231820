import { readFileSync } from 'node:fs';
import { environmentAt, startRun, testServices } from '../integration/bulk/test-services.js';

/** Starts the run in its folder, or goes on with it, until it is done or this process is killed. */
const [file = '', url = '', tokens = ''] = process.argv.slice(2);

// Loaded already, it waits for its turn: the next child starts up while the one before it still runs.
await new Promise((resolve) => process.once('message', resolve));
const test = await testServices(file, environmentAt(url));
const known = test.runs.list()[0];
if (!known) await startRun(test, readFileSync(tokens, 'utf8'));
else if (known.progress.state === 'paused') await test.runs.resume(known.runId);
else if (known.progress.state === 'frozen' || known.progress.state === 'draft') {
  await test.runs.remove(known.runId);
  await startRun(test, readFileSync(tokens, 'utf8'));
}
await new Promise((resolve) => process.send?.('running', resolve));
if (test.runs.list()[0]?.progress.state !== 'done') await test.until(({ state }) => state === 'done');
test.close();
process.send?.('done', () => process.disconnect());
