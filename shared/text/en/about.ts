import type { LanguageChoice } from '../../model/language.js';

/** About the program, and what a person prefers. */
export const about = {
  title: 'Session Desk',
  version: 'Version',
  system: 'System',
  licences: 'Licences',
  licencesBody: 'This program contains the work of others, under these licences.',
} as const;

export const preferences = {
  title: 'Preferences',
  theme: 'Theme',
  operator: 'Operator',
  operatorHint: 'Who forces sessions out: stands in evidence and reports.',
  textSize: 'Text size',
  textSizeHint: 'Ctrl + and Ctrl − make it larger or smaller, Ctrl 0 is 100%.',
  textSizeValue: '{percent, number}%',
  systemHint: 'Less motion, more contrast and colours of your own are taken from the settings of the system.',
  history: 'History',
  historyButton: 'How much to keep…',
  tokens: 'Tokens',
  tokensKept: {
    keyring: 'In the system’s keyring',
    memory: 'In memory only',
    'weak-file': 'In a file without a keyring',
  },
  tokensButton: 'How they are kept…',
  hiding: 'Hide what is revealed',
  hidingHint: 'Also whenever the screen is locked or the computer sleeps.',
  hidingAfter: '{n, plural, one {After # minute} other {After # minutes}} without a key or mouse',
  hidingNever: 'Only when the screen is locked',
  language: 'Language',
  /** Each by its own name, so that a person finds it whatever is spoken now. */
  languages: {
    system: 'Like the system',
    en: 'English',
    tr: 'Türkçe',
    ru: 'Русский',
  } as const satisfies Record<LanguageChoice, string>,
} as const;
