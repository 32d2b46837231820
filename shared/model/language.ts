/** The languages that people are spoken to in, by the folder of their sentences. */
export const languages = ['en', 'tr', 'ru'] as const;
export type Language = (typeof languages)[number];

/** As a person chooses it: one of them, or the system's. */
export const languageChoices = ['system', ...languages] as const;
export type LanguageChoice = (typeof languageChoices)[number];

/**
 * The first of the wanted languages that there is; English where there is none.
 * @param wanted as systems write them: `tr-TR`, `ru_RU.UTF-8`, `C`
 */
export function languageFor(choice: LanguageChoice, wanted: readonly string[]): Language {
  if (choice !== 'system') return choice;
  for (const one of wanted) {
    const name = /^[a-z]{2,3}(?![a-z])/i.exec(one)?.[0].toLowerCase();
    const found = languages.find((language) => language === name);
    if (found) return found;
  }
  return 'en';
}
