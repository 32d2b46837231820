import { wellKnown } from '../../shared/model/operations.js';
import type { RecordedExchange } from '../../shared/model/recorded-exchange.js';
import { type Binding, bindings } from '../../shared/model/words.js';
import { cliText } from '../../shared/text/cli.js';
import { problemText } from '../../shared/text/problems.js';
import { runAct } from '../calls/run-act.js';
import { runLogin } from '../calls/run-login.js';
import { targetOf } from '../calls/target.js';
import { demoAccounts } from '../sandbox/accounts.js';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.js';
import type { CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { type CliServices, openServices } from './open-saved-data.js';

/**
 * Log in, check, log out and check over all four bindings against the sandbox, every exchange printed as it was.
 * Nothing is masked: the tokens are the sandbox's own and worth nothing.
 */
export async function commandDemo(context: CommandContext): Promise<number> {
  const { printer, stop } = context;
  const sandbox = await startSandbox();
  const services = await openServices(context, { recorded: false });
  const { demo } = cliText;
  let good = true;
  try {
    await printer.out(`${demo.sandbox({ url: sandbox.url })}\n`);
    for (const binding of bindings) {
      if (stop.aborted) break;
      const printed: string[] = [];
      const outcome = await tryBinding(binding, sandbox, services, stop, (one) =>
        printed.push(readable(one)),
      );
      if (outcome !== null) good = false;
      const line = outcome === null ? demo.good({ binding }) : demo.bad({ binding, outcome });
      await printer.out(`\n${printed.join('\n')}\n${line}\n`);
    }
  } finally {
    services.close();
    await sandbox.close();
  }
  good &&= !stop.aborted;
  await printer.out(`\n${good ? demo.allGood : demo.notGood}\n`);
  return good ? exitStatus.ok : exitStatus.refused;
}

/** Null where the session was active before and is gone after; else what it came to instead. */
async function tryBinding(
  binding: Binding,
  sandbox: Sandbox,
  services: CliServices,
  signal: AbortSignal,
  onExchange: (finished: RecordedExchange) => void,
): Promise<string | null> {
  const account = demoAccounts[0];
  const target = await targetOf({
    endpoint: sandbox.url,
    timeoutMs: 10_000,
    proxy: null,
  });
  if (!target.ok || !account) return problemText.demo.notSetUp;
  const { databaseName, userName, password } = account;
  const shared = { origin: 'cli', binding, target: target.value, signal, onExchange } as const;
  const login = await runLogin(services.deps, {
    ...shared,
    actId: services.newActId(),
    login: { databaseName, userName, password, language: 'EN' },
    storeToken: (token) => token,
  });
  const token = login.stored;
  if (token === null) return login.exchange.outcome;
  // The sandbox's own word counts too: the demo must not rest on what it demonstrates.
  if (!sandbox.isActive(token)) return problemText.demo.notLoggedIn;
  const result = await runAct(services.deps, {
    ...shared,
    actId: services.newActId(),
    token,
    operation: wellKnown.logOut,
    checkBinding: null,
    verify: true,
    evenIfOut: false,
    resolveUnknown: false,
  });
  const gone = result.fate === 'was-active-now-out' && !sandbox.isActive(token);
  return gone ? null : result.outcome;
}

function readable({ summary, transmission }: RecordedExchange): string {
  const { demo } = cliText;
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes).replaceAll('\r\n', '\n').trimEnd();
  return [
    demo.title({ what: summary.operation ?? '', binding: summary.binding ?? '' }),
    demo.sent,
    text(transmission.requestBytes),
    demo.answered,
    text(transmission.answerBytes),
    '',
  ].join('\n');
}
