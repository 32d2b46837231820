import { setMaxListeners } from 'node:events';

/** The calls that are under way, so that a person can stop each by the id they gave it. */
export interface RunningActs {
  /** Null where an act of that id is running already: a double press must not send twice. */
  begin(actId: string): AbortSignal | null;
  end(actId: string): void;
  cancel(actId: string): void;
  cancelAll(): void;
}

export function createRunningActs(): RunningActs {
  const running = new Map<string, AbortController>();
  return {
    begin(actId) {
      if (running.has(actId)) return null;
      const controller = new AbortController();
      // A probe and a check of all have several requests under way, each with its listener.
      setMaxListeners(0, controller.signal);
      running.set(actId, controller);
      return controller.signal;
    },
    end: (actId) => void running.delete(actId),
    cancel: (actId) => running.get(actId)?.abort(),
    cancelAll() {
      for (const controller of running.values()) controller.abort();
    },
  };
}
