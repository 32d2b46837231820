import type { AppError } from '../../shared/model/app-error.js';
import { updatesText } from '../../shared/text/updates.js';
import { isOfDisk } from '../storage/disk-refusal.js';
import { codeOf } from '../storage/write-atomically.js';

type Reason = keyof typeof updatesText.problem;

/** Facts of a refusal, for its sentence. */
interface RefusalFacts {
  readonly host: string;
  readonly file: string;
  readonly version: string;
  readonly status: string;
  readonly why: string;
  readonly part: string;
}

/** Goes through the library as its error, and comes out as a sentence. */
export class UpdateRefusal extends Error {
  constructor(
    readonly reason: Reason,
    readonly facts: Partial<RefusalFacts> = {},
  ) {
    super(reason);
  }
}

/** By the library's own codes, and those of files; those of a disk are known where all else asks for them. */
const reasons: Readonly<Record<string, Reason>> = {
  ERR_UPDATER_INVALID_UPDATE_INFO: 'content',
  ERR_UPDATER_INVALID_VERSION: 'content',
  ERR_UPDATER_NO_FILES_PROVIDED: 'content',
  ERR_UPDATER_NO_CHECKSUM: 'content',
  ERR_CHECKSUM_MISMATCH: 'hash',
  ERR_UPDATER_INVALID_SIGNATURE: 'signature',
  ERR_UPDATER_WEB_INSTALLER_DISABLED: 'content',
  ECONNRESET: 'cut',
  EACCES: 'disk',
  EPERM: 'disk',
  ENOENT: 'disk',
};

/** What a person is told of an update that was refused or did not come. */
export function refusalOf(error: unknown, known: Partial<RefusalFacts>): AppError {
  const none = { host: '', file: '', version: '', status: '', why: '', part: '' };
  const code = codeOf(error);
  const [reason, facts] =
    error instanceof UpdateRefusal
      ? [error.reason, error.facts]
      : [reasons[code] ?? (isOfDisk(code) ? 'disk' : 'reach'), { why: code || 'timeout' }];
  const said = updatesText.problem[reason];
  const { message, todo } = typeof said === 'function' ? said({ ...none, ...known, ...facts }) : said;
  return { code: 'update-refused', message, todo };
}
