import { createContext } from 'react';
import type { Term } from './word-ranges.js';

/** What was searched for: text inside marks where it stands. */
export const SearchedWords = createContext<readonly Term[]>([]);
