import type { AppError } from '../model/app-error.js';
import { textOf } from './text-of.js';

export const bulkText = textOf('bulk');

const text = bulkText.wrong;

/** What can be wrong with a run, with the code that a program looks at. */
export const bulkWrong = {
  get gone(): AppError {
    return { code: 'NOT_FOUND', ...text.gone };
  },
  get notFrozen(): AppError {
    return { code: 'NOT_FROZEN', ...text.notFrozen };
  },
  get changed(): AppError {
    return { code: 'SUMMARY_CHANGED', where: 'digest', ...text.changed };
  },
  get tokensNeeded(): AppError {
    return { code: 'TOKENS_NEEDED', ...text.tokensNeeded };
  },
  get otherTokens(): AppError {
    return { code: 'OTHER_TOKENS', where: 'source', ...text.otherTokens };
  },
  get doubtful(): AppError {
    return { code: 'DOUBTFUL_TOKENS', where: 'source', ...text.doubtful };
  },
  get noTokens(): AppError {
    return { code: 'NO_TOKENS', where: 'source', ...text.noTokens };
  },
  get noEnvironment(): AppError {
    return { code: 'NOT_FOUND', ...text.noEnvironment };
  },
  get noSource(): AppError {
    return { code: 'NOT_FOUND', ...text.noSource };
  },
  name: (given: { name: string }): AppError => ({
    code: 'NAME_NEEDED',
    where: 'typedName',
    ...text.name(given),
  }),
  state: (given: { does: string; state: string }): AppError => ({
    code: 'WRONG_STATE',
    ...text.state(given),
  }),
  moved: (given: { name: string }): AppError => ({ code: 'ENVIRONMENT_CHANGED', ...text.moved(given) }),
  unreadable: ({ name, why }: { name: string; why: string }): AppError => ({
    code: 'NOT_READABLE',
    where: 'source',
    ...text.unreadable({ name, why: why || 'none' }),
  }),
  notKept: (given: { why: string }): AppError => ({ code: 'RUN_NOT_KEPT', ...text.notKept(given) }),
  notWritten: (given: { path: string; why: string }): AppError => ({
    code: 'REPORT_NOT_WRITTEN',
    ...text.notWritten(given),
  }),
};
