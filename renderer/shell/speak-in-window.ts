import type { QueryClient } from '@tanstack/react-query';
import type { Client } from '../../shared/ipc/channels.js';
import type { Language } from '../../shared/model/language.js';
import { learnAndSpeak } from '../../shared/text/language.js';
import { languageState } from '../state/language-state.js';

/** Fetches a language; from then on all that is drawn is in it. */
export async function speakInWindow(language: Language): Promise<void> {
  await learnAndSpeak(language);
  document.documentElement.lang = language;
  languageState.set(() => language);
}

/** Changes with the program. What the main process said in words is asked for anew. */
export function followLanguage(client: Client, queryClient: QueryClient): () => void {
  return client.on('languageChanged', (language) => {
    void speakInWindow(language).then(() => queryClient.invalidateQueries());
  });
}
