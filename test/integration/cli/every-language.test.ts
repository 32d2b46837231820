import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough, Readable } from 'node:stream';
import type { Command } from 'commander';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { buildProgram } from '../../../electron/cli/build-program.js';
import { Printer } from '../../../electron/cli/printer.js';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { en } from '../../../shared/text/en/index.js';
import { type Language, languages, learn, sentencesOf, speak } from '../../../shared/text/language.js';
import { leavesOf } from '../../unit/text/leaves.js';
import { temporaryFolder } from '../history/store-context.js';
import { run } from './run.js';

let sandbox: Sandbox;
beforeAll(async () => {
  for (const language of languages) await learn(language);
  sandbox = await startSandbox();
});
afterEach(() => speak('en'));
afterAll(() => sandbox.close());

const locales: Readonly<Record<Language, string>> = { en: 'en_US', tr: 'tr_TR.UTF-8', ru: 'ru_RU.UTF-8' };
const translations = languages.filter((language) => language !== 'en');
const token = '4b1f0e7a-9c2d-4e6f-8a3b-0d5c7e9f1a2b';

interface Deed {
  readonly words: (folder: string) => readonly string[];
  readonly input?: string;
}

const file = (folder: string, name: string, text: string) => {
  const path = join(folder, name);
  writeFileSync(path, text, { mode: 0o644 });
  return path;
};
const har = JSON.stringify({ log: { version: '1.2', entries: [null, { request: {} }] } });
const answer =
  'HTTP/1.1 403 Forbidden\r\nServer: cloudflare\r\ncf-mitigated: challenge\r\n\r\n<html>x</html>';
const page = '<!doctype html><html><body>no evidence</body></html>';
const team = JSON.stringify({ format: 'session-desk-team', version: 1, environments: [], labels: [] });

/** Each command that has --json, with what makes it say much. */
const deeds: Readonly<Record<string, Deed>> = {
  logout: { words: () => ['logout', '--url', sandbox.url, '--token', token, '--verify'] },
  check: { words: () => ['check', '--url', sandbox.url, '--token', token] },
  login: {
    words: () => ['login', '--url', sandbox.url, '--database', 'SEJOUR', '--user', 'x', '--password-stdin'],
    input: 'wrong',
  },
  probe: { words: () => ['probe', '--url', sandbox.url] },
  find: { words: () => ['find'], input: `token: “${token}”\n{{token}}` },
  explain: { words: () => ['explain'], input: answer },
  import: { words: (folder) => ['import', file(folder, 'a.har', har)] },
  history: { words: (folder) => ['history', '--env', folder] },
  verify: { words: (folder) => ['verify', file(folder, 'a.html', page)] },
  'environments import': { words: (folder) => ['environments', 'import', file(folder, 'a.json', team)] },
  'policy check': {
    words: (folder) => ['policy', 'check', file(folder, 'p.json', '{"version":1,"verify":7}')],
  },
};
/** The same commands in another use of theirs. */
const others: Readonly<Record<string, Deed>> = {
  'a list': {
    words: (folder) => [
      ...['logout', '--url', sandbox.url, '--dry-run', '--tokens'],
      file(folder, 'list.txt', `${token}\n“${token}”\n${token}\n`),
    ],
  },
  'a bad address': { words: () => ['check', '--url', 'ftp://x', '--token', token] },
  'a doubtful token': { words: () => ['check', '--url', sandbox.url, '--token', `“${token}”`] },
  'no service': { words: () => ['check', '--url', 'http://127.0.0.1:1/', '--token', token] },
};

const ran = (language: Language, { words, input }: Deed, ...more: string[]) => {
  const dataFolder = temporaryFolder();
  const given = [...words(dataFolder), ...more];
  return run(given, { dataFolder, languages: [locales[language]], ...(input !== undefined && { input }) });
};

/** What differs from one run to the next. */
const lasting = (text: string) =>
  text
    .replaceAll(tmpdir(), '/tmp')
    .replace(/"\/[^"]*"|\/tmp\/\S+/g, 'PATH')
    .replace(/[0-9a-f]{4,}(-[0-9a-f]{4,})*/gi, 'ID')
    .replace(/\d+(\.\d+)?/g, 'N');

describe('--json', () => {
  it('is tried with every command that has it', () => {
    const io = { stdin: Readable.from([]), stdout: new PassThrough(), stderr: new PassThrough() };
    const program = buildProgram(
      { io, printer: new Printer(io), stop: new AbortController().signal },
      () => {},
    );
    const named = (command: Command, path: readonly string[]): readonly string[] => [
      ...(command.options.some(({ long }) => long === '--json') ? [path.join(' ')] : []),
      ...command.commands.flatMap((one) => named(one, [...path, one.name()])),
    ];
    expect([...named(program, [])].sort()).toEqual(Object.keys(deeds).sort());
  });

  it.each(Object.keys({ ...deeds, ...others }))('%s says the same in each language', async (name) => {
    const deed = { ...deeds, ...others }[name];
    if (!deed) return;
    const said = async (language: Language) => {
      const { stdout, stderr, status } = await ran(language, deed, '--json');
      return { status, lines: lasting(stdout), beside: lasting(stderr) };
    };
    const english = await said('en');
    expect(english.lines + english.beside).not.toBe('');
    for (const language of translations) expect(await said(language)).toEqual(english);
  });
});

describe.each(translations)('without it, in %s', (language) => {
  it.each(Object.keys({ ...deeds, ...others }))('%s says no English sentence', async (name) => {
    const deed = { ...deeds, ...others }[name];
    if (!deed) return;
    const own = new Map(leavesOf(sentencesOf(language)));
    // Whole sentences of two words and more that this language says otherwise; of one with arguments what lies between.
    const english = leavesOf(en).flatMap(([path, said]) =>
      own.get(path) === said
        ? []
        : said
            .split(/\{[^{}]*\}|[{}]/)
            .filter((part) => /[a-z]{3} [a-z]{3}.*/i.test(part) && part.length > 9),
    );
    const { stdout, stderr } = await ran(language, deed);
    const said = stdout + stderr;
    expect(said.trim()).not.toBe('');
    expect(english.filter((sentence) => said.includes(sentence.trim()))).toEqual([]);
  });
});
