import { z } from 'zod';
import {
  environmentDraftSchema,
  environmentSchema,
  environmentSecretsSchema,
  idSchema,
} from '../model/environment.js';
import { channel } from './channel.js';

const byId = z.object({ id: idSchema });

export const environmentChannels = {
  list: channel(z.void(), z.array(environmentSchema)),
  save: channel(
    z.object({ environment: environmentDraftSchema, secrets: environmentSecretsSchema }),
    environmentSchema,
  ),
  /** Its sessions go with it; `restore` brings all back until the program ends. */
  remove: channel(byId, z.object({ undoId: idSchema, sessions: z.number().int() })),
  restore: channel(z.object({ undoId: idSchema }), environmentSchema),
  /** Shows the system's dialog; null where the person closed it. */
  chooseFile: channel(z.object({ purpose: z.enum(['ca', 'pfx', 'cert', 'key']) }), z.string().nullable()),
};
