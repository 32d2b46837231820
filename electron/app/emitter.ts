import type { Emit } from '../../shared/ipc/emit.js';

interface Receiver {
  isDestroyed(): boolean;
  readonly webContents: { send(channel: string, ...values: unknown[]): void; isDestroyed(): boolean };
}

/** Says an event to every open window. Values are plain data that our own code made: the compiler has their types. */
export function createEmitter(windows: () => readonly Receiver[]): Emit {
  return (name, value) => {
    for (const window of windows()) {
      if (!window.isDestroyed() && !window.webContents.isDestroyed())
        window.webContents.send(`event.${name}`, value);
    }
  };
}
