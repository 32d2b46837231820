import { z } from 'zod';
import { updateViewSchema } from '../model/updates.js';
import { channel } from './channel.js';

/** Looking for a newer version. Each step is a press of its own; `updateChanged` tells how it goes. */
export const updateChannels = {
  view: channel(z.void(), updateViewSchema),
  /** Keeps where updates come from; an empty feed: from nowhere. Nothing is asked yet. */
  follow: channel(z.object({ feed: z.string().max(2000), atStart: z.boolean() }), updateViewSchema),
  look: channel(z.void(), updateViewSchema),
  download: channel(z.void(), updateViewSchema),
  /** Ends the program, which asks what it asks at every end; then it is installed. */
  install: channel(z.void(), z.void()),
};
