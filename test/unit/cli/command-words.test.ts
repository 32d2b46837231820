import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { buildProgram } from '../../../electron/cli/build-program.js';
import { commandWords } from '../../../electron/cli/command-words.js';
import { Printer } from '../../../electron/cli/printer.js';

describe('commandWords', () => {
  it.each([
    [['desk'], false, undefined],
    [['desk', '--no-sandbox'], false, undefined],
    [['desk', 'logout', '--url', 'x'], false, ['logout', '--url', 'x']],
    [['desk', '--no-sandbox', 'check', '--json'], false, ['check', '--json']],
    [['desk', '--help'], false, ['--help']],
    [['desk', '--no-sandbox', '--version'], false, ['--version']],
    [['desk', '--language', 'tr', '--help'], false, ['--language', 'tr', '--help']],
    [['desk', 'logout', '--help'], false, ['logout', '--help']],
    [['desk', 'session-desk:show?text=x', '--version'], false, undefined],
    [['desk', 'unknown', 'logout'], false, undefined],
    [['desk', '--no-sandbox', '--language', 'tr', 'check'], false, ['--language', 'tr', 'check']],
    [['desk', '--language=ru', 'check'], false, ['--language=ru', 'check']],
    [['electron', '--no-sandbox', '/a/project', 'demo'], true, ['demo']],
    [['electron', '/a/logout'], true, undefined],
    [['electron', '/a/project', '--version'], true, ['--version']],
  ])('%j from sources %s', (argv, fromSources, words) => {
    expect(commandWords(argv, fromSources)).toEqual(words);
  });
});

it('knows every command that there is', () => {
  const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough() };
  const context = { io, printer: new Printer(io), stop: new AbortController().signal };
  const { commands } = buildProgram(context, () => {});
  const names = commands.map((command) => command.name());
  expect(names).toContain('history');
  for (const name of names) expect(commandWords(['desk', name], false)).toEqual([name]);
  // What README shows can be typed.
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  const shown = [...readme.matchAll(/npm run -s cli -- ([a-z]+)/g)].map(([, name = '']) => name);
  expect(shown.length).toBeGreaterThan(10);
  expect(names).toEqual(expect.arrayContaining(shown));
  const usage = /```\n(npm run -s cli -- logout[\s\S]*?)```/.exec(readme)?.[1] ?? '';
  const lines = usage.split('npm run -s cli -- ').slice(1);
  expect(lines.length).toBeGreaterThan(10);
  for (const line of lines) {
    const command = commands.find((one) => line.startsWith(`${one.name()} `));
    const known = command?.options.map(({ long }) => long) ?? [];
    expect(known, line).toEqual(expect.arrayContaining(line.match(/--[a-z][\w-]*/g) ?? []));
  }
});
