import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { tokenSchema } from '../../shared/model/session.js';
import { cliText } from '../../shared/text/en/cli.js';
import { parseTokens, type TokenList } from './parse-tokens.js';
import { UsageError } from './usage-error.js';

export interface TokenOptions {
  readonly token?: string;
  readonly tokenStdin?: boolean;
  readonly tokens?: string;
}

/** The tokens from the one source that was named. */
export async function readTokens(options: TokenOptions, stdin: Readable): Promise<TokenList> {
  const sources = [options.token !== undefined, options.tokenStdin === true, options.tokens !== undefined];
  if (sources.filter(Boolean).length !== 1) throw new UsageError(cliText.wrong.tokenSource);
  if (options.tokens !== undefined) return fromFile(options.tokens);
  const where = options.token === undefined ? '--token-stdin' : '--token';
  const token = options.token ?? (await readSecret(stdin));
  if (/[\r\n]/.test(token)) throw new UsageError({ where, ...cliText.wrong.tokenLines });
  return { tokens: [checked(token, where)], blank: 0, duplicates: 0 };
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

async function fromFile(file: string): Promise<TokenList> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new UsageError({ where: '--tokens', ...cliText.wrong.file(file, code) });
  }
  const list = parseTokens(bytes, file);
  if (list.tokens.length === 0) throw new UsageError({ where: '--tokens', ...cliText.wrong.noTokens(file) });
  for (const token of list.tokens) checked(token, '--tokens');
  return list;
}

function checked(token: string, where: string): string {
  if (token.trim() === '') throw new UsageError({ where, ...cliText.wrong.emptyToken });
  if (!tokenSchema.safeParse(token).success) throw new UsageError({ where, ...cliText.wrong.longToken });
  return token;
}
