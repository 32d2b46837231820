import { type IpcMainInvokeEvent, ipcMain } from 'electron';
import type { Channel } from '../../shared/ipc/channel.js';
import { channelNames } from '../../shared/ipc/channel-names.js';
import type { channels as channelsType } from '../../shared/ipc/channels.js';
import type { Handlers } from '../ipc/area-handlers.js';
import { answerCall, type Call } from './answer-call.js';
import { type Trust, trustProblem } from './trusted-sender.js';

export interface Backend {
  readonly channels: typeof channelsType;
  readonly handlers: Handlers;
}

/** Channels by area and name, and what answers them. */
interface Answers {
  readonly channels: object;
  readonly handlers: object;
}

interface Behind {
  /** For the calls that the first screen waits for. */
  readonly first: Promise<Answers>;
  /** For all others; loaded from the first of them on. */
  readonly rest: () => Promise<Backend>;
}

/**
 * Registers every channel at once, before anything behind it is loaded: the window may call while the
 * stores are still being opened, and waits.
 *
 * This is the only place that touches `ipcMain`. A foreign sender is rejected, not answered.
 */
export function registerChannels(
  { first, rest }: Behind,
  trust: Trust,
  onFault: (error: unknown) => void,
): void {
  for (const [area, names] of Object.entries(channelNames)) {
    for (const name of names) {
      ipcMain.handle(`${area}.${name}`, async (event: IpcMainInvokeEvent, input: unknown) => {
        const problem = trustProblem(event, trust);
        if (problem) throw new Error(`Refused: ${problem}`);
        const found = answerIn(await first, area, name) ?? answerIn(await rest(), area, name);
        if (found === null) throw new Error(`No such channel: ${area}.${name}`);
        return answerCall(found.channel, found.call, input, onFault);
      });
    }
  }
}

/** The names come from the same list as the types; the compiler has checked that each pair exists. */
function answerIn({ channels, handlers }: Answers, area: string, name: string) {
  const channel = (channels as Record<string, Record<string, Channel>>)[area]?.[name];
  const call = (handlers as Record<string, Record<string, Call>>)[area]?.[name];
  return channel && call ? { channel, call } : null;
}
