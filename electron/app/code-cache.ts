import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
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
 * wrote that beside it, with what stands below. The script stays what runs: without it, and where another V8 made it, all is
 * compiled as ever.
 */
export function compileFromCache(folder: string): void {
  const { prototype } = Module as unknown as { readonly prototype: Loading };
  const compile = prototype._compile;
  prototype._compile = function (source, file, ...more) {
    const made = file.startsWith(folder + sep) ? madeOf(source, file) : null;
    if (made === null) return compile.call(this, source, file, ...more);
    const run = scriptOf(source, file, folder, made).runInThisContext();
    return run.call(this.exports, this.exports, (id: string) => this.require(id), this, file, dirname(file));
  };
}

/** Its places are named from the program's folder on, not by the machine that built it, and counted without what is put before it. */
export function scriptOf(source: string, file: string, folder: string, made?: Uint8Array): Script {
  const [before = ''] = (Module as unknown as { readonly wrapper: readonly string[] }).wrapper;
  const place = { filename: relative(folder, file), columnOffset: -before.length };
  return new Script(Module.wrap(source), { ...place, ...(made && { cachedData: made }) });
}

/** Where what was made of a script is kept. */
const besideOf = (file: string): string => `${file}.made`;
const hashOf = (source: string, made: Uint8Array) =>
  createHash('sha256').update(source).update(made).digest();
const hashLength = 32;

export function keep(file: string, source: string, made: Uint8Array): void {
  writeFileSync(besideOf(file), Buffer.concat([hashOf(source, made), made]));
}

/** Null unless it is whole, and made of this very text: V8 itself only looks at how it begins, and at the text's length. */
function madeOf(source: string, file: string): Uint8Array | null {
  try {
    const kept = readFileSync(besideOf(file));
    const made = kept.subarray(hashLength);
    return hashOf(source, made).equals(kept.subarray(0, hashLength)) ? made : null;
  } catch {
    return null;
  }
}
