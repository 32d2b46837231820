import { basename } from 'node:path';
import { maskToken } from '../../shared/masking/mask-token.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import { doubtMeaning, namedDoubts } from '../../shared/text/doubts.js';
import { listText, noneToSendProblem, sayDryRun } from '../../shared/text/lists.js';
import { askReveal } from './ask-reveal.js';
import type { CommandContext } from './command-context.js';
import { formOf, readDoubtful } from './doubtful-rows.js';
import { exitStatus } from './exit-status.js';
import { inertText } from './inert-text.js';
import { readTokenRows, type TokenOptions } from './read-tokens.js';
import { type TokenRow, usedForm } from './token-file.js';
import { UsageError } from './usage-error.js';

export interface DryRunOptions extends TokenOptions {
  readonly dryRun?: boolean;
  readonly json?: boolean;
  readonly reveal?: boolean;
}

/** `--dry-run`: which tokens would be sent, and what is doubtful about them. Nothing is sent. */
export async function dryRun({ io, printer }: CommandContext, options: DryRunOptions): Promise<number> {
  if (options.reveal === true) askReveal('--reveal');
  const file = await readTokenRows(options, io.stdin);
  const form = formOf(readDoubtful(options.doubtful));
  const reveal = options.reveal === true;
  const print = options.json ? jsonLine : humanLine;
  let waiting = '';
  for (const row of file.rows) {
    waiting += print(row, (found) => (reveal ? usedForm(found, form) : maskToken(usedForm(found, form))));
    if (waiting.length < 64 * 1024) continue;
    await printer.out(waiting);
    waiting = '';
  }
  await printer.out(waiting);
  const tokens = file.rows.filter((row) => 'token' in row);
  if (tokens.length === 0) {
    throw new UsageError({
      where: '--tokens',
      ...noneToSendProblem(basename(options.tokens ?? ''), file.rows.length),
    });
  }
  const doubtful = tokens.filter((row) => 'token' in row && row.examined.doubts.length > 0).length;
  const refused = file.rows.length - tokens.length - file.duplicates;
  printer.err(sayDryRun({ tokens: tokens.length, doubtful, refused, ...file }));
  return exitStatus.ok;
}

type Shown = (found: Extract<TokenRow, { token: string }>) => string;

function jsonLine(row: TokenRow, shown: Shown): string {
  const { row: number, line } = row;
  if ('refused' in row) return `${inertJson({ row: number, line, refused: row.refused })}\n`;
  const { label, examined } = row;
  const { doubts } = examined;
  return `${inertJson({
    row: number,
    line,
    token: shown(row),
    ...(label !== '' && { label }),
    ...(doubts.length > 0 && { doubts: namedDoubts(doubts) }),
  })}\n`;
}

function humanLine(row: TokenRow, shown: Shown): string {
  const place = listText.line({ line: row.line });
  if ('refused' in row) return `${place}  ${listText.refusedRow({ reason: row.refused })}\n`;
  const { label, examined } = row;
  const doubts = examined.doubts.map(doubtMeaning);
  return `${[place, inertText(shown(row)), inertText(label), ...doubts].filter(Boolean).join('  ')}\n`;
}
