import { z } from 'zod';
import { teamDifferenceSchema } from '../model/team-file.js';
import { channel } from './channel.js';

/** Environments and labels handed round in a team, without secrets. */
export const teamChannels = {
  /** Asks where to, and writes them. Null where the person closed the dialog. */
  export: channel(
    z.void(),
    z.object({ path: z.string(), environments: z.number().int(), labels: z.number().int() }).nullable(),
  ),
  /** Says what a file would change: the one given, which came from outside, or one that it asks for. Nothing is taken. */
  open: channel(
    z.object({ given: z.object({ text: z.string(), name: z.string() }).nullable() }),
    z.object({ differences: z.array(teamDifferenceSchema) }).nullable(),
  ),
  /** Of the file that was opened last, by the keys of its differences. */
  take: channel(z.object({ keys: z.array(z.string()) }), z.object({ taken: z.number().int() })),
};
