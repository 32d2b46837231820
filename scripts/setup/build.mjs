import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { withLock } from './lock.mjs';
import { say } from './log.mjs';
import { projectRoot, shortHash } from './paths.mjs';
import { run, tail } from './run.mjs';

const SOURCES = ['shared', 'electron', 'renderer'];
const CONFIGURATION = ['electron.vite.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const out = join(projectRoot, 'out');
const stamp = join(out, '.sources');
const cacheStamp = join(out, '.code-cache');

/** By content, not by time: a checkout that switches branches back and forth sets every time anew. */
function sourcesHash() {
  const hash = createHash('sha256');
  const add = (path) =>
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(join(projectRoot, path)))
      .update('\0');
  const walk = (folder) => {
    const entries = readdirSync(join(projectRoot, folder), { withFileTypes: true });
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = `${folder}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else add(path);
    }
  };
  for (const folder of SOURCES) walk(folder);
  for (const file of CONFIGURATION) if (existsSync(join(projectRoot, file))) add(file);
  return hash.digest('hex');
}

const builtFrom = () => (existsSync(stamp) ? readFileSync(stamp, 'utf8') : undefined);

/**
 * Compiles what a start loads with the very Electron that will run it, so that it starts sooner. Nothing depends on it.
 * @param {string} runtime its program
 */
async function ensureCodeCache(runtime) {
  const main = join(out, 'main');
  const script = join(projectRoot, 'scripts', 'code-cache', 'make.mjs');
  const { size, mtimeMs } = statSync(runtime);
  const from = [builtFrom(), runtime, size, mtimeMs, readFileSync(script, 'utf8')].join('\n');
  if (existsSync(cacheStamp) && readFileSync(cacheStamp, 'utf8') === from) return;
  const { code, output } = await run(runtime, [script, main], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (code === 0) writeFileSync(cacheStamp, from);
  else say(`no code cache, so a start takes longer:\n${tail(output)}`);
}

/**
 * Builds `out/` when the sources are not the ones it was built from.
 * @param {{force?: boolean, runtime?: string}} options `runtime`: the Electron that is to run it, where one is at hand
 * @returns {Promise<{built: boolean}>} throws with the builder's last lines
 */
export async function ensureBuild({ force = false, runtime } = {}) {
  const done = await ensureScripts(force);
  if (runtime) await withLock(`build-${shortHash(projectRoot)}`, () => ensureCodeCache(runtime));
  return done;
}

async function ensureScripts(force) {
  if (!force && builtFrom() === sourcesHash()) return { built: false };
  return withLock(`build-${shortHash(projectRoot)}`, async () => {
    const sources = sourcesHash();
    if (!force && builtFrom() === sources) return { built: false };
    say('building');
    rmSync(stamp, { force: true });
    const program = join(projectRoot, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
    const { code, output } = await run(process.execPath, [program, 'build'], {
      cwd: projectRoot,
      env: { ...process.env, NODE_ENV: 'production', NO_COLOR: '1' },
    });
    if (code !== 0) throw new Error(`the build failed:\n${tail(output)}`);
    writeFileSync(stamp, sources);
    return { built: true };
  });
}
