// Runs in a process of its own: a hanging download is then ended for certain.
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const SILENCE_MS = 12_000;
const require = createRequire(import.meta.url);
const module = dirname(require.resolve('electron/package.json'));
const read = (file) => JSON.parse(readFileSync(join(module, file), 'utf8'));

function fail(reason) {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

let timer;
function expectBytes() {
  clearTimeout(timer);
  timer = setTimeout(() => fail(`no bytes for ${SILENCE_MS / 1000} s`), SILENCE_MS);
}

// Only fills Electron's download cache, with a limit that its own installer lacks; the installer then finds it there.
expectBytes();
try {
  const { downloadArtifact } = await import('@electron/get');
  await downloadArtifact({
    version: read('package.json').version,
    artifactName: 'electron',
    cacheRoot: process.env.electron_config_cache,
    checksums: read('checksums.json'),
    platform: process.platform,
    arch: process.arch,
    downloadOptions: { quiet: true, getProgressCallback: async () => expectBytes() },
  });
} catch (error) {
  fail(error.cause?.code ?? error.message);
}
clearTimeout(timer);
const result = spawnSync(process.execPath, [join(module, 'install.js')], { encoding: 'utf8' });
if (result.status !== 0) fail(result.stderr || 'the installer failed');
