import { CommanderError } from 'commander';
import { cliText } from '../../shared/text/cli.js';
import { fileReason } from '../../shared/text/cli-problems.js';
import { learnAndSpeak } from '../../shared/text/language.js';
import { endAudit } from '../admin/audit-in-force.js';
import { finishRestore } from '../admin/finish-restore.js';
import { diskRefusal } from '../storage/disk-refusal.js';
import { codeOf } from '../storage/write-atomically.js';
import { buildProgram } from './build-program.js';
import type { CliIo } from './cli-io.js';
import { firstOf } from './command-context.js';
import { commandLanguage } from './command-language.js';
import { exitStatus } from './exit-status.js';
import { storeContext } from './own-data.js';
import { Printer } from './printer.js';
import { dataFolderOf } from './saved-environment.js';
import { UsageError } from './usage-error.js';

const collectorWaitMs = 10_000;

/**
 * Runs one command and gives its exit status; never rejects and never ends the process. `argv` is what follows the
 * program's name.
 */
export async function runCli(argv: readonly string[], io: CliIo): Promise<number> {
  const printer = new Printer(io);
  const stop = firstOf([io.interrupted, printer.gone]);
  let status: number = exitStatus.ok;
  try {
    await learnAndSpeak(commandLanguage(argv, io.languages ?? []));
    const unfinished = await finishRestore(dataFolderOf(io), storeContext(printer));
    if (unfinished) throw new UsageError(unfinished);
    const program = buildProgram({ io, printer, stop }, (given) => {
      status = given;
    });
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    status = statusOfThrown(error, printer);
  }
  // What a collector has not by then waits on the disk for the next command, or the window.
  const kept = await endAudit(collectorWaitMs);
  printer.close();
  const isTaken = tellLost(printer);
  return (kept && isTaken) || status !== exitStatus.ok ? status : exitStatus.refused;
}

/** Gives whether all results were taken. */
function tellLost(printer: Printer): boolean {
  if (printer.refusal === null) return true;
  const code = codeOf(printer.refusal);
  printer.err(cliText.resultsLost({ why: fileReason(code, String(printer.refusal)) }));
  return false;
}

function statusOfThrown(error: unknown, printer: Printer): number {
  if (error instanceof UsageError) {
    tell(error.problem, printer);
    return exitStatus.usage;
  }
  // The parser has already written what was wrong; help that was asked for is no error.
  if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.ok : exitStatus.usage;
  const refusal = diskRefusal(error);
  if (refusal === null) printer.err(cliText.defect);
  else tell(refusal, printer);
  return exitStatus.unknown;
}

function tell({ message, where, todo }: UsageError['problem'], printer: Printer): void {
  printer.err(cliText.problem({ message }));
  if (where !== undefined) printer.err(cliText.where({ where }));
  if (todo !== undefined) printer.err(cliText.todo({ todo }));
}
