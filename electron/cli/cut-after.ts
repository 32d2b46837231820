import { setMaxListeners } from 'node:events';
import { cliText } from '../../shared/text/cli.js';
import { aborted, type CommandContext } from './command-context.js';

/** How long what is under way may still take after Ctrl-C: a Logout that left is worth the wait for its answer. */
const graceMs = 2_000;

/** After a stop, gives what is under way its time and then ends it; a Logout that had left is `unknown` then. */
export function cutAfter({ io, printer, stop }: CommandContext): { signal: AbortSignal; done: () => void } {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  let timer: NodeJS.Timeout | undefined;
  let over = false;
  void aborted(stop).then(() => {
    if (over) return;
    if (io.interrupted?.aborted) printer.err(cliText.interrupted);
    timer = setTimeout(() => controller.abort(), graceMs);
  });
  const done = (): void => {
    over = true;
    clearTimeout(timer);
  };
  return { signal: controller.signal, done };
}
