import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { storesText } from '../../shared/text/stores.js';
import { expect, test } from './fixtures/app-test.js';
import { projectRoot } from './fixtures/project-root.js';

const asRoot = process.platform === 'linux' && process.getuid?.() === 0;

test('a data folder in which nothing can be written is said on stderr and in a window, and nothing is touched', async () => {
  const place = await mkdtemp(join(tmpdir(), 'session-desk-'));
  const file = join(place, 'file');
  await writeFile(file, 'no folder');
  // Whoever runs the tests may be allowed to write everywhere: but nobody can within a file.
  const folder = join(file, 'data');
  const runtime = process.env.SESSION_DESK_ELECTRON ?? '';
  const program = spawn(runtime, [...(asRoot ? ['--no-sandbox'] : []), projectRoot], {
    env: { ...process.env, SESSION_DESK_DATA: folder },
  });
  try {
    let stderr = '';
    program.stderr.on('data', (data: Buffer) => {
      stderr += data.toString();
    });
    await expect.poll(() => stderr).toContain(storesText.folderNotWritable({ folder, reason: 'ENOTDIR' }));
    // It waits for the person to close the window.
    expect(program.exitCode).toBeNull();
    expect(await readdir(place)).toEqual(['file']);
  } finally {
    program.kill();
    await rm(place, { recursive: true, force: true });
  }
});
