import { writeSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { languageFor } from '../shared/model/language.js';
import { startText } from '../shared/text/start.js';
import { mayBeDriven } from './app/may-be-driven.js';
import { readOpeningSettings } from './app/opening-settings.js';
import { refusedSwitches } from './app/refused-switches.js';
import { wantedLanguages } from './cli/command-language.js';
import { commandWords } from './cli/command-words.js';
import { runWithoutWindow } from './cli/run-without-window.js';
import { speakAtStart } from './cli/speak-at-start.js';
import { dataFolder } from './settings/data-folder.js';

/** The command line where there are words for it, else the window. */
export function begin(): void {
  performance.mark('main');
  const words = commandWords(process.argv, process.defaultApp === true);
  if (words) runWithoutWindow(join(__dirname, 'cli-worker.js'), words);

  const refused = mayBeDriven() ? [] : refusedSwitches(process.argv.slice(1), process.platform);
  if (refused.length > 0) {
    try {
      const { language } = readOpeningSettings(dataFolder(process.env, process.platform, homedir()));
      speakAtStart(languageFor(language, wantedLanguages(process.env)));
      writeSync(
        2,
        `${startText.refusedSwitches({ switches: refused.map((name) => `--${name}`).join(', ') })}\n`,
      );
    } finally {
      // Whatever becomes of the words: it does not go on.
      process.exit(2);
    }
  }

  // Loaded only now: the command line must not wait for, or need, anything of the window.
  void import('./app/run-window.js').then(({ runWindow }) => runWindow());
}
