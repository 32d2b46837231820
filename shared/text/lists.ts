import type { AppError } from '../model/app-error.js';
import type { NoList } from '../model/no-list.js';
import { listedAsChoice } from './listing.js';
import { textOf } from './text-of.js';

export const listText = textOf('list');

/** Why a file is no list. */
export function noListProblem(name: string, kind: NoList): AppError & { readonly todo: string } {
  return { code: 'no-list', ...listText.noList[kind]({ name }) };
}

/** Two columns or more could be the tokens, and the command line cannot be asked which. */
export function openColumnsProblem(
  name: string,
  columns: readonly string[],
): AppError & { readonly todo: string } {
  const named = columns.map((column) => `"${column}"`);
  return { code: 'open-columns', ...listText.open({ name, columns: listedAsChoice(named) }) };
}

export function noneToSendProblem(name: string, rows: number): AppError & { readonly todo: string } {
  return { code: 'no-tokens', ...listText.noneToSend({ name, rows }) };
}

/** The first of them each with its line. */
export function sayRefusedRows(rows: readonly { readonly line: number; readonly reason: string }[]): string {
  return [
    listText.refusedCount({ n: rows.length }),
    ...rows.slice(0, 20).map(({ line, reason }) => listText.refusedAt({ line, reason })),
    ...(rows.length > 20 ? ['  …'] : []),
  ].join('\n');
}

export function sayDryRun(read: {
  readonly tokens: number;
  readonly doubtful: number;
  readonly refused: number;
  readonly blank: number;
  readonly duplicates: number;
}): string {
  const text = listText.dryRun;
  const parts = [
    text.sent({ n: read.tokens }),
    ...(['doubtful', 'refused', 'duplicates', 'blank'] as const)
      .filter((part) => read[part] > 0)
      .map((part) => text[part]({ n: read[part] })),
  ];
  return text.all({ parts: parts.join(', ') });
}
