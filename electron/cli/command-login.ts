import type { DiagnosisFacts } from '../../shared/diagnosis/refine-cause.js';
import { maskToken } from '../../shared/masking/mask-token.js';
import { inertJson } from '../../shared/messages/visible-text.js';
import type { Environment } from '../../shared/model/environment.js';
import { wellKnown } from '../../shared/model/operations.js';
import type { Binding } from '../../shared/model/words.js';
import { cliText } from '../../shared/text/cli.js';
import { cliWrong, confirmProblem } from '../../shared/text/cli-problems.js';
import { doubtText, namedDoubts, sayDoubts } from '../../shared/text/doubts.js';
import { nameRefusal } from '../bulk/frozen-summary.js';
import { diagnosisFacts } from '../calls/diagnosis-facts.js';
import { guardProduction } from '../calls/production-guard.js';
import { runLogin } from '../calls/run-login.js';
import { exchangeError, type JsonLine, jsonFacts } from './act-line.js';
import type { CommandContext } from './command-context.js';
import { exitStatus, statusOf } from './exit-status.js';
import { inertText } from './inert-text.js';
import { openServices } from './open-saved-data.js';
import { readSecret } from './read-tokens.js';
import { type ConnectionOptions, resolveTarget } from './resolve-target.js';
import { UsageError } from './usage-error.js';

export interface LoginOptions extends ConnectionOptions {
  readonly database?: string;
  readonly user?: string;
  readonly passwordStdin?: boolean;
  readonly language?: string;
  readonly json?: boolean;
  readonly confirm?: string;
}

/** Logs in and says whether the service let the user in. The token itself is never printed. */
export async function commandLogin(context: CommandContext, options: LoginOptions): Promise<number> {
  const { io, printer, stop } = context;
  const databaseName = required(options.database, '--database');
  const userName = required(options.user, '--user');
  required(options.passwordStdin, '--password-stdin');
  const { target, binding, environment, stdin } = await resolveTarget(options, io);
  if (environment) askGuard(environment, binding, options.confirm);
  const password = await readSecret(stdin);
  if (password === '') throw new UsageError({ where: '--password-stdin', ...cliWrong.password });
  const services = await openServices(context, { recorded: environment !== undefined });
  let facts: DiagnosisFacts = {};
  const result = await runLogin(services.deps, {
    actId: services.newActId(),
    origin: 'cli',
    target,
    binding,
    environment,
    signal: stop,
    login: { databaseName, userName, password, language: options.language ?? 'EN' },
    storeToken: maskToken,
    onExchange: ({ transmission }) => {
      facts = diagnosisFacts(transmission, Date.now(), target.sendOptions.proxy);
    },
  });
  services.close();
  const { exchange, authenticated, stored } = result;
  const answered = exchange.outcome === 'accepted';
  const error = answered
    ? authenticated
      ? null
      : (result.description ?? cliText.loginNo)
    : exchangeError(exchange, facts);
  const line: JsonLine = {
    ...(stored !== null && { token: stored }),
    operation: wellKnown.logIn,
    binding,
    outcome: exchange.outcome,
    ...jsonFacts(exchange, exchange.totalMs),
    ...(error !== null && { error }),
    ...(result.doubts.length > 0 && { doubts: namedDoubts(result.doubts) }),
    exchange: exchange.id,
  };
  const why = exchange.fault ? `${exchange.fault.code}: ${exchange.fault.reason}` : (error ?? '');
  const human = authenticated
    ? cliText.loginYes({ mask: stored ?? '…' })
    : `${answered ? cliText.loginNo : exchange.outcome} ${inertText(why)}`.trim();
  if (result.doubts.length > 0)
    printer.err(doubtText.returned({ meanings: sayDoubts(result.doubts, result.cleaned) }));
  await printer.out(options.json ? `${inertJson(line)}\n` : `${human}\n`);
  return answered && !authenticated ? exitStatus.refused : statusOf([exchange.outcome]);
}

/** As the window does. Only by `--confirm`: the standard input holds the password. */
function askGuard(environment: Environment, binding: Binding, confirm: string | undefined): void {
  const confirmed = confirm !== undefined && nameRefusal(environment, confirm) === null;
  const guarded = guardProduction(environment, { operation: wellKnown.logIn, binding, confirmed });
  if (guarded.ok) return;
  const todo = `${cliWrong.otherBinding} ${confirmProblem(environment.name, confirm !== undefined).todo}`;
  throw new UsageError({
    where: '--binding',
    message: `${guarded.error.message} ${cliWrong.nothingSent}`,
    todo,
  });
}

function required<Value>(value: Value | undefined, where: string): Value {
  if (value === undefined || value === '')
    throw new UsageError({ where, ...cliWrong.missing({ what: where }) });
  return value;
}
