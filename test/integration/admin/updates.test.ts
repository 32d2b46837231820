import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { UpdateHost } from '../../../electron/admin/update-engine.js';
import { createUpdates } from '../../../electron/admin/updates.js';
import { lookAtStart } from '../../../electron/app/look-at-start.js';
import { reachOf } from '../../../electron/calls/target.js';
import type { Notice } from '../../../shared/model/app-info.js';
import { ok } from '../../../shared/model/result.js';
import type { UpdateView } from '../../../shared/model/updates.js';
import { policyText } from '../../../shared/text/policy.js';
import { updatesText } from '../../../shared/text/updates.js';
import { issue } from '../../fixtures/certificates.js';
import { until } from '../../set-up/until.js';
import { temporaryFolder } from '../history/store-context.js';
import { describeVersion, type FeedAnswer, installer, startFeed } from './feed-server.js';
import { underPolicy } from './under-policy.js';

const { problem } = updatesText;

/** The updates of one window, with electron-updater itself behind them. */
async function client(policy: unknown = null, given: Partial<UpdateHost> = {}) {
  const { services, folder, file } = await underPolicy(policy);
  const seen: UpdateView[] = [];
  const atQuit: ((exitCode: number) => void)[] = [];
  const host: UpdateHost = {
    ...{ version: '1.2.0', installs: 'nsis', publisher: null, allowLoopback: true, packages: ['.exe'] },
    quit: () => undefined,
    onQuit: (act) => atQuit.push(act),
    ...given,
  };
  const updates = createUpdates({
    host,
    folder,
    settings: services.settings,
    async reach(endpoint) {
      const target = await reachOf({ endpoint, proxy: { url: 'system', username: null, password: null } });
      return target.ok ? ok(target.value.sendOptions) : target;
    },
    onChange: (view) => seen.push(view),
  });
  const pending = join(folder, 'updates', 'pending');
  return {
    updates,
    settings: services.settings,
    seen,
    atQuit,
    folder,
    file,
    /** Packages that lie ready; what the library has not held against its hash yet begins with `temp-`, and may be opened late. */
    kept: () =>
      existsSync(pending) ? readdirSync(pending).filter((name) => /^(?!.*temp-).*\.exe$/.test(name)) : [],
    pending,
    async lookAt(feed: string) {
      const followed = updates.follow({ feed, atStart: false });
      return followed.ok ? updates.look() : followed;
    },
  };
}

const state = (kind: string, more: object = {}) => ({ ok: true, value: { state: { kind, ...more } } });
const refused = (said: { message: string; todo: string }) => ({
  ok: false,
  error: { message: said.message, todo: said.todo },
});
const hostOf = (url: string) => new URL(url).host;

describe('what a feed has', () => {
  it.each([
    ['newer', '1.10.0', { kind: 'found', version: '1.10.0', file: 'Session-Desk-1.10.0.exe', byHand: null }],
    ['the same', '1.2.0', { kind: 'none', version: '1.2.0', older: false }],
    ['older', '1.1.9', { kind: 'none', version: '1.1.9', older: true }],
    ['a trial of this very version', '1.2.0-beta.1', { kind: 'none', older: true }],
  ])('%s: is said, and nothing else is asked for', async (_what, version, expected) => {
    const { lookAt, kept } = await client();
    const feed = await startFeed(describeVersion(version));
    expect(await lookAt(feed.url)).toMatchObject({ ok: true, value: { state: expected } });
    expect(feed.requests).toHaveLength(1);
    expect(kept()).toEqual([]);
  });

  it('tells the feed nothing of the person', async () => {
    const { lookAt, folder } = await client();
    const feed = await startFeed(describeVersion('1.2.1'));
    await lookAt(feed.url);
    expect(Object.keys(feed.requests[0]?.headers ?? {}).sort()).toEqual([
      'accept',
      'cache-control',
      'connection',
      'host',
    ]);
    expect(existsSync(join(folder, '.updaterId'))).toBe(false);
  });

  it('shows notes and size as they are, and nothing acts in them', async () => {
    const { lookAt } = await client();
    const notes = 'releaseNotes: "<script>alert(1)</script> **new**\\u202E\\u0007"';
    const feed = await startFeed(describeVersion('2.0.0', { more: notes }));
    expect(await lookAt(feed.url)).toMatchObject(
      state('found', { bytes: installer.length, notes: '<script>alert(1)</script> **new**⟨U+202E⟩⟨U+0007⟩' }),
    );
  });

  it('names the package where a person installs it, and downloads none', async () => {
    const { lookAt, updates } = await client(null, { installs: 'hand', packages: ['.deb', '.tar.gz'] });
    const feed = await startFeed(describeVersion('2.0.0', { file: 'session-desk_2.0.0_amd64.deb' }));
    expect(await lookAt(feed.url)).toMatchObject(
      state('found', { byHand: `${feed.url}/session-desk_2.0.0_amd64.deb` }),
    );
    expect(await updates.download()).toMatchObject(refused(problem.order));
    expect(feed.requests).toHaveLength(1);
  });
});

describe('a package', () => {
  it('comes when it is asked for, is checked, and waits for the end of the program', async () => {
    const { lookAt, updates, kept, pending, seen, atQuit } = await client();
    const name = 'Session-Desk-2.0.0.exe';
    const feed = await startFeed(describeVersion('2.0.0'), { [`/desk/${name}`]: installer });
    await lookAt(feed.url);
    expect(updates.install()).toMatchObject(refused(problem.order));
    expect(await updates.download()).toMatchObject(state('ready', { version: '2.0.0' }));
    expect(readFileSync(join(pending, name)).equals(installer)).toBe(true);
    expect(kept()).toEqual([name]);
    expect(atQuit).toHaveLength(1);
    expect(seen.map(({ state: { kind } }) => kind)).toContain('downloading');
    expect(await updates.look()).toMatchObject(state('ready'));
    expect(feed.requests).toHaveLength(2);
    expect(updates.install().ok).toBe(true);
  });

  const half = (response: Parameters<Extract<FeedAnswer, (...args: never) => unknown>>[0]) => {
    response.writeHead(200, { 'Content-Length': installer.length });
    response.write(installer.subarray(0, 4096), () => response.destroy());
  };
  const lead =
    (to: string): FeedAnswer =>
    (response) =>
      response.writeHead(302, { Location: to }).end();
  const other = Buffer.from(installer).fill(1, 100, 101);
  it.each<readonly [string, FeedAnswer | undefined, (host: string) => { message: string; todo: string }]>([
    ['with one byte changed', other, () => problem.hash],
    ['that is shorter', installer.subarray(0, -1), () => problem.hash],
    ['that is longer than announced', Buffer.concat([installer, installer]), () => problem.large],
    ['that was cut off', half, () => problem.cut],
    ['that is not there', undefined, (host) => problem.missing({ host, file: 'Session-Desk-2.0.0.exe' })],
    [
      'that leads to another host',
      lead('http://localhost:9/desk/a.exe'),
      () => problem.host({ host: 'localhost:9' }),
    ],
    ['that leads in a circle', lead('Session-Desk-2.0.0.exe'), () => problem.many],
    [
      'behind an error',
      (response) => response.writeHead(503).end(),
      (host) => problem.status({ host, status: '503', file: 'Session-Desk-2.0.0.exe' }),
    ],
  ])('%s is thrown away, and can be asked for again', async (_what, answer, said) => {
    const { lookAt, updates, kept, atQuit } = await client();
    const feed = await startFeed(
      describeVersion('2.0.0'),
      answer === undefined ? {} : { '/desk/Session-Desk-2.0.0.exe': answer },
    );
    await lookAt(feed.url);
    expect(await updates.download()).toMatchObject(refused(said(hostOf(feed.url))));
    expect(kept()).toEqual([]);
    expect(atQuit).toEqual([]);
    expect(updates.view()).toMatchObject(state('found'));
    expect(updates.install()).toMatchObject({ ok: false });
  });
});

describe.skipIf(process.platform === 'win32')('the end of the program', () => {
  it('begins what was checked, quietly; an end by a fault does not', async () => {
    const { lookAt, updates, pending, atQuit, folder } = await client();
    const heard = join(folder, 'told');
    const script = Buffer.from(
      `#!/bin/sh\nprintf '%s\\n' "$@" >> '${heard}.new' && mv '${heard}.new' '${heard}'\n`,
    );
    const feed = await startFeed(describeVersion('2.0.0', { bytes: script }), {
      '/desk/Session-Desk-2.0.0.exe': script,
    });
    await lookAt(feed.url);
    expect(await updates.download()).toMatchObject(state('ready'));
    chmodSync(join(pending, 'Session-Desk-2.0.0.exe'), 0o755);
    atQuit[0]?.(1);
    atQuit[0]?.(0);
    await until(() => existsSync(heard));
    expect(readFileSync(heard, 'utf8')).toBe('--updated\n/S\n');
  });
});

describe('at the start', () => {
  const newer = describeVersion('2.0.0');
  const own = (feed: string | null, atStart: boolean) => ({ updateFeed: feed, lookAtStart: atStart });
  it.each<
    [
      what: string,
      given: (feed: string) => { own: object; policy?: object },
      requests: number,
      isSaid: boolean,
      description?: string,
    ]
  >([
    ['nobody named a feed', () => ({ own: own(null, true) }), 0, false],
    ['nobody wants it', (feed) => ({ own: own(feed, false) }), 0, false],
    ['a person wants it', (feed) => ({ own: own(feed, true) }), 1, true],
    ['there is nothing new', (feed) => ({ own: own(feed, true) }), 1, false, describeVersion('1.2.0')],
    ['there is an older one', (feed) => ({ own: own(feed, true) }), 1, false, describeVersion('1.1.0')],
    ['the feed is none', (feed) => ({ own: own(feed, true) }), 1, false, 'sign in'],
    ['the policy wants it', (feed) => ({ own: own(null, false), policy: { feed, atStart: true } }), 1, true],
    ['the policy forbids it', (feed) => ({ own: own(feed, true), policy: { feed: null } }), 0, false],
    [
      'the policy does not want it',
      (feed) => ({ own: own(feed, true), policy: { feed, atStart: false } }),
      0,
      false,
    ],
  ])('%s', async (_what, given, requests, isSaid, description = newer) => {
    const feed = await startFeed(description);
    const { own: saved, policy } = given(feed.url);
    const { updates, settings, kept } = await client(
      policy === undefined ? null : { version: 1, updates: policy },
    );
    settings.update(saved);
    const heard: Notice[] = [];
    await lookAtStart(updates, {
      now: () => '2026-11-28T00:00:00.000Z',
      tell: (notice) => heard.push(notice),
    });
    expect(feed.requests).toHaveLength(requests);
    expect(heard.map(({ id, message }) => ({ id, message }))).toEqual(
      isSaid ? [{ id: 'update-found', message: updatesText.notice({ version: '2.0.0' }).message }] : [],
    );
    expect(kept(), 'offered, and nothing else').toEqual([]);
  });
});

/** What stands in for Windows' own, and tells of every file what is given. Null: there is none. */
function powerShell(said: { readonly Status: number; readonly subject: string } | null) {
  const folder = temporaryFolder();
  const tell = ({ Status, subject }: { Status: number; subject: string }) =>
    `file=$(printf %s "$6" | sed "s/.*'\\(.*\\)'.*/\\1/")\nprintf '{"Status":${Status},"Path":"%s","SignerCertificate":{"Subject":"${subject}"}}' "$file"`;
  const programs = { chcp: 'true', ...(said && { 'powershell.exe': tell(said) }) };
  for (const [name, text] of Object.entries(programs))
    writeFileSync(join(folder, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
  const { PATH } = process.env;
  process.env.PATH = `${folder}:${PATH}`;
  onTestFinished(() => {
    process.env.PATH = PATH;
    // The library's words for Windows make it where they are read by another shell.
    rmSync('NUL', { force: true });
  });
}

describe.skipIf(process.platform === 'win32')('whose signature a package has', () => {
  const publisher = 'CN=Sejour Software, O=Sejour, C=TR';
  const download = async (own: string) => {
    const { lookAt, updates, kept } = await client(null, { publisher: own });
    const feed = await startFeed(describeVersion('2.0.0'), { '/desk/Session-Desk-2.0.0.exe': installer });
    await lookAt(feed.url);
    return { came: await updates.download(), kept };
  };

  it.each([publisher, 'Sejour Software'])('is the one that the program was packed for: %s', async (own) => {
    powerShell({ Status: 0, subject: publisher });
    expect((await download(own)).came).toMatchObject(state('ready'));
  });

  it.each<readonly [string, Parameters<typeof powerShell>[0]]>([
    ['is somebody else’s', { Status: 0, subject: 'CN=Sejour Softwara, O=Sejour, C=TR' }],
    [
      'is of another organisation by the same name',
      { Status: 0, subject: 'CN=Sejour Software, O=Other, C=TR' },
    ],
    ['does not hold', { Status: 3, subject: publisher }],
    ['is none', { Status: 2, subject: '' }],
    ['cannot be looked at', null],
  ])('%s: it is refused, and thrown away', async (_what, said) => {
    powerShell(said);
    const { came, kept } = await download(publisher);
    expect(came).toMatchObject(refused(problem.signature));
    expect(kept()).toEqual([]);
  });
});

it('takes the description that a release is packed with', async () => {
  const folder = temporaryFolder();
  const [feedFile, packed] = [join(folder, 'feed'), join(folder, 'Session-Desk-2.0.0-x64.exe')];
  mkdirSync(feedFile);
  writeFileSync(packed, installer);
  const script = `
    import { writeUpdateFeed } from './scripts/package/update-feed.mjs';
    const of = { version: '2.0.0', platform: 'win32', arch: 'x64' };
    process.stdout.write((await writeUpdateFeed(${JSON.stringify(feedFile)}, [${JSON.stringify(packed)}], of))[0]);`;
  const cwd = resolve(__dirname, '../../..');
  const written = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd,
    encoding: 'utf8',
  });
  expect(basename(written)).toBe('latest.yml');
  const { lookAt, updates } = await client();
  const feed = await startFeed(readFileSync(written), { '/desk/Session-Desk-2.0.0-x64.exe': installer });
  expect(await lookAt(feed.url)).toMatchObject(state('found', { version: '2.0.0', bytes: installer.length }));
  expect(await updates.download()).toMatchObject(state('ready'));
});

it('takes its own of what two machines packed, of one folder for both', async () => {
  const root = resolve(__dirname, '../../..');
  const folder = temporaryFolder();
  const other = process.arch === 'x64' ? 'arm64' : 'x64';
  // The other one first.
  for (const arch of [other, process.arch]) {
    const part = join(folder, arch);
    const file = `Session-Desk-2.0.0-${arch}.exe`;
    const bytes = arch === other ? Buffer.from('not for here') : installer;
    mkdirSync(part);
    const [described = ''] = describeVersion('2.0.0', { file, bytes }).match(/sha512: .*/) ?? [];
    const files = [{ url: file, sha512: described.slice(8), size: bytes.length }];
    writeFileSync(join(part, 'latest.yml'), JSON.stringify({ version: '2.0.0', files }));
    writeFileSync(join(part, 'SHA256SUMS'), `${arch}  ${file}\n${arch}  session-desk.cdx.json\n`);
    writeFileSync(join(part, 'session-desk.cdx.json'), arch);
    writeFileSync(join(part, file), bytes);
  }
  const out = join(folder, 'release');
  const script = join(root, 'scripts/package/merge-releases.mjs');
  execFileSync(process.execPath, [script, out, join(folder, other), join(folder, process.arch)]);
  const own = `Session-Desk-2.0.0-${process.arch}.exe`;
  // What both made is taken from one of them, and so is its sum.
  expect(readFileSync(join(out, 'SHA256SUMS'), 'utf8')).toBe(
    `${other}  Session-Desk-2.0.0-${other}.exe\n${other}  session-desk.cdx.json\n${process.arch}  ${own}\n`,
  );
  expect(readFileSync(join(out, 'session-desk.cdx.json'), 'utf8')).toBe(other);
  const { lookAt, updates, kept } = await client();
  const feed = await startFeed(readFileSync(join(out, 'latest.yml')), {
    [`/desk/${own}`]: readFileSync(join(out, own)),
  });
  expect(await lookAt(feed.url)).toMatchObject(state('found', { file: own, bytes: installer.length }));
  expect(await updates.download()).toMatchObject(state('ready'));
  expect(kept()).toEqual([own]);
});

describe('a feed that is none', () => {
  const sound = describeVersion('2.0.0');
  it.each<readonly [string, FeedAnswer | null, 'missing' | 'content' | 'large']>([
    ['is not there', null, 'missing'],
    ['is a page', '<!doctype html><title>Sign in</title><p>version: 9.9.9', 'content'],
    ['is broken YAML', 'version: "2.0.0\nfiles: [', 'content'],
    ['is empty', '', 'content'],
    ['is a word', 'hello', 'content'],
    ['is a list', '- version: 2.0.0', 'content'],
    ['has no version', sound.replace(/^version.*\n/, ''), 'content'],
    ['has a version that is none', sound.replace('2.0.0', 'two'), 'content'],
    ['has no files', 'version: 2.0.0', 'content'],
    ['has no hash', sound.replace(/ +sha512.*\n/, ''), 'content'],
    ['has a weaker hash only', sound.replace(/sha512: .*/, `sha2: ${'a'.repeat(64)}`), 'content'],
    ['has half a hash', sound.replace(/(sha512: .{20}).*/, '$1'), 'content'],
    ['has a size that is none', sound.replace(/size: .*/, 'size: -1'), 'content'],
    ['would run code', `${sound}\nreleaseNotes: !!js/function 'function () { return 1 }'`, 'content'],
    ['does not end', (response) => response.end(`version: 2.0.0\n#${'x'.repeat(1_100_000)}`), 'large'],
  ])('%s: is refused', async (_what, answer, reason) => {
    const { lookAt, updates } = await client();
    const feed = await startFeed(answer);
    const file = process.platform === 'linux' ? /latest-linux\S*\.yml/ : /latest/;
    const found = await lookAt(feed.url);
    const said = problem[reason];
    const expected = typeof said === 'function' ? said({ host: hostOf(feed.url), file: '<file>' }) : said;
    if (found.ok) throw new Error('It was taken.');
    expect(found.error.message.replace(file, '<file>')).toBe(expected.message);
    expect(updates.view()).toMatchObject(state('idle'));
  });

  it.each([
    ['leads to another host', undefined],
    ['has its package elsewhere', describeVersion('2.0.0', { file: 'https://elsewhere.example/a.exe' })],
  ])('%s: is refused, and nobody there is asked', async (_what, description) => {
    const { lookAt } = await client();
    const elsewhere = await startFeed(describeVersion('2.0.0'));
    const feed = await startFeed(
      description ??
        ((response) => response.writeHead(307, { Location: `${elsewhere.url}/latest.yml` }).end()),
    );
    const host = description === undefined ? hostOf(elsewhere.url) : 'elsewhere.example';
    expect(await lookAt(feed.url)).toMatchObject(refused(problem.host({ host })));
    expect(elsewhere.requests).toEqual([]);
  });

  it('has no package for this system', async () => {
    const { lookAt } = await client();
    const feed = await startFeed(describeVersion('2.0.0', { file: 'session-desk.dmg' }));
    expect(await lookAt(feed.url)).toMatchObject(refused(problem.system({ version: '2.0.0' })));
  });

  it('does not answer', async () => {
    const { lookAt } = await client();
    expect(await lookAt('http://127.0.0.1:9/desk')).toMatchObject(
      refused(problem.reach({ host: '127.0.0.1:9', why: 'ECONNREFUSED' })),
    );
  });
});

describe('whom it is taken from', () => {
  it.each([
    ['http://updates.example.test/desk', problem.http],
    ['http://127.0.0.1.example.test/desk', problem.http],
    ['https://updates.example.test/desk?token=1', problem.query({ part: '?token=1' })],
    ['https://updates.example.test/desk#x', problem.query({ part: '#x' })],
    ['ftp://updates.example.test/desk', null],
    ['https://ayse@updates.example.test/desk', null],
    ['https:/\\updates.example.test', null],
  ])('%s is no feed', async (feed, said) => {
    const { updates } = await client();
    const answer = updates.follow({ feed, atStart: false });
    expect(answer).toMatchObject({ ok: false, error: { code: 'bad-feed', where: 'feed', ...(said ?? {}) } });
    expect(updates.view()).toMatchObject({ value: { feed: null } });
  });

  it('plain http to this computer is for tests alone', async () => {
    const { lookAt } = await client(null, { allowLoopback: false });
    const feed = await startFeed(describeVersion('2.0.0'));
    expect(await lookAt(feed.url)).toMatchObject(refused(problem.http));
    expect(feed.requests).toEqual([]);
  });

  it('nobody is asked while no feed is named', async () => {
    const { updates } = await client();
    expect(updates.view()).toMatchObject({ value: { feed: null, atStart: false, state: { kind: 'idle' } } });
    expect(await updates.look()).toMatchObject(refused(problem.off));
  });

  it('https is checked by the authorities that hold here', async () => {
    const ca = await issue({ name: 'Company', ca: true });
    const leaf = await issue({ name: 'feed', issuer: ca, ip: ['127.0.0.1'] });
    const caFile = join(mkdtempSync(join(temporaryFolder(), 'ca-')), 'ca.pem');
    writeFileSync(caFile, ca.cert);
    const feed = await startFeed(describeVersion('2.0.0'), {}, leaf);
    const stranger = await (await client()).lookAt(feed.url);
    expect(stranger).toMatchObject({ ok: false, error: { code: 'update-refused' } });
    expect(feed.requests).toEqual([]);
    const known = await client({ version: 1, tls: { caFile } });
    expect(await known.lookAt(feed.url)).toMatchObject(state('found'));
  });
});

describe('a policy', () => {
  it('names the feed, whatever a person saved', async () => {
    const feed = await startFeed(describeVersion('2.0.0'));
    const { updates, file } = await client({ version: 1, updates: { feed: feed.url, atStart: true } });
    expect(updates.view()).toMatchObject({ value: { feed: feed.url, atStart: true } });
    expect(updates.follow({ feed: 'https://own.example.test/', atStart: false })).toMatchObject(
      refused(policyText.refused.setting({ file })),
    );
    expect(await updates.look()).toMatchObject(state('found'));
  });

  it.each(['https://updates.example.test', 'https://updates.example.test/desk/'])(
    'leaves the look at the start to a person where it says nothing of it: %s',
    async (feed) => {
      const { updates } = await client({ version: 1, updates: { feed } });
      expect(updates.follow({ feed, atStart: true })).toMatchObject({ value: { feed, atStart: true } });
    },
  );

  it('names none: nobody is asked, also where a person had named one', async () => {
    const { updates, lookAt } = await client({ version: 1, updates: { feed: null } });
    const feed = await startFeed(describeVersion('2.0.0'));
    expect(await lookAt(feed.url)).toMatchObject({ ok: false, error: { code: 'policy-refuses' } });
    expect(await updates.look()).toMatchObject(refused(problem.off));
    expect(feed.requests).toEqual([]);
  });

  it('is broken: nobody is asked', async () => {
    const { updates } = await client('{');
    expect(await updates.look()).toMatchObject({ ok: false, error: { code: 'policy-broken' } });
  });

  it('names plain http: it is refused', async () => {
    const { updates } = await client({ version: 1, updates: { feed: 'http://updates.example.test/' } });
    expect(await updates.look()).toMatchObject(refused(problem.http));
  });
});
