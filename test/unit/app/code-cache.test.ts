import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type CodeCache, compileFrom, readCodeCache } from '../../../electron/app/code-cache.js';

const maker = resolve(__dirname, '../../../scripts/code-cache/make.mjs');
const prototype = Module.prototype as unknown as { _compile: unknown };
const compile = prototype._compile;
const name = 'chunks/backend-abcdefgh.js';
const source = `exports.who = () => 'first'; exports.called = exports.who();`;

let folder: string;
let good: Buffer;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
  mkdirSync(join(folder, 'chunks'));
  writeFileSync(join(folder, name), source);
  execFileSync(process.execPath, [maker, folder]);
  good = readFileSync(join(folder, 'code-cache'));
});
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => {
  prototype._compile = compile;
  writeFileSync(join(folder, 'code-cache'), good);
  writeFileSync(join(folder, name), source);
});

/** What the script says once it was loaded with the cache. */
function said(cache: CodeCache | null): unknown {
  if (cache === null) throw new Error('no cache');
  compileFrom(cache, folder);
  const require = createRequire(join(folder, 'main.js'));
  const path = join(folder, name);
  delete require.cache[path];
  return require(path).called;
}

it('reads what the maker wrote, and runs the script with it', () => {
  const cache = readCodeCache(folder);
  expect(Object.keys(cache?.files ?? {})).toEqual([name]);
  expect(cache?.bytes.length).toBeGreaterThan(0);
  expect(said(cache)).toBe('first');
  // V8 itself takes it for any script of that length: so it was taken.
  const other = source.replace('first', 'other');
  writeFileSync(join(folder, name), other);
  const entry = { at: 0, length: cache?.bytes.length ?? 0 };
  const trusting = { [name]: { ...entry, source: createHash('sha256').update(other).digest('hex') } };
  expect(said({ files: trusting, bytes: cache?.bytes ?? new Uint8Array() })).toBe('first');
});

it('is none where one bit of it is another, where it is cut or longer, and where it is not there', () => {
  const damaged = [
    ...Array.from({ length: 40 }, (_, at) => {
      const bytes = Buffer.from(good);
      const place = Math.floor((at * good.length) / 40);
      bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
      return bytes;
    }),
    good.subarray(0, -1),
    good.subarray(0, 64),
    Buffer.concat([good, Buffer.from('x')]),
    Buffer.alloc(0),
  ];
  for (const bytes of damaged) {
    writeFileSync(join(folder, 'code-cache'), bytes);
    expect(readCodeCache(folder)).toBeNull();
  }
  rmSync(join(folder, 'code-cache'));
  expect(readCodeCache(folder)).toBeNull();
});

it('never runs instead of a script that is another one now, be it as long as it was', () => {
  const cache = readCodeCache(folder);
  writeFileSync(join(folder, name), source.replace('first', 'other'));
  expect(said(cache)).toBe('other');
});

it('is left alone where another V8 made it', () => {
  const cache = readCodeCache(folder);
  // How V8 begins: with what it is.
  const foreign = { files: cache?.files ?? {}, bytes: new Uint8Array(cache?.bytes.length ?? 0) };
  expect(said(foreign)).toBe('first');
});
