import type { ActOperation } from '../../shared/model/operations.js';
import { noneWasActive } from '../../shared/text/bulk-balance.js';
import { cliText } from '../../shared/text/en/cli.js';
import { allRows } from '../bulk/row-pages.js';
import type { RunRecord } from '../bulk/run-record.js';
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
  const balance = cliText.balance(record.total, [...words], finished.ms);
  if (options.json || options.raw) printer.err(balance);
  else await printer.out(`${balance}\n`);
  if (options.tokens !== undefined && noneWasActive(Object.fromEntries(words)))
    printer.err(cliText.noneActive(record.total));
  const { pause } = record;
  if (pause && !stop.aborted) printer.err(cliText.stands(pause.message, pause.retryAt, journalled));
  const unknown = words.get('unknown') ?? 0;
  if (journalled && unknown > 0) printer.err(cliText.unknownLeft(unknown));
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
    return true;
  } catch (error) {
    tell(
      cliText.reportFailed(report, error instanceof Error && 'code' in error ? String(error.code) : 'EIO'),
    );
    return false;
  }
}
