import { test } from './fixtures/app-test.js';
import { projectRoot } from './fixtures/project-root.js';
import { expectFolderRefused } from './fixtures/read-only-start.js';

test('a data folder in which nothing can be written is said on stderr and in a window in the language of the system, and nothing is touched', async () => {
  await expectFolderRefused(process.env.SESSION_DESK_ELECTRON ?? '', [projectRoot], 'tr');
});
