import { type Examined, examineByRules, examineToken, isPlainlySound } from '../doubts/examine-token.js';

/** Examines the tokens of one text; null once it has looked at as many as it may. Sound ones and known ones cost nothing. */
export type Examiner = (token: string) => Examined | null;

/**
 * How many different tokens of one text every rule looks at: so many that no list of people has as many damaged ones, and
 * so few that a text made of what is almost a token is read as quickly as others.
 */
export const mostExamined = 40_000;
const mostKnown = 10_000;

export function newExaminer(most: number = mostExamined): Examiner {
  const known = new Map<string, Examined>();
  let left = most;
  return (token) => {
    if (isPlainlySound(token)) return examineToken(token);
    const before = known.get(token);
    if (before !== undefined) return before;
    if (left <= 0) return null;
    left -= 1;
    const examined = examineByRules(token);
    if (known.size < mostKnown) known.set(token, examined);
    return examined;
  };
}
