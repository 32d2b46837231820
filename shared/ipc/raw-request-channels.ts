import { z } from 'zod';
import { idSchema } from '../model/environment.js';
import { exchangeSummarySchema } from '../model/exchange.js';
import { composeOpenedSchema, composePreviewSchema, composeRequestSchema } from '../model/raw-request.js';
import { channel } from './channel.js';

export const composeChannels = {
  /** The request of an exchange as a draft: sent unchanged, it gives the same bytes with the session's token of today. */
  open: channel(z.object({ exchangeId: idSchema }), composeOpenedSchema),
  preview: channel(composeRequestSchema, composePreviewSchema),
  /**
   * Sends it once, as it stands. Refused with `name-needed` where it is or may be a Logout on production, unless
   * `typedName` is that environment's name. `callProgress` tells how it goes.
   */
  send: channel(
    composeRequestSchema.extend({ actId: idSchema, typedName: z.string().max(200) }),
    z.object({ exchange: exchangeSummarySchema }),
  ),
  cancel: channel(z.object({ actId: idSchema }), z.void()),
};
