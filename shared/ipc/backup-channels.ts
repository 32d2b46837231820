import { z } from 'zod';
import { channel } from './channel.js';

/** Everything in one file, and back. A passphrase is used and forgotten. */
export const backupChannels = {
  /** Asks where to, and saves everything there. Null where the person closed the dialog. */
  make: channel(
    z.object({ passphrase: z.string(), withTokens: z.boolean() }),
    z.object({ path: z.string() }).nullable(),
  ),
  /** Asks for a file; nothing of it is read yet. */
  choose: channel(z.void(), z.object({ path: z.string() }).nullable()),
  /** Looks at all of the file that was chosen last, sets aside what is here, and starts the program anew. */
  restore: channel(z.object({ passphrase: z.string() }), z.void()),
};
