import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import { dirname, relative, sep } from 'node:path';
import { Script } from 'node:vm';

interface Loading {
  exports: object;
  require(id: string): unknown;
  _compile(source: string, file: string, ...more: unknown[]): unknown;
}

/**
 * From now on a script of our own is compiled from what V8 made of it when the program was built: `scripts/code-cache/make.mjs`
 * wrote that beside it. The script stays what runs: without it, and where another V8 made it, all is compiled as ever.
 */
export function compileFromCache(folder: string): void {
  const { prototype } = Module as unknown as { readonly prototype: Loading };
  const compile = prototype._compile;
  prototype._compile = function (source, file, ...more) {
    const cachedData = file.startsWith(folder + sep) ? madeOf(source, file) : null;
    if (cachedData === null) return compile.call(this, source, file, ...more);
    const run = new Script(Module.wrap(source), { ...placed(folder, file), cachedData }).runInThisContext();
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, file, dirname(file));
  };
}

/** How its places are named, as `make.mjs` does: from the program's folder on, and counted without what is put before it. */
function placed(folder: string, file: string): { filename: string; columnOffset: number } {
  const [before = ''] = (Module as unknown as { readonly wrapper: readonly string[] }).wrapper;
  return { filename: relative(folder, file), columnOffset: -before.length };
}

const hashLength = 32;

/** Null unless it is whole, and made of this very text: V8 itself only looks at how it begins, and at the text's length. */
function madeOf(source: string, file: string): Uint8Array | null {
  try {
    const kept = readFileSync(`${file}.made`);
    const made = kept.subarray(hashLength);
    const hash = createHash('sha256').update(source).update(made).digest();
    return hash.equals(kept.subarray(0, hashLength)) ? made : null;
  } catch {
    return null;
  }
}
