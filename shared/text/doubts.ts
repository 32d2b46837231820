import type { DoubtCode, DoubtFacts } from '../model/doubt.js';
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
