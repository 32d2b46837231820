/** Words one after the other; of the last one only the beginning need be there where `begun`. */
export interface Term {
  readonly words: readonly string[];
  readonly begun: boolean;
}

/** Offsets in the text. */
interface WordRange {
  readonly from: number;
  readonly to: number;
}

const word = /[\p{L}\p{N}\p{Co}]+/gu;

/** The words of a text as the search in the history takes them: letters and digits; accents, case and the dot of an i left out. */
export function wordsIn(
  text: string,
): { readonly word: string; readonly from: number; readonly to: number }[] {
  return Array.from(text.matchAll(word), ({ 0: found, index = 0 }) => ({
    word: folded(found),
    from: index,
    to: index + found.length,
  }));
}

/** Where the terms stand in a text, from its beginning on. */
export function wordRanges(text: string, terms: readonly Term[]): WordRange[] {
  const words = wordsIn(text);
  const ranges: WordRange[] = [];
  for (const [index, first] of words.entries()) {
    for (const term of terms) {
      const last = words[index + term.words.length - 1];
      if (!last || !fits(words, index, term)) continue;
      const to = term.begun ? Math.min(last.to, last.from + (term.words.at(-1)?.length ?? 0)) : last.to;
      ranges.push({ from: first.from, to });
      break;
    }
  }
  return ranges;
}

function fits(words: readonly { readonly word: string }[], index: number, { words: wanted, begun }: Term) {
  return wanted.every((want, place) => {
    const found = words[index + place]?.word;
    if (found === undefined) return false;
    return begun && place === wanted.length - 1 ? found.startsWith(want) : found === want;
  });
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ı', 'i');
}
