/**
 * Gives a function that runs what it is given when all that came in this turn of the event loop was read.
 *
 * Requests are written then, one right after the other. Written one by one between the answers' reading, nearly every
 * one finds the other side asleep, and to wake it costs more than to write: a third of a fast run's time.
 */
export function createTurnEnd(): (action: () => void) => void {
  let waiting: (() => void)[] = [];
  const runAll = (): void => {
    const actions = waiting;
    waiting = [];
    for (const action of actions) action();
  };
  return (action) => {
    if (waiting.push(action) === 1) setImmediate(runAll);
  };
}
