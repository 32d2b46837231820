import type { BulkRow } from '../../model/bulk.js';
import type { RowState } from '../../model/bulk-words.js';

const doubt =
  'The run was interrupted around this Logout: it may not have been sent, or may not have arrived.';
const asked = 'CheckToken, asked when the run went on, said:';

/**
 * What must be said of a row beside its outcome, because the outcome alone would claim more than is known. Null where
 * there is nothing to add.
 */
export function rowNote({
  state,
  cause,
  resolved,
  exchangeId,
}: Pick<BulkRow, 'state' | 'cause' | 'resolved' | 'exchangeId'>): string | null {
  if (state === 'confirmed' && resolved) return `${doubt} ${asked} out.`;
  if (state === 'not-active' && resolved)
    return `${doubt} ${asked} not active; it was never seen active here.`;
  if (state === 'unknown' && cause === 'interrupted-still-active') return `${doubt} ${asked} still active.`;
  if (state === 'unknown' && resolved)
    return `${doubt} CheckToken, asked when the run went on, told nothing.`;
  // No exchange was written down: the program ended before there was one.
  if (state === 'unknown' && exchangeId === null) return `${doubt} Check it before it is sent again.`;
  return null;
}

/** What each outcome means, for the reader of a report who has never seen the program. */
export const rowStateMeaning: Record<RowState, string> = {
  waiting: 'not sent: nothing of it left',
  sending: 'under way when the report was written',
  confirmed: 'CheckToken said afterwards that the session is out',
  accepted: 'answered as agreed; not checked whether it is out',
  'already-out': 'CheckToken said so beforehand; no Logout was sent',
  'not-active':
    'CheckToken said no, and the token was never seen active here: out, or a wrong token; no Logout was sent to it',
  'still-active': 'CheckToken said afterwards that it lives',
  fault: 'the service refused it with a fault',
  'binding-off': 'the service does not offer this binding',
  'http-error': 'another HTTP error',
  unexpected: "a success that is not the service's",
  'not-sent': 'nothing of it left',
  unknown:
    'it may or may not have been sent and have worked, where the run was interrupted it may not have been sent; check it before it is sent again',
  cancelled: 'stopped before a byte left',
};
