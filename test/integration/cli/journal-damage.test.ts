import {
  cpSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from '@photostructure/sqlite';
import { parse } from 'csv-parse/sync';
import { expect, it } from 'vitest';
import { type CountingServer, countingServer } from '../bulk/counting-server.js';
import { bundledChild } from '../bundled-child.js';
import { runFolder, runKilledUnderWay, tokensNamed } from './killed-run.js';
import { type CliRun, run } from './run.js';

const tokens = tokensNamed(80);
/** All files of a journal. */
const suffixes = ['', '-wal', '-shm', '-intents-1'] as const;

/** What a failing disk, a half restored backup or a person does to a file. `other`: another file of that kind. */
const damages: readonly (readonly [name: string, damage: (path: string, other: string) => void])[] = [
  ['removed', (path) => rmSync(path)],
  ['emptied', (path) => truncateSync(path, 0)],
  ['zero-filled', (path) => change(path, (bytes) => bytes.fill(0))],
  ['halved', (path) => change(path, (bytes) => bytes.subarray(0, bytes.length >> 1))],
  ['its second half zero-filled', (path) => change(path, (bytes) => bytes.fill(0, bytes.length >> 1))],
  ['one byte short', (path) => change(path, (bytes) => bytes.subarray(0, -1))],
  ['four bytes short', (path) => change(path, (bytes) => bytes.subarray(0, -4))],
  [
    'with garbage behind it',
    (path) => change(path, (bytes) => Buffer.concat([bytes, Buffer.from('garbage!')])),
  ],
  [
    'with garbage before it',
    (path) => change(path, (bytes) => Buffer.concat([Buffer.from('garbage!'), bytes])),
  ],
  ['with two parts exchanged', (path) => change(path, exchanged)],
  ['inverted', (path) => change(path, (bytes) => bytes.map((byte) => ~byte))],
  ["another run's", (path, other) => cpSync(other, path)],
  ...Array.from({ length: 8 }, (_, at) => [`one bit changed at ${at} of 8`, flipAt(at / 8)] as const),
];

function change(path: string, how: (bytes: Buffer) => Uint8Array): void {
  writeFileSync(path, how(readFileSync(path)));
}

function exchanged(bytes: Buffer): Buffer {
  const quarter = bytes.length >> 2;
  const parts = [0, 2, 1, 3].map((part) =>
    bytes.subarray(part * quarter, part === 3 ? undefined : (part + 1) * quarter),
  );
  return Buffer.concat(parts);
}

function flipAt(share: number): (path: string) => void {
  return (path) =>
    change(path, (bytes) => {
      const at = Math.floor(share * bytes.length) + 17;
      bytes[at % bytes.length] = (bytes[at % bytes.length] ?? 0) ^ 4;
      return bytes;
    });
}

/** A killed run: of the 39 tokens that were answered some are on disk, others are under way, and the rest was never begun. */
async function interrupted(script: string, server: CountingServer, list = tokens) {
  const made = runFolder(server.url, list);
  await runKilledUnderWay(script, server, made.args);
  return made;
}

it('sends nothing twice whatever happened to a file of the journal, and claims nothing that is not so', async () => {
  const script = await bundledChild(join(import.meta.dirname, 'kill-point-child.ts'));
  const elsewhere = await countingServer();
  const other = await interrupted(script, elsewhere, tokens.toReversed());
  const server = await countingServer();
  const { folder, report, args } = await interrupted(script, server);
  const seen = [...server.logouts];
  const kept = suffixes.filter((suffix) => existsSync(`${report}.journal${suffix}`));
  expect(kept).toEqual(suffixes);

  const refused: string[] = [];
  for (const suffix of suffixes) {
    for (const [name, damage] of damages) {
      const what = `${suffix} ${name}`;
      const copy = join(folder, 'copy');
      rmSync(copy, { recursive: true, force: true });
      mkdirSync(copy);
      for (const each of suffixes)
        cpSync(`${report}.journal${each}`, join(copy, `report.csv.journal${each}`));
      server.logouts.clear();
      for (const [token, times] of seen) server.logouts.set(token, times);
      damage(join(copy, `report.csv.journal${suffix}`), `${other.report}.journal${suffix}`);
      const there = args.map((arg) => (arg === report ? join(copy, 'report.csv') : arg));

      const second = await run(there);
      expectHonest(what, second, server);
      if (second.status === 2) refused.push(what);
      const sent = server.logouts.size;
      const third = await run(there);
      expectHonest(what, third, server);
      // What the second run left unknown stays so, and what it refused stays refused.
      expect([what, server.logouts.size]).toEqual([what, sent]);
    }
  }
  // The intents alone never stop a run: what they do not say is unknown, and is asked about.
  expect(refused.filter((what) => what.startsWith('-intents'))).toEqual([]);
  expect(refused).toContain(' removed');
  expect(refused).toContain(' zero-filled');
});

type Placed = Readonly<Record<'path' | 'other' | 'own', string>>;
const each = (act: (suffix: string) => void) => suffixes.forEach(act);

/** What people and programs do to whole journals. `path`: where the command looks; `own`: its files elsewhere. */
const moves: readonly (readonly [name: string, move: (placed: Placed) => void, refused: boolean])[] = [
  ["another run's, whole", ({ path, other }) => each((of) => cpSync(other + of, path + of)), true],
  ['hard links to all of it', ({ path, own }) => each((of) => linkSync(own + of, path + of)), true],
  ['a hard link to the journal alone', ({ path, own }) => linkSync(own, path), true],
  ['symbolic links to all of it', ({ path, own }) => each((of) => symlinkSync(own + of, path + of)), true],
  ['a symbolic link to the journal alone', ({ path, own }) => symlinkSync(own, path), true],
  [
    'of a newer version',
    ({ path, own }) => {
      each((of) => cpSync(own + of, path + of));
      const database = new DatabaseSync(path);
      database.exec('PRAGMA user_version = 99');
      database.close();
    },
    true,
  ],
];
const lists: readonly (readonly [name: string, list: readonly string[]])[] = [
  ['a token more', [...tokens, 'token-of-somebody-else']],
  ['a token less', tokens.slice(0, -1)],
  ['one token another', [...tokens.slice(0, -1), 'token-of-somebody-else']],
  ['the order another', tokens.toReversed()],
];

it('sends nothing twice where a journal was linked, exchanged or of a newer version, or the list is another', async () => {
  const script = await bundledChild(join(import.meta.dirname, 'kill-point-child.ts'));
  const server = await countingServer();
  const other = await interrupted(
    script,
    server,
    tokens.map((token) => `b-${token}`),
  );
  server.logouts.clear();
  const { folder, report, args } = await interrupted(script, server);
  const seen = [...server.logouts];
  const tried = async (name: string, place: (placed: Placed) => void, list?: readonly string[]) => {
    const copy = join(folder, 'copy');
    rmSync(copy, { recursive: true, force: true });
    mkdirSync(join(copy, 'own'), { recursive: true });
    const placed = {
      path: join(copy, 'report.csv.journal'),
      other: `${other.report}.journal`,
      own: join(copy, 'own', 'journal'),
    };
    each((of) => cpSync(`${report}.journal${of}`, placed.own + of));
    place(placed);
    const listed = join(copy, 'list.txt');
    writeFileSync(listed, (list ?? tokens).join('\n'));
    server.logouts.clear();
    for (const [token, times] of seen) server.logouts.set(token, times);
    const there = args.map((arg, at) =>
      arg === report ? join(copy, 'report.csv') : args[at - 1] === '--tokens' ? listed : arg,
    );
    const ended = await run(there);
    expectHonest(name, ended, server);
    expectHonest(`${name}, again`, await run(there), server);
    return ended;
  };
  for (const [name, move, refused] of moves)
    expect([name, (await tried(name, move)).status === 2]).toEqual([name, refused]);
  const stays = ({ path, own }: Placed) => each((of) => cpSync(own + of, path + of));
  for (const [name, list] of lists)
    expect([name, (await tried(name, stays, list)).status]).toEqual([name, 2]);
});

it('goes by the journal alone, whatever happened to the report, and writes that whole again', async () => {
  const server = await countingServer();
  const { folder, report, args } = runFolder(server.url, tokens);
  const stop = new AbortController();
  server.intercept = () => {
    if (server.logouts.size === 40) stop.abort();
    return false;
  };
  await run(args, { interrupted: stop.signal });
  server.intercept = null;
  const seen = [...server.logouts];
  expect(seen.length).toBeLessThan(tokens.length);
  const kept = join(folder, 'kept');
  cpSync(report, join(folder, 'other.csv'));
  mkdirSync(kept);
  for (const name of readdirSync(folder).filter((each) => each.startsWith('report.csv')))
    cpSync(join(folder, name), join(kept, name));
  // Nothing of it is read: one bit of it is as good as eight.
  for (const [name, damage] of damages.slice(0, -7)) {
    server.logouts.clear();
    for (const [token, times] of seen) server.logouts.set(token, times);
    const copy = join(folder, 'copy');
    rmSync(copy, { recursive: true, force: true });
    cpSync(kept, copy, { recursive: true });
    const path = join(copy, 'report.csv');
    const there = args.map((arg) => (arg === report ? path : arg));
    // Before the run goes on, and once more when all is done.
    for (let pass = 0; pass < 2; pass++) {
      damage(path, join(folder, 'other.csv'));
      const { status, json } = await run(there);
      expect([name, status, json.length]).toEqual([name, 0, tokens.length]);
      expect([name, [...server.logouts.values()]]).toEqual([name, tokens.map(() => 1)]);
      const rows = parse<Record<string, string>>(readFileSync(path), { columns: true });
      expect([name, rows.map(({ outcome }) => outcome)]).toEqual([name, tokens.map(() => 'accepted')]);
    }
  }
});

function expectHonest(what: string, { status, json, stdout, stderr }: CliRun, server: CountingServer): void {
  expect([what, [...server.logouts].filter(([, times]) => times > 1)]).toEqual([what, []]);
  if (status === 2) {
    expect([what, stdout]).toEqual([what, '']);
    expect(stderr).toContain('journal');
    return;
  }
  expect([what, json.length]).toEqual([what, tokens.length]);
  for (const [index, { outcome }] of json.entries()) {
    const said = { accepted: true, 'not-active': true, unknown: false }[String(outcome)];
    expect([what, index, outcome, server.logouts.has(tokens[index] ?? '')]).toEqual([
      what,
      index,
      outcome,
      said,
    ]);
  }
}
