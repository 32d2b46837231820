import { basename } from 'node:path';
import type { Readable } from 'node:stream';
import { tokenSchema } from '../../shared/model/session.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { noneToSendProblem } from '../../shared/text/lists.js';
import { problemText } from '../../shared/text/problems.js';
import { checkDoubtful, formOf, readDoubtful } from './doubtful-rows.js';
import { readTokenFile, type TokenFile, tokenRow, usedForm } from './token-file.js';
import { UsageError } from './usage-error.js';

export interface TokenOptions {
  readonly token?: string;
  readonly tokenStdin?: boolean;
  readonly tokens?: string;
  /** `refuse`, `clean` or `keep`. */
  readonly doubtful?: string;
}

interface TokenList {
  /** In the order of the file, each once. */
  readonly tokens: readonly string[];
  readonly blank: number;
  readonly duplicates: number;
  /** Rows of which none is a token, with their lines. */
  readonly refused: readonly { readonly line: number; readonly reason: string }[];
}

/** The rows from the one source that was named. */
export async function readTokenRows(options: TokenOptions, stdin: Readable): Promise<TokenFile> {
  const sources = [options.token !== undefined, options.tokenStdin === true, options.tokens !== undefined];
  if (sources.filter(Boolean).length !== 1)
    throw new UsageError({
      where: problemText.eitherOf({ a: '--token', b: '--token-stdin', c: '--tokens' }),
      ...cliWrong.tokenSource,
    });
  if (options.tokens !== undefined)
    return readTokenFile(options.tokens, formOf(readDoubtful(options.doubtful)));
  const where = options.token === undefined ? '--token-stdin' : '--token';
  const token = options.token ?? (await readSecret(stdin));
  if (/[\r\n]/.test(token)) throw new UsageError({ where, ...cliWrong.tokenLines });
  return { rows: [tokenRow(checked(token, where))], blank: 0, duplicates: 0 };
}

/** The tokens from the one source that was named. */
export async function readTokens(options: TokenOptions, stdin: Readable): Promise<TokenList> {
  const choice = readDoubtful(options.doubtful);
  const { rows, blank, duplicates } = await readTokenRows(options, stdin);
  checkDoubtful(rows, choice);
  const tokens = rows.flatMap((row) => ('token' in row ? [usedForm(row, formOf(choice))] : []));
  if (tokens.length === 0) {
    const file = basename(options.tokens ?? '');
    throw new UsageError({ where: '--tokens', ...noneToSendProblem(file, rows.length) });
  }
  const refused = rows.flatMap((row) =>
    'refused' in row && !row.duplicate ? [{ line: row.line, reason: row.refused }] : [],
  );
  return { tokens, blank, duplicates, refused };
}

/** All of the standard input without the line end at its end. */
export async function readSecret(stdin: Readable): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks)
    .toString('utf8')
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n$/, '');
}

function checked(token: string, where: string): string {
  if (token.trim() === '') throw new UsageError({ where, ...cliWrong.emptyToken });
  if (!tokenSchema.safeParse(token).success) throw new UsageError({ where, ...cliWrong.longToken });
  return token;
}
