import type { ExchangeSummary } from '../../shared/model/exchange.js';
import type { OutcomeFacts } from '../../shared/model/outcome-facts.js';
import { type Outcome, outcomes } from '../../shared/model/words.js';
import { verdictOf } from '../../shared/protocol/verdict-of.js';
import { evidenceText } from '../../shared/text/evidence.js';
import { historyCommandText } from '../../shared/text/history-command.js';
import { actOf } from '../evidence/exchanges-of.js';
import type { History } from '../history/history.js';
import { createHistoryService, type HistoryService } from '../history/history-service.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { historyJson, historyLine } from './history-line.js';
import { rawBytes } from './raw-bytes.js';
import { readSince } from './read-since.js';
import { dataFolderOf, savedEnvironment } from './saved-environment.js';
import { savedHistory } from './saved-history.js';
import { UsageError } from './usage-error.js';

export interface HistoryOptions {
  readonly env?: string;
  readonly outcome?: string;
  readonly since?: string;
  readonly json?: boolean;
  readonly raw?: string;
}

/** What one question to the history gives at most. */
const pageSize = 200;

/** `history [WORDS]`: what was sent and answered, newest first, or the bytes of one exchange. Nothing is sent. */
export async function commandHistory(
  context: CommandContext,
  words: readonly string[],
  options: HistoryOptions,
): Promise<number> {
  const { io, printer } = context;
  const option = words.find((word) => word.startsWith('--'));
  if (option !== undefined) throw new UsageError(historyCommandText.wrongOption({ option: nameOf(option) }));
  const wanted = {
    text: words.join(' '),
    environmentId: options.env === undefined ? undefined : savedEnvironment(options.env, io).id,
    since: options.since === undefined ? undefined : readSince(options.since, new Date()),
  };
  const outcome = options.outcome === undefined ? null : readOutcome(options.outcome);
  const saved = await savedHistory(dataFolderOf(io), (line) => printer.err(line));
  if (!saved.ok) throw new UsageError(saved.error);
  if (saved.value === null) throw new UsageError({ message: evidenceText.wrong.noHistory });
  const { database, history, close } = saved.value;
  const service = createHistoryService(history, { kind: 'here', database });
  try {
    if (options.raw !== undefined) {
      const found = history.get(options.raw);
      if (!found.ok) throw new UsageError({ where: '--raw', ...found.error });
      await printer.out(rawBytes([found.value]));
      return exitStatus.ok;
    }
    const waiting = wanted.text === '' ? 0 : await takenIn(service);
    if (waiting > 0) printer.err(historyCommandText.unindexed({ n: waiting }));
    const write = options.json ? historyJson : historyLine;
    const asked = outcome === null ? wanted : { ...wanted, outcomes: [outcome] };
    let n = 0;
    for await (const [exchange, verdict] of listed(history, service, asked, context.stop)) {
      n += 1;
      await printer.out(write(exchange, verdict));
    }
    printer.err(historyCommandText.count({ n }));
    return exitStatus.ok;
  } finally {
    service.close();
    close();
  }
}

type Asked = Omit<Parameters<HistoryService['page']>[0], 'limit' | 'before'>;

/** Each with its verdict: a Logout counts as what the check after it found. */
async function* listed(
  history: History,
  service: HistoryService,
  asked: Asked,
  stop: AbortSignal,
): AsyncGenerator<readonly [ExchangeSummary, OutcomeFacts]> {
  let before: string | undefined;
  do {
    const page = await service.page({ ...asked, ...(before !== undefined && { before }), limit: pageSize });
    if (!page.ok) throw new UsageError(page.error);
    for (const exchange of page.value) {
      if (stop.aborted) return;
      yield [exchange, verdictOf(exchange, actOf(history, exchange))];
    }
    before = page.value.length < pageSize ? undefined : page.value.at(-1)?.id;
  } while (before !== undefined);
}

/** Takes in the words of what the command line kept while no window was open. Gives how many are left. */
async function takenIn(service: HistoryService): Promise<number> {
  let left = Number.POSITIVE_INFINITY;
  for (;;) {
    const info = await service.info();
    const waiting = info.ok ? info.value.unindexed : 0;
    // Where another program holds the database, none is taken in.
    if (waiting === 0 || waiting >= left) return waiting;
    left = waiting;
    // A search takes some in before it looks.
    await service.page({ text: 'a', limit: 1 });
  }
}

function readOutcome(text: string): Outcome {
  const found = outcomes.find((outcome) => outcome === text.toLowerCase());
  if (found) return found;
  throw new UsageError({
    where: '--outcome',
    ...historyCommandText.wrongOutcome({ text, known: outcomes.join(', ') }),
  });
}

/** Without a value that was written behind it: that may be a secret. */
function nameOf(option: string): string {
  return option.replace(/=.*$/s, '=…');
}
