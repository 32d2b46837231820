import type { DiagnosisFacts } from '../../shared/diagnosis/diagnosis.js';
import type { ActResult } from '../../shared/model/act.js';
import { cliText } from '../../shared/text/en/cli.js';
import { diagnosisFacts } from '../calls/diagnosis-facts.js';
import type { FinishedExchange } from '../calls/exchange-deps.js';
import { runAct } from '../calls/run-act.js';
import { humanLine, jsonLine, outcomeOf, type TokenEnd, wordOf } from './act-line.js';
import type { CommandContext } from './command-context.js';
import { confirmProduction } from './confirm-production.js';
import { cutAfter } from './cut-after.js';
import { exitStatus, statusOf } from './exit-status.js';
import { inOrder } from './in-order.js';
import { openServices } from './open-saved-data.js';
import { readRate, readWhole } from './option-values.js';
import { rawBytes } from './raw-bytes.js';
import { readTokens, type TokenOptions } from './read-tokens.js';
import { openReport } from './report.js';
import { type ConnectionOptions, resolveTarget } from './resolve-target.js';
import { isJournalled, runJournalled } from './run-journalled.js';

export interface RunOptions extends ConnectionOptions, TokenOptions {
  readonly verify?: boolean;
  readonly acceptNotActive?: boolean;
  readonly confirm?: string;
  readonly concurrency?: string;
  readonly rate?: string;
  readonly json?: boolean;
  readonly raw?: boolean;
  readonly report?: string;
}

/** `logout` and `check`: one act for each token. Every token gets exactly one line, in the order of the input. */
export async function runTokens(
  operation: 'Logout' | 'CheckToken',
  context: CommandContext,
  options: RunOptions,
): Promise<number> {
  if (isJournalled(operation, options)) return runJournalled(context, options);
  const { io, printer, stop } = context;
  const concurrency = readWhole(options.concurrency ?? '4', '--concurrency', 1, 256);
  const rate = options.rate === undefined ? null : readRate(options.rate);
  const resolved = await resolveTarget(options, io);
  const list = await readTokens(options, io.stdin);
  if (operation === 'Logout' && options.tokens !== undefined) {
    await confirmProduction(context, resolved, list.tokens.length, options.confirm);
  }
  const report = options.report === undefined ? null : await openReport(options.report);
  if (options.tokens !== undefined) {
    printer.err(cliText.readTokens(list.tokens.length, list.blank, list.duplicates));
  }
  const cut = cutAfter(context);
  const services = await openServices(context, { rate, recorded: resolved.environment !== undefined });
  const startedMs = performance.now();

  const act = async (token: string): Promise<TokenEnd & { exchanges: FinishedExchange[] }> => {
    const { binding, checkBinding, target, environment } = resolved;
    const exchanges: FinishedExchange[] = [];
    const facts = new Map<string, DiagnosisFacts>();
    const order = {
      actId: services.newActId(),
      origin: 'cli',
      token,
      target,
      operation,
      binding,
      checkBinding,
      environment,
      verify: operation === 'Logout' && (options.verify ?? resolved.verify),
      evenIfOut: false,
      resolveUnknown: resolved.resolveUnknown,
      signal: cut.signal,
      onExchange: (finished: FinishedExchange) => {
        const { summary, transmission } = finished;
        if (options.raw) exchanges.push(finished);
        if (summary.outcome !== 'accepted')
          facts.set(summary.id, diagnosisFacts(transmission, Date.now(), target.sendOptions.proxy));
      },
    } as const;
    const result: ActResult | null = stop.aborted ? null : await runAct(services.deps, order);
    return { token, operation, binding, result, facts, exchanges };
  };

  const outcomes: ReturnType<typeof outcomeOf>[] = [];
  const words = new Map<string, number>();
  for await (const end of inOrder(list.tokens, concurrency, act)) {
    outcomes.push(outcomeOf(end));
    words.set(wordOf(end), (words.get(wordOf(end)) ?? 0) + 1);
    report?.add(end);
    if (options.raw) await printer.out(rawBytes(end.exchanges));
    if (options.json) await printer.out(`${options.raw ? '\n' : ''}${JSON.stringify(jsonLine(end))}\n`);
    else if (options.raw) printer.err(humanLine(end).trimEnd());
    else await printer.out(humanLine(end));
  }
  const balance = cliText.balance(outcomes.length, [...words], performance.now() - startedMs);
  if (options.json || options.raw) printer.err(balance);
  else await printer.out(`${balance}\n`);
  cut.done();
  services.close();
  const trouble = (await report?.close()) ?? null;
  if (trouble !== null) printer.err(cliText.reportFailed(options.report ?? '', trouble));
  const status = statusOf(outcomes, options);
  return trouble !== null && status === exitStatus.ok ? exitStatus.refused : status;
}
