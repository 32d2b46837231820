import type { Doubt, DoubtCode, DoubtFacts } from '../model/doubt.js';
import { textOf } from './text-of.js';

export const doubtText = textOf('doubt');

/** What rows are counted by. */
export function doubtName(code: DoubtCode): string {
  return doubtText.names[code];
}

/** What speaks against a token, in a sentence. */
export function doubtMeaning({
  code,
  facts,
}: {
  readonly code: DoubtCode;
  readonly facts: DoubtFacts;
}): string {
  const said = doubtText.meanings[code];
  return typeof said === 'string' ? said : said({ characters: facts.characters ?? 'none' });
}

/** All that speaks against a token; `cleaned` is its cleaned form, masked, or null where nobody can know it. */
export function sayDoubts(doubts: readonly Doubt[], cleaned: string | null): string {
  const meanings = doubts.map(doubtMeaning);
  const end = cleaned === null ? doubtText.noCleaned : `${doubtText.cleaned({ mask: cleaned })}.`;
  return [...meanings, end].join(' ');
}

/** For `--json`. */
export function namedDoubts(doubts: readonly Doubt[]) {
  return doubts.map((doubt) => ({ code: doubt.code, meaning: doubtMeaning(doubt) }));
}
