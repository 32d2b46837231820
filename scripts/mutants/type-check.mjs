import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { run } from '../setup/run.mjs';

const parts = ['electron', 'renderer', 'scripts', 'shared', 'test', 'tsconfig.json', 'package.json'].concat([
  'electron.vite.config.ts',
  'playwright.config.ts',
  'vitest.config.mts',
]);

/** Of this many mutants together the compiler is asked at once: it takes as long as for one. */
export const mostTyped = 12;

/**
 * Which mutants `npm test` would already have refused by their types. Looked at in a copy, in `folder`.
 * @returns {(mutants: {file: string, start: number, end: number, to: string}[]) => Promise<Set<object>>}
 */
export function typeCheck(folder) {
  const copy = join(folder, 'typed');
  const read = (file) => readFileSync(join(copy, file), 'utf8');

  /** The files in which the compiler finds an error; all others compile. */
  const filesWithErrors = async () => {
    const compiler = join(projectRoot, 'node_modules', 'typescript', 'bin', 'tsc');
    const kept = ['--incremental', '--tsBuildInfoFile', join(folder, 'typed.tsbuildinfo')];
    const words = [compiler, '--noEmit', '--pretty', 'false', '-p', join(copy, 'tsconfig.json'), ...kept];
    const { code, output } = await run(process.execPath, words, { cwd: copy });
    const files = new Set([...output.matchAll(/^(\S[^(\n]*)\(\d+,\d+\): error /gm)].map(([, file]) => file));
    if (code !== 0 && files.size === 0) throw new Error(`The compiler did not say what is wrong:\n${output}`);
    return files;
  };

  const withAll = async (mutants, ask) => {
    const before = new Map(mutants.map(({ file }) => [file, read(file)]));
    for (const { file, start, end, to } of mutants) {
      const code = before.get(file);
      writeFileSync(join(copy, file), code.slice(0, start) + to + code.slice(end));
    }
    try {
      return await ask();
    } finally {
      for (const [file, code] of before) writeFileSync(join(copy, file), code);
    }
  };

  const imports = (file, other) =>
    [...read(file).matchAll(/from '(\.[^']+)'/g)].some(
      ([, path]) => posix.join(dirname(file), path).replace(/\.js$/, '.ts') === other,
    );

  const refusedAmong = async (mutants) => {
    if (mutants.length === 0) return [];
    // One in a file: two would move each other.
    const some = mutants.filter(({ file }, at) => mutants.findIndex((one) => one.file === file) === at);
    const later = await refusedAmong(mutants.filter((one) => !some.includes(one)));
    const errors = await withAll(some, filesWithErrors);
    if (errors.size === 0) return later;
    if (some.length === 1) return [...some, ...later];
    // What is wrong in its own file is its own doing, unless that file rests on another's.
    const sure = some.filter(
      ({ file }) =>
        errors.has(file) && !some.some((other) => other.file !== file && imports(file, other.file)),
    );
    if (sure.length > 0)
      return [...later, ...sure, ...(await refusedAmong(some.filter((one) => !sure.includes(one))))];
    const half = Math.ceil(some.length / 2);
    return [
      ...later,
      ...(await refusedAmong(some.slice(0, half))),
      ...(await refusedAmong(some.slice(half))),
    ];
  };

  return async (mutants) => {
    if (!existsSync(copy)) {
      mkdirSync(copy);
      for (const part of parts) cpSync(join(projectRoot, part), join(copy, part), { recursive: true });
      symlinkSync(join(projectRoot, 'node_modules'), join(copy, 'node_modules'), 'junction');
      if ((await filesWithErrors()).size > 0) throw new Error('Without a mutant it must compile.');
    }
    return new Set(await refusedAmong(mutants));
  };
}
