import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '../fixtures/app-test.js';
import { projectRoot } from '../fixtures/project-root.js';
import { doMainJob, exchangesIn } from './main-job.js';
import { packedProgram } from './packed-app.js';
import { shippedProgram } from './shipped-program.js';
import { addPerson, personOf, persons, removePersons } from './test-person.js';

const program = '/usr/bin/session-desk';

const has = (command: string, ...words: string[]) => spawnSync(command, words).status === 0;

const versions = ['0.0.1', '0.0.2'];

/** What a run of this test left that was killed. False where it is none of its own, or of one that goes on. */
function removeLeft(): boolean {
  removePersons();
  // biome-ignore lint/suspicious/noTemplateCurlyInString: dpkg fills it in
  const { stdout } = spawnSync('dpkg-query', ['-W', '-f=${Version}', 'session-desk'], { encoding: 'utf8' });
  if (persons().length > 0 || (stdout !== '' && !versions.includes(stdout))) return false;
  if (stdout !== '') {
    spawnSync('dpkg', ['--configure', '-a']);
    spawnSync('dpkg', ['--purge', '--force-remove-reinstreq', 'session-desk']);
  }
  return !existsSync(program);
}

/** Why a package cannot be installed here; null where it can. */
function whyNot(): string | null {
  if (process.platform !== 'linux' || !has('dpkg-deb', '--version')) return 'no Debian';
  if (process.getuid?.() !== 0) return 'installing needs root';
  if (!has('apt-get', '--version') || !has('useradd', '--help')) return 'no apt or no useradd';
  if (!removeLeft()) return 'another session-desk is installed or being tried here';
  if (!has('unshare', '--user', 'true')) return 'no user namespaces, hence no sandbox of Chromium';
  return null;
}

function apt(...words: string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(
    'apt-get',
    ['-y', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=120', ...words],
    { encoding: 'utf8', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C.UTF-8' } },
  );
  return { status, output: stdout + stderr };
}

test('the deb is installed, does the main job for an ordinary user, is upgraded, removed and purged', async ({
  dataFolder,
}) => {
  const reason = whyNot();
  test.skip(reason !== null, reason ?? '');
  // Unpacking a quarter of a gigabyte twice takes what the disk takes.
  test.setTimeout(400_000);
  const app = dirname(packedProgram('app'));
  const [old = '', newer = ''] = await test.step('two versions are made', async () => {
    const script = join(projectRoot, 'scripts', 'test', 'debs.mjs');
    return execFileSync(process.execPath, [script, app, dataFolder, ...versions], { encoding: 'utf8' })
      .trim()
      .split('\n');
  });
  const gone = personOf(spawnSync('true').pid);
  execFileSync('useradd', ['--create-home', gone]);
  const person = addPerson();
  expect(persons()).not.toContain(gone);
  expect(existsSync(`/home/${gone}`)).toBe(false);
  try {
    const own = (made: string) => {
      mkdirSync(made);
      chownSync(made, person.uid, person.gid);
    };
    const folder = join(person.home, '.config', 'Session Desk');
    own(dirname(folder));
    execFileSync('chmod', ['a+rx', dataFolder]);

    await test.step('installed by apt, at home on a desktop', () => {
      expect(apt('install', old)).toMatchObject({ status: 0 });
      const entry = readFileSync('/usr/share/applications/session-desk.desktop', 'utf8');
      expect(entry).toContain('Exec=session-desk %U');
      expect(entry).toContain(
        'MimeType=x-scheme-handler/session-desk;application/x-session-desk;application/x-har;',
      );
      for (const key of ['Comment', 'GenericName', 'Keywords'])
        for (const language of ['tr', 'ru'])
          expect(entry).toMatch(new RegExp(`^${key}\\[${language}\\]=.+`, 'm'));
      const types = readFileSync('/usr/share/mime/packages/session-desk.xml', 'utf8');
      for (const ending of ['*.session-desk', '*.har'])
        expect(types).toContain(`<glob pattern="${ending}"/>`);
      for (const size of [16, 24, 32, 48, 64, 128, 256, 512])
        expect(existsSync(`/usr/share/icons/hicolor/${size}x${size}/apps/session-desk.png`)).toBe(true);
      // Chromium's helper for machines without user namespaces.
      expect(statSync('/usr/lib/session-desk/chrome-sandbox').mode & 0o7777).toBe(0o4755);
    });
    const work = join(person.home, 'work');
    own(work);
    const before = await doMainJob(shippedProgram(program, folder, person), work);
    expect(before).toBe(12);

    await test.step('a newer version keeps what was saved; an older one is refused with a sentence', async () => {
      expect(apt('install', newer)).toMatchObject({ status: 0 });
      const shipped = shippedProgram(program, folder, person);
      expect((await shipped.openWindow()).stdout).toMatch(/^interactive/m);
      expect(exchangesIn(folder)).toBe(before);
      const back = apt('install', '--allow-downgrades', old);
      expect(back.status).not.toBe(0);
      expect(back.output).toContain('session-desk 0.0.1 is older than the installed 0.0.2');
      expect((await shipped.run(['help'])).status).toBe(0);
      expect(execFileSync('dpkg-query', ['-W', 'session-desk'], { encoding: 'utf8' })).toContain('0.0.2');
    });

    await test.step('purged, it leaves what people saved, and says where', () => {
      const purged = apt('purge', 'session-desk');
      expect(purged.status).toBe(0);
      expect(purged.output).toContain('~/.config/Session Desk');
      expect(existsSync(program)).toBe(false);
      expect(existsSync('/usr/lib/session-desk')).toBe(false);
      expect(exchangesIn(folder)).toBe(before);
    });
  } finally {
    apt('purge', 'session-desk');
    removePersons();
  }
});
