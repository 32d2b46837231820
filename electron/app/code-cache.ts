import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, join, relative } from 'node:path';
import { Script } from 'node:vm';

/** What V8 made of our own scripts, by their path in the build. `scripts/code-cache/make.mjs` writes it beside them. */
export interface CodeCache {
  readonly files: Readonly<
    Record<string, { readonly source: string; readonly at: number; readonly length: number }>
  >;
  readonly bytes: Uint8Array;
}

const sha256 = (of: string | Uint8Array) => createHash('sha256').update(of).digest('hex');

/**
 * The cache in the program's own folder: a hash, a line that lists the files, what was made of each. Null where there is none
 * or where it is not as it was written: V8 itself only looks at how it begins.
 */
export function readCodeCache(folder: string): CodeCache | null {
  try {
    const whole = readFileSync(join(folder, 'code-cache'));
    const begin = whole.indexOf(10, 65);
    if (whole.toString('latin1', 0, 64) !== sha256(whole.subarray(65))) return null;
    return { files: JSON.parse(whole.toString('utf8', 65, begin)), bytes: whole.subarray(begin + 1) };
  } catch {
    return null;
  }
}

interface Loading {
  exports: object;
  require(id: string): unknown;
  _compile(source: string, file: string, ...more: unknown[]): unknown;
}

/**
 * Every script of the folder is compiled from the cache where it is the very text that the cache was made of. It stays what
 * runs: V8 refuses what another version of it has made, and compiles it.
 */
export function compileFrom({ files, bytes }: CodeCache, folder: string): void {
  const { prototype } = Module as unknown as { readonly prototype: Loading };
  const compile = prototype._compile;
  prototype._compile = function (source, file, ...more) {
    const made = files[relative(folder, file).replaceAll('\\', '/')];
    if (made?.source !== sha256(source)) return compile.call(this, source, file, ...more);
    const cachedData = bytes.subarray(made.at, made.at + made.length);
    const run = new Script(Module.wrap(source), { filename: file, cachedData }).runInThisContext();
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, file, dirname(file));
  };
}
