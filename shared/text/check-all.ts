import type { CheckAllProgress } from '../model/check-all.js';
import { textOf } from './text-of.js';

export const checkAllText = textOf('checkAll');

/** What came of it. */
export function checkAllEnded(progress: CheckAllProgress): string {
  const { ended, asked, total } = progress;
  return checkAllText.ended({
    ...progress,
    how: ended === 'cancelled' ? 'cancelled' : asked < total ? 'some' : 'all',
  });
}
