import { createInterface } from 'node:readline';
import { cliText } from '../../shared/text/cli.js';
import { confirmProblem } from '../../shared/text/cli-problems.js';
import { refusedBulk } from '../admin/policy-in-force.js';
import { nameRefusal } from '../bulk/frozen-summary.js';
import type { CliIo } from './cli-io.js';
import type { CommandContext } from './command-context.js';
import type { ResolvedTarget } from './resolve-target.js';
import { UsageError } from './usage-error.js';

/**
 * Logouts from a file on production need the environment's name written out: by `--confirm`, or typed at a terminal.
 * Throws a UsageError before anything is sent. `--url` names no environment, and is written out in full anyway.
 */
export async function confirmProduction(
  { io, printer, stop }: CommandContext,
  { environment, binding, target }: Pick<ResolvedTarget, 'environment' | 'binding' | 'target'>,
  tokens: number,
  confirm: string | undefined,
): Promise<void> {
  const { endpoint } = target;
  const refused = refusedBulk({ endpoint, tier: environment?.tier });
  if (refused !== null) throw new UsageError({ where: '--tokens', ...refused });
  if (environment === undefined || environment.tier !== 'production') return;
  const atTerminal = 'isTTY' in io.stdin && io.stdin.isTTY === true;
  let typed = confirm;
  if (typed === undefined && atTerminal) {
    printer.err(cliText.confirm({ tokens, name: environment.name, endpoint: environment.endpoint, binding }));
    typed = await askedLine(io, cliText.confirmName({ name: environment.name }), stop);
  }
  if (nameRefusal(environment, typed ?? '') === null) return;
  throw new UsageError({
    where: '--confirm',
    ...confirmProblem(environment.name, typed !== undefined),
  });
}

/** Ctrl-C and the end of the input are no answer. */
function askedLine({ stdin, stderr }: CliIo, question: string, stop: AbortSignal): Promise<string> {
  const lines = createInterface({ input: stdin });
  stderr.write(question);
  return new Promise((resolve) => {
    const end = (line: string) => {
      resolve(line);
      stop.removeEventListener('abort', close);
      lines.close();
    };
    const close = () => end('');
    lines.once('line', end).once('close', close);
    stop.addEventListener('abort', close, { once: true });
  });
}
