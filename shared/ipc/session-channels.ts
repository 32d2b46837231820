import { z } from 'zod';
import { idSchema } from '../model/environment.js';
import { newSessionSchema, sessionPatchSchema, sessionSchema, tokenSchema } from '../model/session.js';
import { channel, checkedChannel } from './channel.js';
import { mostAtOnce } from './most-at-once.js';

const byId = z.object({ id: idSchema });

export const sessionChannels = {
  list: checkedChannel(z.void(), z.array(sessionSchema)),
  add: channel(newSessionSchema, sessionSchema),
  /** All or none. */
  addMany: channel(
    z.object({ sessions: z.array(newSessionSchema).min(1).max(mostAtOnce) }),
    z.array(sessionSchema),
  ),
  update: channel(sessionPatchSchema, sessionSchema),
  /** Puts the cleaned form of its token, where there is one, in the token's place. */
  cleanToken: channel(byId, sessionSchema),
  remove: channel(byId, z.object({ undoId: idSchema })),
  restore: channel(z.object({ undoId: idSchema }), sessionSchema),
  /** The token in the clear, because a person asked. */
  reveal: channel(byId, z.object({ token: z.string() })),
  /** The main process writes it to the clipboard; the window never holds it. */
  copyToken: channel(byId, z.void()),
  /** The person copied something by hand while a token was shown: it leaves the clipboard again. */
  noticeCopied: channel(z.void(), z.void()),
  /** Which of these tokens are saved already: one entry per token, in order. */
  findByTokens: channel(
    z.object({ tokens: z.array(tokenSchema).max(mostAtOnce) }),
    z.array(z.object({ sessionId: idSchema, environmentId: idSchema, label: z.string() }).nullable()),
  ),
};
