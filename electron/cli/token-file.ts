import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Examined, examineToken } from '../../shared/formats/doubts/examine-token.js';
import { readList } from '../../shared/formats/list/read-list.js';
import { cliWrong, fileReason } from '../../shared/text/cli-problems.js';
import { listText, noListProblem, openColumnsProblem } from '../../shared/text/lists.js';
import { UsageError } from './usage-error.js';

/** A row as it stands in the file. `row` counts those that are not blank, `line` the lines of the file, both from 1. */
export type TokenRow = { readonly row: number; readonly line: number } & (
  | { readonly token: string; readonly label: string; readonly examined: Examined }
  | { readonly refused: string; readonly duplicate: boolean }
);

export interface TokenFile {
  readonly rows: readonly TokenRow[];
  readonly blank: number;
  readonly duplicates: number;
}

/** How a doubtful token is meant to go: as it stands, or without what is doubted where that can be known. */
export type TokenForm = 'as-it-is' | 'cleaned';

const pieceSize = 256 * 1024;

/** Reads the list as the window does; throws a `UsageError` where the file is none, or holds no token. */
export async function readTokenFile(path: string, form: TokenForm): Promise<TokenFile> {
  await mustBeFile(path);
  const rows: TokenRow[] = [];
  const firstLine = new Map<string, number>();
  let blank = 0;
  let duplicates = 0;
  const name = basename(path);
  const source = { name, open: () => createReadStream(path, { highWaterMark: pieceSize }) };
  const read = await readList(source, undefined, (found, line) => {
    if (found.kind === 'blank') {
      blank += 1;
      return;
    }
    const place = { row: rows.length + 1, line };
    if (found.kind === 'refused') {
      rows.push({ ...place, refused: listText.refusals[found.reason], duplicate: false });
      return;
    }
    const used = usedForm(found, form);
    const before = firstLine.get(used);
    if (before !== undefined) {
      duplicates += 1;
      rows.push({ ...place, refused: listText.duplicate({ line: before }), duplicate: true });
      return;
    }
    firstLine.set(used, line);
    rows.push({ ...place, token: found.token, label: found.label, examined: found.examined });
  });
  if (!read.ok) throw new UsageError({ where: '--tokens', ...noListProblem(name, read.error) });
  if (read.value.open.length > 0) {
    throw new UsageError({
      where: '--tokens',
      ...openColumnsProblem(
        name,
        read.value.open.map((one) => one.name),
      ),
    });
  }
  return { rows, blank, duplicates };
}

/** One token that was given by itself, as a row. */
export function tokenRow(token: string): TokenRow {
  return { row: 1, line: 1, token, label: '', examined: examineToken(token) };
}

export function usedForm(
  { token, examined }: { readonly token: string; readonly examined: Examined },
  form: TokenForm,
): string {
  return form === 'cleaned' ? (examined.cleaned ?? token) : token;
}

async function mustBeFile(path: string): Promise<void> {
  let code = '';
  try {
    if ((await stat(path)).isDirectory()) code = 'EISDIR';
  } catch (error) {
    code = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
  }
  if (code !== '')
    throw new UsageError({
      where: '--tokens',
      ...cliWrong.file({ file: path, why: fileReason(code, cliWrong.readingFailed) }),
    });
}
