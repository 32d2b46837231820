import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureDisplay } from './setup/display.mjs';
import { projectRoot } from './setup/paths.mjs';
import { runHere } from './setup/run.mjs';
import { buildOrExit, setUp } from './setup.mjs';

// npm run bench -- NAME [words]: runs test/bench/NAME/bench.mjs, or bench.ts bundled first, with plain Node.
const benches = join(projectRoot, 'test', 'bench');
const [name, ...words] = process.argv.slice(2);
const source = ['bench.mjs', 'bench.ts']
  .map((file) => join(benches, name ?? '', file))
  .find((file) => existsSync(file));

async function bundled(file) {
  const { build } = await import('vite');
  // Inside node_modules, so that what stays outside of the bundle is found from there.
  const folder = mkdtempSync(join(projectRoot, 'node_modules', '.bench-'));
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: file,
      outDir: folder,
      target: 'node18',
      rollupOptions: { output: { entryFileNames: 'bench.mjs' } },
    },
  });
  return { file: join(folder, 'bench.mjs'), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

async function main() {
  if (!name || !source) {
    const names = readdirSync(benches, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    process.stderr.write(
      `Usage: npm run bench -- NAME\nBenches: ${names.map((entry) => entry.name).join(' ')}\n`,
    );
    return 2;
  }
  const runtime = await setUp({ electron: true });
  await buildOrExit({ runtime: runtime.path });
  const endDisplay = await ensureDisplay();
  const script = source.endsWith('.ts') ? await bundled(source) : { file: source, remove: () => {} };
  const env = { ...process.env, SESSION_DESK_ELECTRON: runtime.path };
  const code = await runHere(process.execPath, [script.file, ...words], { cwd: projectRoot, env });
  script.remove();
  endDisplay();
  return code;
}

process.exitCode = await main();
