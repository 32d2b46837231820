import { commandPlace } from './command-language.js';

const COMMANDS = new Set([
  'logout',
  'check',
  'login',
  'probe',
  'explain',
  'find',
  'history',
  'import',
  'sandbox',
  'demo',
  'verify',
  'evidence',
  'policy',
  'environments',
  'backup',
  'restore',
  'help',
]);
const ABOUT = new Set(['--help', '-h', '--version', '-V']);

/**
 * The command line's words when the program was started as one (`session-desk logout …`), undefined for a window.
 * Chromium's switches (`--no-sandbox`) may stand before the command, and our own `--language`, which is kept.
 * @param argv of the main process: the program first
 * @param fromSources the project's path is then the first word (Electron's `process.defaultApp`)
 */
export function commandWords(argv: readonly string[], fromSources: boolean): string[] | undefined {
  const words = argv.slice(1);
  if (fromSources) {
    const project = words.findIndex((word) => !word.startsWith('-'));
    words.splice(0, project + 1);
  }
  const about = words.findIndex((word) => ABOUT.has(word));
  const place = commandPlace(words);
  const isAbout = about >= 0 && (place < 0 || about < place);
  const first = isAbout ? about : place;
  const command = words[first];
  if (command === undefined || !(isAbout || COMMANDS.has(command))) return undefined;
  const language = words
    .slice(0, first)
    .filter((word, at, all) => /^--language(=|$)/.test(word) || all[at - 1] === '--language');
  return [...language, ...words.slice(first)];
}
