import type { BulkRow } from '../model/bulk.js';
import { checkFailure } from './cause-text.js';
import { isListed } from './causes/cause-table.js';
import { textOf } from './text-of.js';

const rowNoteText = textOf('rowNote');

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
  if (state === 'confirmed' && resolved) return rowNoteText.out;
  if (state === 'not-active' && resolved) return rowNoteText.notActive;
  if (state === 'unknown' && cause === 'interrupted-still-active') return rowNoteText.stillActive;
  if (state === 'unknown' && resolved) return rowNoteText.learnedNothing;
  // No exchange was written down: the program ended before there was one.
  if (state === 'unknown' && exchangeId === null) return rowNoteText.notChecked;
  return null;
}

/** What a row's cell says of the answer: an error of ours, the service's own words, or its status. */
export const rowAnswer = ({
  error,
  cause,
  faultReason,
  status,
}: Pick<BulkRow, 'error' | 'cause' | 'faultReason' | 'status'>): string => {
  // Where nothing was answered, what failed has a sentence in each language.
  if (error !== null && status === null && cause !== null && isListed(cause)) return checkFailure(cause);
  return error ?? faultReason ?? (status === null ? '' : `HTTP ${status}`);
};

export const rowStateMeaning = textOf('rowStateMeaning');
