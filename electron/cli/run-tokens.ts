import { setTimeout as wait } from 'node:timers/promises';
import type { BulkOptions } from '../../shared/model/bulk.js';
import type { RowState } from '../../shared/model/bulk-words.js';
import { endsSession } from '../../shared/model/operations.js';
import { sayPause } from '../../shared/text/bulk.js';
import { cliText } from '../../shared/text/cli.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { sayRefusedRows } from '../../shared/text/lists.js';
import { verifyUnderPolicy } from '../admin/policy-in-force.js';
import type { RunOrder } from '../bulk/act-on-row.js';
import { journalPause, pauseOf } from '../bulk/halting.js';
import { allRows } from '../bulk/row-pages.js';
import type { RunRecord } from '../bulk/run-record.js';
import { Scheduler, type SchedulerDeps } from '../bulk/scheduler.js';
import type { ExchangeDeps } from '../calls/exchange-deps.js';
import type { Transport } from '../http/transport.js';
import { askReveal } from './ask-reveal.js';
import type { CliIo } from './cli-io.js';
import { aborted, type CommandContext } from './command-context.js';
import { confirmProduction } from './confirm-production.js';
import { cutAfter } from './cut-after.js';
import { finishRun } from './finish-run.js';
import { checkWritable, isUnfinished, type OpenRun, openRun } from './open-run.js';
import { openServices, tellAuditOf } from './open-saved-data.js';
import { readRate, readWhole } from './option-values.js';
import { readTokens } from './read-tokens.js';
import { resolveTarget } from './resolve-target.js';
import { RowLines } from './row-lines.js';
import type { RunOptions } from './run-options.js';
import { UsageError } from './usage-error.js';

/** A service that asks for more is left alone; the same command goes on later. */
const longestWaitMs = 10 * 60_000;
const mostPerSecond = 10_000;

/** `logout` and `check`: a run over the tokens. Every token gets exactly one line, in the order of the input. */
export async function runTokens(
  operation: RunOrder['operation'],
  context: CommandContext,
  options: RunOptions,
): Promise<number> {
  const { io, printer, stop } = context;
  if (options.raw === true) askReveal('--raw');
  const concurrency = readWhole(options.concurrency ?? '4', '--concurrency', 1, 256);
  const rate = options.rate === undefined ? null : Math.min(readRate(options.rate), mostPerSecond);
  const { report, again = false, resendUnknown = false } = options;
  const fromFile = options.tokens !== undefined;
  // Only what must not happen twice needs one.
  const journal = endsSession(operation) && fromFile && report !== undefined ? `${report}.journal` : null;
  for (const [option, given] of [['--again', again] as const, ['--resend-unknown', resendUnknown] as const])
    if (given && journal === null)
      throw new UsageError({ where: option, ...cliWrong.needsJournal({ option }) });
  const resolved = await resolveTarget(options, io);
  const list = await readTokens(options, resolved.stdin);
  if (endsSession(operation) && fromFile)
    await confirmProduction(context, resolved, list.tokens.length, options.confirm);
  const { binding } = resolved;
  const bulk: BulkOptions = {
    ...{ binding, concurrency, ratePerSecond: rate },
    verify: endsSession(operation) && verifyUnderPolicy(options.verify ?? resolved.verify),
    stopAfterFailures: null,
    resumeAfterRetry: true,
    withoutWindow: true,
    reason: '',
  };
  if (report !== undefined) await checkWritable(report);
  const { tokens } = list;
  // Before the journal is looked at: what a crash left of it is written down too.
  tellAuditOf(context, resolved.environment !== undefined);
  const run = await openRun({ tokens, resolved, options: bulk, journal, again, at: io.at });
  if (fromFile)
    printer.err(
      cliText.readTokens({ tokens: tokens.length, blank: list.blank, duplicates: list.duplicates }),
    );
  if (list.refused.length > 0) printer.err(sayRefusedRows(list.refused));
  if (run.damaged > 0) printer.err(cliText.damaged({ rows: run.damaged }));

  const cut = cutAfter(context);
  const services = await openServices(context, { recorded: resolved.environment !== undefined });
  const startedMs = performance.now();
  let printing = Promise.resolve();
  const lines = new RowLines({
    endpoint: run.record.endpoint,
    ...{ operation, binding, json: options.json === true, raw: options.raw === true },
    proxy: resolved.target.sendOptions.proxy,
    out: (chunk) => {
      printing = printing.then(() => printer.out(chunk));
    },
    err: (line) => printer.err(line),
  });
  const done = run.resumed && run.record.state === 'done' && !isUnfinished(run.journal);
  if (run.resumed) tellResumed(context, run, done, lines);
  const exchange = { ...services.deps, transport: withSignal(services.deps.transport, cut.signal) };
  const order = { ...resolved, origin: 'cli', operation } as const;
  const send = sender({ run, exchange, order, options: bulk, lines, stop, at: io.at });
  let { record } = run;
  if (!done) record = await send(record, resendUnknown);
  while (record.state === 'paused' && !stop.aborted) {
    const retryAt = record.pause?.retryAt ?? null;
    const waitMs = retryAt === null ? Number.POSITIVE_INFINITY : Date.parse(retryAt) - Date.now();
    if (retryAt === null || waitMs > longestWaitMs) break;
    printer.err(cliText.waitsUntil({ why: record.pause ? sayPause(record.pause) : '', until: retryAt }));
    await wait(Math.max(0, waitMs), undefined, { signal: stop }).catch(() => {});
    if (!stop.aborted) record = await send(record, false);
  }
  // What has no line by now did not leave, though where the disk refused its journal cannot say so.
  for (const row of allRows(run.database, run.key, () => new Set())) lines.stored(row);
  await printing;
  cut.done();
  const recorded = services.close();
  const ms = performance.now() - startedMs;
  const journalled = journal !== null;
  return finishRun(context, { operation, options, run, record, lines, journalled, recorded, ms });
}

function tellResumed({ printer }: CommandContext, run: OpenRun, done: boolean, lines: RowLines): void {
  const { waiting, unknown } = run.journal.counts();
  const over = run.record.total - waiting - unknown;
  if (done) printer.err(cliText.doneBefore({ at: run.record.endedAt ?? '' }));
  else printer.err(cliText.resuming({ done: over, unknown, waiting }));
  for (const row of allRows(run.database, run.key, () => new Set()))
    if (!toDo.includes(row.state)) lines.stored(row);
}

const toDo: readonly RowState[] = ['waiting', 'sending', 'unknown'];

interface Sending {
  readonly run: OpenRun;
  readonly exchange: ExchangeDeps;
  readonly order: RunOrder;
  readonly options: BulkOptions;
  readonly lines: RowLines;
  readonly stop: AbortSignal;
  readonly at: CliIo['at'];
}

/** Sends until the run stands still; at once, where the disk takes nothing. */
function sender({ run, exchange, order, options, lines, stop, at }: Sending) {
  return async (record: RunRecord, resendUnknown: boolean): Promise<RunRecord> => {
    let onStill: (still: RunRecord) => void = () => {};
    const still = new Promise<RunRecord>((resolve) => {
      onStill = resolve;
    });
    const deps: SchedulerDeps = {
      ...run,
      ...{ exchange, at, onStill },
      onProgress: () => {},
      onExchange: (row, finished) => lines.exchanged(row, finished),
      onRow: (row, state, result) => lines.moved(row, run.tokens.get(row) ?? '', state, result),
    };
    try {
      const scheduler = new Scheduler(deps, record, options, order, resendUnknown);
      void aborted(stop).then(() => scheduler.halt(pauseOf('person')));
      scheduler.start();
    } catch (error) {
      return { ...record, state: 'paused', pause: journalPause(error) };
    }
    return still;
  };
}

/** Ends what is under way when the signal is aborted. */
function withSignal(inner: Transport, signal: AbortSignal): Transport {
  return {
    send: (request, options) => inner.send(request, { ...options, signal }),
    close: () => inner.close(),
  };
}
