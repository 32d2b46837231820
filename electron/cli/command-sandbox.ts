import { type Scenario, scenarios } from '../../shared/model/words.js';
import { cliText } from '../../shared/text/cli.js';
import { cliWrong } from '../../shared/text/cli-problems.js';
import { problemText } from '../../shared/text/problems.js';
import { type Sandbox, startSandbox } from '../sandbox/sandbox.js';
import { codeOf } from '../storage/write-atomically.js';
import { aborted, type CommandContext } from './command-context.js';
import { exitStatus } from './exit-status.js';
import { readWhole } from './option-values.js';
import { UsageError } from './usage-error.js';

export interface SandboxCommandOptions {
  readonly port?: string;
  readonly scenario?: string;
}

/** Runs the embedded service until it is stopped. Its address is all that goes to stdout. */
export async function commandSandbox(
  { printer, stop }: CommandContext,
  options: SandboxCommandOptions,
): Promise<number> {
  const port = options.port === undefined ? 0 : readWhole(options.port, '--port', 0, 65_535);
  const scenario = options.scenario === undefined ? 'normal' : readScenario(options.scenario);
  const sandbox = await listen(port, scenario);
  await printer.out(`${sandbox.url}\n`);
  printer.err(cliText.sandboxRuns);
  await aborted(stop);
  await sandbox.close();
  return exitStatus.ok;
}

async function listen(port: number, scenario: Scenario): Promise<Sandbox> {
  try {
    return await startSandbox({ port, scenario });
  } catch (error) {
    const code = codeOf(error) || problemText.itFailed;
    throw new UsageError({ where: '--port', ...cliWrong.port({ port, code }) });
  }
}

function readScenario(text: string): Scenario {
  const found = scenarios.find((scenario) => scenario === text);
  if (found) return found;
  throw new UsageError({ where: '--scenario', ...cliWrong.scenario({ text, known: scenarios.join(', ') }) });
}
