import { expect, it } from 'vitest';
import { unusable } from '../../../electron/cli/journal-file.js';
import { whyNotWritten } from '../../../electron/storage/disk-refusal.js';
import { cliWrong } from '../../../shared/text/cli-problems.js';

it.each([
  ...['ENOSPC', 'EROFS', 'EIO'].map((code) => whyNotWritten(Object.assign(new Error(code), { code }))),
  whyNotWritten(new Error('file is not a database')),
  cliWrong.linkedJournal,
])('a journal that cannot be used, for %j, is said in whole sentences', (why) => {
  expect(unusable('a.journal', why).message).toMatch(/: \S.*[^.]\. Nothing was sent\.$/s);
});
