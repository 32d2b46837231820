import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';

const parts = ['electron', 'renderer', 'scripts', 'shared', 'test', 'tsconfig.json', 'package.json'].concat([
  'electron.vite.config.ts',
  'playwright.config.ts',
  'vitest.config.mts',
]);

/**
 * Whether `npm test` would already have refused a mutant by its types. Looked at in a copy, in `folder`.
 * @returns {(mutant: {file: string, start: number, end: number, to: string}) => Promise<boolean>}
 */
export function typeCheck(folder) {
  const copy = join(folder, 'typed');
  const compiles = async () => {
    const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const kept = ['--incremental', '--tsBuildInfoFile', join(folder, 'typed.tsbuildinfo')];
    return (await run(process.execPath, [compiler, '--noEmit', '-p', copy, ...kept])).code === 0;
  };
  return async ({ file, start, end, to }) => {
    if (!existsSync(copy)) {
      mkdirSync(copy);
      for (const part of parts) cpSync(join(projectRoot, part), join(copy, part), { recursive: true });
      symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
      if (!(await compiles())) throw new Error('Without a mutant it must compile.');
    }
    const path = join(copy, file);
    const code = readFileSync(path, 'utf8');
    writeFileSync(path, code.slice(0, start) + to + code.slice(end));
    const refused = !(await compiles());
    writeFileSync(path, code);
    return refused;
  };
}
