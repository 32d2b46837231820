import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { compileFromCache } from '../../../electron/app/code-cache.js';

const root = resolve(__dirname, '../../..');
const maker = join(root, 'scripts/code-cache/make.mjs');
const source = `exports.who = () => 'first'; exports.called = exports.who();`;
const other = source.replace('first', 'other');

let folder: string;
let script: string;
let good: Buffer;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'code-cache-'));
  // As it lies in the program: the maker takes from it how scripts are kept.
  await build({
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: join(root, 'electron/app/code-cache.ts'),
      outDir: folder,
      emptyOutDir: false,
      rollupOptions: { output: { format: 'cjs', entryFileNames: 'code-cache.js' } },
    },
  });
  mkdirSync(join(folder, 'chunks'));
  script = join(folder, 'chunks', 'backend-abcdefgh.js');
  writeFileSync(script, source);
  execFileSync(process.execPath, [maker, folder]);
  good = readFileSync(`${script}.made`);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** What the script says when it is loaded beside these bytes; null: none are there. */
function said(text: string, made: Buffer | null): unknown {
  const prototype = Module.prototype as unknown as { _compile: unknown };
  const compile = prototype._compile;
  onTestFinished(() => {
    prototype._compile = compile;
  });
  writeFileSync(script, text);
  rmSync(`${script}.made`, { force: true });
  if (made) writeFileSync(`${script}.made`, made);
  compileFromCache(folder);
  const require = createRequire(join(folder, 'main.js'));
  delete require.cache[script];
  const { called } = require(script);
  prototype._compile = compile;
  return called;
}

const hashed = (text: string, made: Uint8Array) =>
  Buffer.concat([createHash('sha256').update(text).update(made).digest(), made]);

it('is used: V8 takes what was made of one script for any of its length', () => {
  expect(said(source, good)).toBe('first');
  expect(said(other, hashed(other, good.subarray(32)))).toBe('first');
});

it('never runs instead of a script that is another one now, be it as long as it was', () => {
  expect(said(other, good)).toBe('other');
});

it('is not used where one bit of it is another, where it is cut or longer, empty or not there', () => {
  const flipped = Array.from({ length: 40 }, (_, at) => {
    const bytes = Buffer.from(good);
    const place = Math.floor((at * good.length) / 40);
    bytes.writeUInt8(bytes.readUInt8(place) ^ 1, place);
    return bytes;
  });
  const long = Buffer.concat([good, Buffer.from('x')]);
  const damaged = [...flipped, long, good.subarray(0, -1), good.subarray(0, 31), Buffer.alloc(0), null];
  // What stands in for the script tells whether it ran.
  for (const made of damaged) expect(said(other, made)).toBe('other');
  for (const made of damaged) expect(said(source, made)).toBe('first');
});

it('is left alone where another V8 made it', () => {
  expect(said(source, hashed(source, Buffer.alloc(good.length)))).toBe('first');
});

it('names its places by the program alone, and counts them as the script has them', () => {
  const throwing = source.replace("'first'", 'new Error().stack');
  const at = throwing.indexOf('new Error') + 1;
  writeFileSync(script, throwing);
  execFileSync(process.execPath, [maker, folder]);
  const stack = String(said(throwing, readFileSync(`${script}.made`)));
  expect(stack).toContain(`${join('chunks', 'backend-abcdefgh.js')}:1:${at}`);
  expect(stack.split('\n')[1]).not.toContain(folder);
});
