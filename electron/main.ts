import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { startText } from '../shared/text/start.js';
import { mayBeDriven } from './app/may-be-driven.js';
import { refusedSwitches } from './app/refused-switches.js';
import { commandWords } from './cli/command-words.js';
import { runWithoutWindow } from './cli/run-without-window.js';

performance.mark('main');
const words = commandWords(process.argv, process.defaultApp === true);
if (words) runWithoutWindow(join(__dirname, 'cli-worker.js'), words);

const refused = mayBeDriven() ? [] : refusedSwitches(process.argv.slice(1), process.platform);
if (refused.length > 0) {
  writeSync(2, `${startText.refusedSwitches({ switches: refused.map((name) => `--${name}`).join(', ') })}\n`);
  process.exit(2);
}

// Loaded only now: the command line must not wait for, or need, anything of the window.
void import('./app/run-window.js').then(({ runWindow }) => runWindow());
