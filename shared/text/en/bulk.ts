import type { AppError } from '../../model/app-error.js';
import { count } from './counting.js';

const wrong = {
  gone: { code: 'NOT_FOUND', message: 'This run is no longer there.' },
  notFrozen: {
    code: 'NOT_FROZEN',
    message: 'Nothing was summed up yet, so nothing can be confirmed.',
    todo: 'Look at the summary first, then start.',
  },
  changed: {
    code: 'SUMMARY_CHANGED',
    message: 'What was confirmed is not what would be done now: nothing was sent.',
    where: 'digest',
    todo: 'Look at the new summary, then start.',
  },
  name: (name: string): AppError => ({
    code: 'NAME_NEEDED',
    message: `${name} is a production environment: its name must be typed as it is written.`,
    where: 'typedName',
    todo: `Type ${name}.`,
  }),
  state: (does: string, state: string): AppError => ({
    code: 'WRONG_STATE',
    message: `This run cannot be ${does}: it is ${state}.`,
  }),
  moved: (name: string): AppError => ({
    code: 'ENVIRONMENT_CHANGED',
    message: `${name} has another address now than when this run was confirmed: nothing more was sent.`,
    todo: 'Give the environment its old address back, or read the tokens into a new run.',
  }),
  tokensNeeded: {
    code: 'TOKENS_NEEDED',
    message: 'The tokens of this run were in memory only, and are gone with the last run of the program.',
    todo: 'Give the same file again.',
  },
  otherTokens: {
    code: 'OTHER_TOKENS',
    message: 'These are not the tokens that the run was confirmed with.',
    where: 'source',
    todo: 'Give the same file, unchanged.',
  },
  doubtful: {
    code: 'DOUBTFUL_TOKENS',
    message: 'Some tokens are doubtful, and nobody said yet what becomes of them.',
    where: 'source',
    todo: 'Choose whether they are cleaned, kept as they are or left out.',
  },
  noTokens: { code: 'NO_TOKENS', message: 'There is no token in it that could be sent.', where: 'source' },
  unreadable: (name: string, why: string): AppError => ({
    code: 'NOT_READABLE',
    message: `${name} could not be read${why === '' ? '' : `: ${why}`}.`,
    where: 'source',
    todo: 'Check that the file is there and that you may read it.',
  }),
  notKept: (why: string): AppError => ({
    code: 'RUN_NOT_KEPT',
    message: `Nothing more was sent, because nothing could be written down: ${why}.`,
    todo: 'Make room on the disk, or make the data folder writable, then go on.',
  }),
  notWritten: (path: string, why: string): AppError => ({
    code: 'REPORT_NOT_WRITTEN',
    message: `${path} could not be written: ${why}.`,
    todo: 'Choose another place.',
  }),
  noEnvironment: { code: 'NOT_FOUND', message: 'This environment is no longer there.' },
  noSource: { code: 'NOT_FOUND', message: 'The text is no longer there.', todo: 'Choose the file again.' },
} as const satisfies Record<
  string,
  AppError | ((...given: string[]) => AppError) | ((name: string) => AppError)
>;

/** What is said about a run, in the main process and on the command line. */
export const bulkText = {
  wrong,
  pause: {
    person: 'Paused.',
    noWindow: 'Paused because the window was closed.',
    restart: 'The program ended while it ran. Rows not sent wait; of unknown ones CheckToken is asked first.',
    hostDead: (why: string): string => `The host cannot be reached: ${why} Nothing of these rows was sent.`,
    failures: (n: number): string => `${n} in a row did not end well.`,
    throttled: (status: number): string => `The service answered ${status}: it asks to be left alone.`,
    tokensNeeded: 'The tokens were in memory only. Give the same file again to go on.',
    journal: (why: string): string => `The journal could not be written, so nothing more was sent: ${why}`,
  },
  /** The ways into the window's screen, and the line that says how far a run is. */
  entry: {
    menu: 'Log out many…',
    command: 'Log out many sessions at once…',
    region: 'Bulk run',
    interrupted: 'A run was interrupted',
    paused: 'A run is paused',
    running: 'Logging out many',
    progress: (ended: number, total: number): string =>
      `${ended.toLocaleString('en')} of ${count(total, 'row', 'rows')} done`,
    resume: 'Resume…',
    open: 'Open…',
    dismiss: 'Hide this line',
  },
} as const;
