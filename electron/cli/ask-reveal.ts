import { tokensMay } from '../admin/policy-in-force.js';
import { UsageError } from './usage-error.js';

/** Throws where a policy lets no token be shown, before anything is sent or printed. */
export function askReveal(option: string): void {
  const may = tokensMay('reveal');
  if (!may.ok) throw new UsageError({ ...may.error, where: option });
}
