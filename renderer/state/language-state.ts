import type { Language } from '../../shared/model/language.js';
import { createStore } from './store.js';

/** Which language the window speaks. */
export const languageState = createStore<Language>('en');
