import { type Language, languageFor, languages } from '../../shared/model/language.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { UsageError } from './usage-error.js';

/** The word of the command, and where it stands. The value of `--language` before it is no command. */
export function commandPlace(words: readonly string[]): number {
  return words.findIndex((word, at) => !word.startsWith('-') && words[at - 1] !== '--language');
}

/**
 * What people are spoken to in: `--language`, else the first of the system's that there is. What a program reads
 * (`--json`) is English in each. Behind `login` the option is the service's own.
 * @param wanted by the system, as it writes them
 */
export function commandLanguage(words: readonly string[], wanted: readonly string[]): Language {
  const given = givenLanguage(words);
  const known = languages.find((language) => language === given);
  if (given !== undefined && !known) {
    const { message, todo } = cliWrong.language({ text: given, known: languages.join(', ') });
    throw new UsageError({ message, todo });
  }
  if (words.includes('--json')) return 'en';
  return known ?? languageFor('system', wanted);
}

function givenLanguage(words: readonly string[]): string | undefined {
  const command = commandPlace(words);
  const mine = words[command] === 'login' ? words.slice(0, command) : words;
  const at = mine.findLastIndex((word) => /^--language(=|$)/.test(word));
  return at < 0 ? undefined : (/=(.*)/s.exec(mine[at] ?? '')?.[1] ?? mine[at + 1] ?? '');
}

/** The languages that the system wants, by the variables that say so; where none does, by its settings. */
export function wantedLanguages(variables: Readonly<Record<string, string | undefined>>): string[] {
  const said = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG;
  return [said || new Intl.DateTimeFormat().resolvedOptions().locale];
}
