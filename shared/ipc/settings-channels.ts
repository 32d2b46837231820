import { z } from 'zod';
import { settingsSchema } from '../model/settings.js';
import { channel } from './channel.js';

export const settingsChannels = {
  get: channel(z.void(), settingsSchema),
  update: channel(settingsSchema.partial(), settingsSchema),
};
