import { maskToken } from '../../shared/masking/mask-token.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { doubtText, sayDoubts } from '../../shared/text/doubts.js';
import { listText } from '../../shared/text/lists.js';
import { inertText } from './inert-text.js';
import type { TokenForm, TokenRow } from './token-file.js';
import { UsageError } from './usage-error.js';

/** What is to be done with doubtful tokens: nothing at all is sent, the cleaned forms go, or all go as they stand. */
export const doubtfulChoices = ['refuse', 'clean', 'keep'] as const;
export type DoubtfulChoice = (typeof doubtfulChoices)[number];

type Found = Extract<TokenRow, { token: string }>;

/** So many are named one by one; the rest is counted. */
const mostNamed = 50;

export function readDoubtful(text: string | undefined): DoubtfulChoice {
  if (text === undefined) return 'refuse';
  const choice = doubtfulChoices.find((one) => one === text);
  if (choice === undefined) throw new UsageError({ where: '--doubtful', ...cliWrong.doubtful });
  return choice;
}

/**
 * Throws where a token may not go: before anything is sent each is named, with its line, what is doubtful, and its cleaned
 * form masked. What has no cleaned form is not sent cleaned either.
 */
export function checkDoubtful(rows: readonly TokenRow[], choice: DoubtfulChoice): void {
  const tokens = rows.filter((row): row is Found => 'token' in row);
  const doubtful = tokens.filter(
    ({ examined }) =>
      examined.doubts.length > 0 &&
      (choice === 'refuse' || (choice === 'clean' && examined.cleaned === null)),
  );
  if (choice === 'keep' || doubtful.length === 0) return;
  const named = doubtful.slice(0, mostNamed).map((row) => lineOf(row, rows.length > 1));
  const rest = doubtful.length - named.length;
  throw new UsageError({
    message: [
      doubtText.nothingSent({ n: doubtful.length, all: tokens.length }),
      ...named,
      ...(rest > 0 ? [doubtText.andMore({ n: rest })] : []),
    ].join('\n'),
    todo: choice === 'refuse' ? doubtText.choose : doubtText.noCleaned,
  });
}

export const formOf = (choice: DoubtfulChoice): TokenForm => (choice === 'keep' ? 'as-it-is' : 'cleaned');

function lineOf({ token, line, examined }: Found, isList: boolean): string {
  const { doubts, cleaned } = examined;
  const said = sayDoubts(doubts, cleaned === null ? null : maskToken(cleaned));
  const place = isList ? `${listText.line({ line })}  ` : '';
  return inertText(`  ${place}${maskToken(token)}  ${said}`, 600);
}
