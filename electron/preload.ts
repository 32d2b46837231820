import { contextBridge, type IpcRendererEvent, ipcRenderer, webFrame } from 'electron';
import { channelNames, eventNames } from '../shared/ipc/channel-names.js';
import { startIsOver } from '../shared/ipc/start-is-over.js';
import type { AppError } from '../shared/model/app-error.js';
import { fail, type Result } from '../shared/model/result.js';
import { raiseWalls } from './app/page-walls.js';

type Listener = (value: unknown) => void;

/** Never rejects: what nobody foresaw (the main process is gone) is an error value as any other. */
const call = (channel: string) => (input: unknown) =>
  ipcRenderer
    .invoke(channel, input)
    .catch(
      (error): Result<never, AppError> =>
        fail({ code: 'unexpected', message: error instanceof Error ? error.message : String(error) }),
    );

// One function per channel: the window gets no way to name a channel that is not among them.
const areas = Object.fromEntries(
  Object.entries(channelNames).map(([area, names]) => [
    area,
    Object.fromEntries(names.map((name) => [name, call(`${area}.${name}`)])),
  ]),
);

function on(name: string, listener: Listener): () => void {
  if (!(eventNames as readonly string[]).includes(name)) throw new Error(`No such event: ${name}`);
  // The event object carries the sender; it stays on this side.
  const relay = (_event: IpcRendererEvent, value: unknown) => listener(value);
  ipcRenderer.on(`event.${name}`, relay);
  return () => ipcRenderer.removeListener(`event.${name}`, relay);
}

raiseWalls();
// A start makes much that is thrown away at once, and would lie in memory until there is need of it: a tenth of the window's.
addEventListener(startIsOver, () => webFrame.clearCache(), { once: true });
contextBridge.exposeInMainWorld('sessionDesk', { ...areas, on });
