import { join } from 'node:path';
import { commandWords } from './cli/command-words.js';
import { runWithoutWindow } from './cli/run-without-window.js';

const words = commandWords(process.argv, process.defaultApp === true);
if (words) runWithoutWindow(join(__dirname, 'cli-worker.js'), words);

// Loaded only now: the command line must not wait for, or need, anything of the window.
void import('./app/run-window.js').then(({ runWindow }) => runWindow());
