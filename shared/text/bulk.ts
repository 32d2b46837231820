import type { AppError } from '../model/app-error.js';
import type { BulkPause } from '../model/bulk.js';
import { checkFailure } from './cause-text.js';
import { isListed } from './causes/cause-table.js';
import { textOf } from './text-of.js';

export const bulkText = textOf('bulk');

const text = bulkText.wrong;

/** What can be wrong with a run, with the code that a program looks at. */
export const bulkWrong = {
  get gone(): AppError {
    return { code: 'not-found', ...text.gone };
  },
  get notFrozen(): AppError {
    return { code: 'not-frozen', ...text.notFrozen };
  },
  get changed(): AppError {
    return { code: 'summary-changed', where: 'digest', ...text.changed };
  },
  get tokensNeeded(): AppError {
    return { code: 'tokens-needed', ...text.tokensNeeded };
  },
  get otherTokens(): AppError {
    return { code: 'other-tokens', where: 'source', ...text.otherTokens };
  },
  get doubtful(): AppError {
    return { code: 'doubtful-tokens', where: 'source', ...text.doubtful };
  },
  get noTokens(): AppError {
    return { code: 'no-tokens', where: 'source', ...text.noTokens };
  },
  get noEnvironment(): AppError {
    return { code: 'not-found', ...text.noEnvironment };
  },
  get noSource(): AppError {
    return { code: 'not-found', ...text.noSource };
  },
  name: (given: { name: string }): AppError => ({
    code: 'name-needed',
    where: 'typedName',
    ...text.name(given),
  }),
  state: (given: { does: string; state: string }): AppError => ({
    code: 'wrong-state',
    ...text.state(given),
  }),
  moved: (given: { name: string }): AppError => ({ code: 'environment-changed', ...text.moved(given) }),
  unreadable: ({ name, why }: { name: string; why: string }): AppError => ({
    code: 'not-readable',
    where: 'source',
    ...text.unreadable({ name, why: why || 'none' }),
  }),
  notKept: (given: { why: string }): AppError => ({ code: 'run-not-kept', ...text.notKept(given) }),
  notWritten: (given: { path: string; why: string }): AppError => ({
    code: 'report-not-written',
    ...text.notWritten(given),
  }),
};

/** Why a run stands still. */
export function sayPause({ code, why = '', status = 0, n = 0 }: BulkPause): string {
  const text = bulkText.pause;
  switch (code) {
    case 'person':
      return text.person;
    case 'no-window':
      return text.noWindow;
    case 'restart':
      return text.restart;
    case 'host-dead':
      // A run of an older program has a sentence in it.
      return text.hostDead({ why: isListed(why) ? checkFailure(why) : why });
    case 'failures':
      return text.failures({ n });
    case 'throttled':
      return text.throttled({ status });
    case 'tokens-needed':
      return text.tokensNeeded;
    case 'journal':
      return text.journal({ why });
  }
}
