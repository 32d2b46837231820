import { ipcMain } from 'electron';
import { channelNames } from '../../shared/ipc/channel-names.js';
import type { answering } from './answer-call.js';

/**
 * Registers every channel at once, before anything behind it is loaded: the window may call while the
 * stores are still being opened, and waits.
 *
 * This is the only place that touches `ipcMain`.
 */
export function registerChannels(answer: ReturnType<typeof answering>): void {
  for (const [area, names] of Object.entries(channelNames)) {
    for (const name of names) ipcMain.handle(`${area}.${name}`, answer(area, name));
  }
}
