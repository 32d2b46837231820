import { type Term, wordsIn } from '../exchange/word-ranges.js';

/** What a search looks for, to be marked where it is found; what it leaves out is not there to be marked. */
export function wordsOf(text: string): Term[] {
  const terms: Term[] = [];
  for (const [, minus, quoted, word] of text.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/gu)) {
    const words = wordsIn(quoted ?? word ?? '').map((one) => one.word);
    if (minus !== '-' && words.length > 0) terms.push({ words, begun: quoted === undefined });
  }
  return terms;
}
