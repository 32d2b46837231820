import { setTimeout as wait } from 'node:timers/promises';
import type { BulkOptions } from '../../shared/model/bulk.js';
import { type RowState, rowStates } from '../../shared/model/bulk-words.js';
import { bulkText } from '../../shared/text/en/bulk.js';
import { cliText } from '../../shared/text/en/cli.js';
import { pauseOf } from '../bulk/halting.js';
import { allRows } from '../bulk/row-pages.js';
import { RunDriver } from '../bulk/run-driver.js';
import type { RunRecord } from '../bulk/run-record.js';
import { writeCsv } from '../bulk/write-report.js';
import type { Transport } from '../http/transport.js';
import { aborted, type CommandContext } from './command-context.js';
import { confirmProduction } from './confirm-production.js';
import { cutAfter } from './cut-after.js';
import { exitStatus, statusOf } from './exit-status.js';
import { type OpenJournal, openJournal } from './open-journal.js';
import { openServices } from './open-saved-data.js';
import { readRate, readWhole } from './option-values.js';
import { readTokens } from './read-tokens.js';
import { resolveTarget } from './resolve-target.js';
import { outcomeOfRow, RowLines } from './row-lines.js';
import type { RunOptions } from './run-tokens.js';

/** A service that asks for more is left alone; the same command goes on later. */
const longestWaitMs = 10 * 60_000;

/** Logouts from a file, with a report to keep the journal beside. `--raw` needs what the journal does not keep. */
export function isJournalled(operation: 'Logout' | 'CheckToken', options: RunOptions): boolean {
  const fromFile = options.tokens !== undefined && options.report !== undefined;
  return operation === 'Logout' && fromFile && !options.raw;
}

/** `logout --tokens FILE --report FILE.csv`: the engine of the window's runs, with a journal of its own. */
export async function runJournalled(context: CommandContext, options: RunOptions): Promise<number> {
  const { io, printer, stop } = context;
  const concurrency = readWhole(options.concurrency ?? '4', '--concurrency', 1, 64);
  const ratePerSecond = options.rate === undefined ? null : readRate(options.rate);
  const resolved = await resolveTarget(options, io);
  const list = await readTokens(options, io.stdin);
  await confirmProduction(context, resolved, list.tokens.length, options.confirm);
  const { binding } = resolved;
  const bulk: BulkOptions = {
    ...{ binding, concurrency, ratePerSecond },
    verify: options.verify ?? resolved.verify,
    stopAfterFailures: null,
    resumeAfterRetry: true,
    withoutWindow: true,
    reason: '',
  };
  const report = options.report ?? '';
  const opened = await openJournal(report, list.tokens, resolved, bulk);
  printer.err(cliText.readTokens(list.tokens.length, list.blank, list.duplicates));
  const before = opened.journal.counts();
  const done = opened.record.total - before.waiting - before.unknown;
  if (opened.resumed) printer.err(cliText.resuming(done, before.unknown, before.waiting));

  const cut = cutAfter(context);
  const services = await openServices(context, { rate: null, recorded: resolved.environment !== undefined });
  const startedMs = performance.now();
  let printing = Promise.resolve();
  const lines = new RowLines(binding, options.json === true, (line) => {
    printing = printing.then(() => printer.out(line));
  });
  const exchange = { ...services.deps, transport: withSignal(services.deps.transport, cut.signal) };

  const once = (record: RunRecord): Promise<RunRecord> =>
    new Promise((resolve) => {
      const driver = new RunDriver(
        {
          ...opened,
          exchange,
          onProgress: () => {},
          onRow(row, state, result) {
            if (result)
              lines.ended(row, opened.tokens.get(row) ?? '', { ...result, outcome: outcomeOfRow({ state }) });
          },
          onStill: resolve,
        },
        record,
        bulk,
        { ...resolved, origin: 'cli' },
      );
      void aborted(stop).then(() => driver.halt(pauseOf('person', bulkText.pause.person)));
      driver.start();
    });
  if (opened.resumed)
    for (const row of allRows(opened.database, opened.key, opened.journal.intended))
      if (isDone(row.state)) lines.stored(row);
  let record = await once(opened.record);
  while (record.state === 'paused' && !stop.aborted) {
    const retryAt = record.pause?.retryAt ?? null;
    const waitMs = retryAt === null ? Number.POSITIVE_INFINITY : Date.parse(retryAt) - Date.now();
    if (retryAt === null || waitMs > longestWaitMs) break;
    printer.err(cliText.waitsUntil(record.pause?.message ?? '', retryAt));
    await wait(Math.max(0, waitMs), undefined, { signal: stop }).catch(() => {});
    if (!stop.aborted) record = await once(record);
  }
  // Only where the journal could not be written is anything left of this.
  opened.journal.giveUpSending();
  if (record.pause && !stop.aborted) printer.err(cliText.stands(record.pause.message, record.pause.retryAt));
  for (const row of allRows(opened.database, opened.key, opened.journal.intended)) lines.stored(row);
  await printing;
  cut.done();
  services.close();
  return finish(context, options, opened, startedMs);
}

async function finish(
  { printer }: CommandContext,
  options: RunOptions,
  opened: OpenJournal,
  startedMs: number,
): Promise<number> {
  const report = options.report ?? '';
  const counts = opened.journal.counts();
  const words = rowStates.flatMap((state) => (counts[state] > 0 ? [[state, counts[state]] as const] : []));
  const balance = cliText.balance(opened.record.total, words, performance.now() - startedMs);
  if (options.json) printer.err(balance);
  else await printer.out(`${balance}\n`);
  let trouble: string | null = null;
  try {
    const binding = opened.record.options?.binding ?? '';
    await writeCsv(report, binding, allRows(opened.database, opened.key, opened.journal.intended));
  } catch (error) {
    trouble = error instanceof Error && 'code' in error ? String(error.code) : 'EIO';
    printer.err(cliText.reportFailed(report, trouble));
  }
  const status = statusOf(
    words.map(([state]) => outcomeOfRow({ state })),
    options,
  );
  const open = counts.waiting + counts.sending + counts.unknown;
  await opened.close(open === 0 && trouble === null);
  return trouble !== null && status === exitStatus.ok ? exitStatus.refused : status;
}

function isDone(state: RowState): boolean {
  return state !== 'waiting' && state !== 'sending' && state !== 'unknown';
}

/** Ends what is under way when the signal is aborted. */
function withSignal(inner: Transport, signal: AbortSignal): Transport {
  return {
    send: (request, options) => inner.send(request, { ...options, signal }),
    close: () => inner.close(),
  };
}
