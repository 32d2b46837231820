import type { BulkPause } from '../../shared/model/bulk.js';
import type { ActOperation } from '../../shared/model/operations.js';
import { sayPause } from '../../shared/text/bulk.js';
import { noneWasActive } from '../../shared/text/bulk-balance.js';
import { cliText } from '../../shared/text/cli.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { allRows } from '../bulk/row-pages.js';
import type { RunRecord } from '../bulk/run-record.js';
import { tellOfReport } from '../bulk/save-report.js';
import { writeCsv } from '../bulk/write-report.js';
import type { CommandContext } from './command-context.js';
import { type Kept, statusOf } from './exit-status.js';
import type { OpenRun } from './open-run.js';
import type { RowLines } from './row-lines.js';
import type { RunOptions } from './run-options.js';

interface Finished {
  readonly operation: ActOperation;
  readonly options: RunOptions;
  readonly run: OpenRun;
  /** As the run stands still. */
  readonly record: RunRecord;
  readonly lines: RowLines;
  readonly journalled: boolean;
  /** Whether the history took all exchanges. */
  readonly recorded: boolean;
  readonly ms: number;
}

/** What is said when every line is out. Gives the exit status. */
export async function finishRun({ io, printer, stop }: CommandContext, finished: Finished): Promise<number> {
  const { options, run, record, lines, journalled } = finished;
  const { words, outcomes } = lines;
  const balance = cliText.balance({
    tokens: record.total,
    words: [...words].map(([word, n]) => `${n} ${word}`).join(', '),
    seconds: finished.ms / 1000,
  });
  if (options.json || options.raw) printer.err(balance);
  else await printer.out(`${balance}\n`);
  if (options.tokens !== undefined && noneWasActive(Object.fromEntries(words)))
    printer.err(cliText.noneActive({ tokens: record.total }));
  const { pause } = record;
  if (pause && !stop.aborted) printer.err(sayStanding(pause, journalled));
  const unknown = words.get('unknown') ?? 0;
  if (journalled && unknown > 0) printer.err(cliText.unknownLeft({ rows: unknown }));
  io.at?.('reporting');
  const isKept: Kept = {
    journal: pause?.code !== 'journal',
    history: finished.recorded,
    report: await writeReport(finished, printer.err.bind(printer)),
  };
  run.close();
  return statusOf(outcomes, { kept: isKept, acceptNotActive: options.acceptNotActive === true });
}

async function writeReport(
  { options: { report }, operation, run, record }: Finished,
  tell: (line: string) => void,
): Promise<boolean> {
  if (report === undefined) return true;
  const left = run.journal.intended();
  const how = { operation, binding: record.options?.binding ?? '', endpoint: record.endpoint };
  try {
    await writeCsv(
      report,
      how,
      allRows(run.database, run.key, () => left),
    );
    tellOfReport(record, 'cli');
    return true;
  } catch (error) {
    tell(
      cliText.reportFailed({
        file: report,
        why: fileReason(error instanceof Error && 'code' in error ? String(error.code) : 'EIO', 'EIO'),
      }),
    );
    return false;
  }
}

/** Why it stands still, and how it goes on. */
function sayStanding(pause: BulkPause, journalled: boolean): string {
  const message = sayPause(pause);
  const { retryAt } = pause;
  const why = retryAt === null ? message : `${message} ${cliText.mayBeTried({ retryAt })}`;
  return journalled ? `${why}\n${cliText.journalKeeps}` : why;
}
