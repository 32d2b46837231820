import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dataFolder, whyNotWritable } from '../../../electron/settings/data-folder.js';
import { temporaryFolder } from '../../integration/history/store-context.js';

describe('the folder of the data', () => {
  it.each<[Record<string, string>, string, readonly string[]]>([
    [{}, 'linux', ['home', '.config', 'Session Desk']],
    [{ XDG_CONFIG_HOME: 'x' }, 'linux', ['x', 'Session Desk']],
    [{ XDG_CONFIG_HOME: '' }, 'linux', ['home', '.config', 'Session Desk']],
    [{ APPDATA: 'r' }, 'linux', ['home', '.config', 'Session Desk']],
    [{}, 'darwin', ['home', 'Library', 'Application Support', 'Session Desk']],
    [{ XDG_CONFIG_HOME: 'x' }, 'darwin', ['home', 'Library', 'Application Support', 'Session Desk']],
    [{ APPDATA: 'r' }, 'win32', ['r', 'Session Desk']],
    [{}, 'win32', ['home', 'AppData', 'Roaming', 'Session Desk']],
    ...['linux', 'darwin', 'win32'].map(
      (platform) =>
        [{ SESSION_DESK_DATA: 'mine', APPDATA: 'r', XDG_CONFIG_HOME: 'x' }, platform, ['mine']] as [
          Record<string, string>,
          string,
          readonly string[],
        ],
    ),
  ])('with %j on %s', (env, platform, parts) => {
    expect(dataFolder(env, platform, 'home')).toBe(join(...parts));
  });

  it('is made where there is none, for its owner alone, and nothing stays in it', () => {
    const folder = join(temporaryFolder(), 'deep', 'down');
    expect([whyNotWritable(folder), whyNotWritable(folder)]).toEqual([null, null]);
    expect(readdirSync(folder)).toEqual([]);
    if (process.platform !== 'win32') expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('is told by the code of the system where it cannot be written', () => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    expect(whyNotWritable(file)).toBe('EEXIST');
    expect(whyNotWritable(join(file, 'below'))).toBe('ENOTDIR');
    expect(whyNotWritable('\0')).toMatch(/^ERR_INVALID_ARG_VALUE$|null bytes/);
  });
});
