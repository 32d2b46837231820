import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { afterEach, expect, it, onTestFinished } from 'vitest';
import { tokenFingerprint } from '../../../electron/secrets/fingerprint.js';
import { learnAndSpeak, speak } from '../../../shared/text/language.js';
import { policyText } from '../../../shared/text/policy.js';
import { rsyslogd, startRsyslog } from '../../integration/admin/rsyslog.js';
import { missing, startTinyproxy, tinyproxy } from '../../integration/http/proxies.js';
import { bareDebian, noBareDebian } from './bare-debian.js';
import { startCompanyService } from './company-service.js';
import { logOutInWindow } from './company-window.js';

const minutes = 60_000;
const count = 1_000;
const user = 'ayse';
const policyFile = '/etc/session-desk/policy.json';
const caFile = '/etc/session-desk/ca.pem';
const reason = noBareDebian() ?? missing(rsyslogd, 'rsyslog') ?? missing(tinyproxy, 'tinyproxy');
const debs = join(import.meta.dirname, '../../../scripts/test/debs.mjs');

afterEach(() => speak('en'));

it.skipIf(reason !== null)(
  `on a bare Debian, in a company: installed, upgraded, ${count} sessions out and one in the window, and each one told${reason === null ? '' : ` (skipped: ${reason})`}`,
  { timeout: 30 * minutes },
  async () => {
    await learnAndSpeak('tr');
    const service = await startCompanyService();
    const proxy = await startTinyproxy(null, [new URL(service.endpoint).hostname]);
    onTestFinished(() => void proxy.close());
    const collector = await startRsyslog();
    onTestFinished(() => collector.close());
    const { at, run } = bareDebian();
    const own = join(at, 'home', user);
    const data = join(own, '.config', 'Session Desk');

    const cli = (...words: string[]) =>
      run(['runuser', '-u', user, '--', 'session-desk', ...words], {
        HOME: `/home/${user}`,
        LANG: 'tr_TR.UTF-8',
      });
    const policy = {
      version: 1,
      environments: [{ name: 'Canlı', endpoint: service.endpoint, tier: 'production' }],
      ownEnvironments: false,
      proxy: { url: `http://127.0.0.1:${proxy.port}`, username: null },
      tls: { caFile, minVersion: 'TLSv1.2' },
      verify: true,
      revealTokens: false,
      audit: { syslog: { transport: 'tcp', host: '127.0.0.1', port: collector.port } },
    };
    const setPolicy = (text: string) => writeFileSync(join(at, policyFile), text, { mode: 0o644 });
    const logOut = (...words: string[]) => cli('logout', '--env', 'Canlı', '--confirm', 'Canlı', ...words);
    // Installed by apt, with all that it needs.
    const packed = (how: 'shipped' | 'unfused', ...versions: string[]) =>
      execFileSync(process.execPath, [debs, how, join(at, 'tmp'), ...versions], { encoding: 'utf8' })
        .trim()
        .split('\n')
        .map((path) => `/tmp/${basename(path)}`);
    const [old = '', newer = ''] = packed('shipped', '0.0.1', '0.0.2');
    const apt = (...words: string[]) => run(['apt-get', '-y', '--no-install-recommends', ...words]);
    expect(await apt('update')).toMatchObject({ status: 0 });
    expect(await apt('install', old)).toMatchObject({ status: 0 });
    expect(await run(['useradd', '--create-home', user])).toMatchObject({ status: 0 });
    mkdirSync(join(at, '/etc/session-desk'));
    writeFileSync(join(at, caFile), service.ca);

    // Under a policy: a broken one locks, one without the company's authority trusts nobody new.
    const first = service.login();
    setPolicy('{');
    const locked = await logOut('--token', first);
    expect(locked.status, locked.stderr).toBe(2);
    expect(locked.stderr).toContain(policyFile);
    setPolicy(JSON.stringify({ ...policy, tls: {} }));
    const stranger = await logOut('--token', first);
    expect(stranger.status, stranger.stderr).toBe(1);
    expect(stranger.stdout).toMatch(/not-sent .*burada bilinmeyen bir yetkili imzalamış \(CN=Company root\)/);
    setPolicy(JSON.stringify(policy));
    expect(await cli('policy', 'check', policyFile)).toMatchObject({ status: 0 });
    const elsewhere = await cli('logout', '--url', 'https://other.company.test/a.asmx', '--token', first);
    expect(elsewhere.stderr).toContain(
      policyText.refused.address({ host: 'other.company.test', file: policyFile }).message,
    );
    expect(service.loggedOut).toEqual([]);

    // What it is there for, once; an upgrade keeps it.
    const one = await logOut('--token', first);
    expect(one.status, one.stderr).toBe(0);
    expect(one.stdout).toContain('1 anahtar: 1 confirmed');
    const exchanges = async () => (await cli('history', '--json')).stdout.trim().split('\n').length;
    const before = await exchanges();
    expect(before).toBeGreaterThanOrEqual(3);
    expect(await apt('install', newer)).toMatchObject({ status: 0 });
    expect(await exchanges()).toBe(before);

    // A thousand.
    const tokens = Array.from({ length: count }, () => service.login());
    writeFileSync(join(own, 'tokens.txt'), tokens.join('\n'));
    await run(['chown', `${user}:`, `/home/${user}/tokens.txt`]);
    const many = await logOut('--tokens', `/home/${user}/tokens.txt`, '--report', `/home/${user}/rapor.csv`);
    expect(many.status, many.stderr).toBe(0);
    expect([...service.loggedOut].sort()).toEqual([first, ...tokens].sort());
    expect(tokens.filter((token) => service.isActive(token))).toEqual([]);
    expect(many.stderr).not.toContain('Warning');
    expect(many.stdout).toContain('Etkindi, şimdi kapalı.');
    const [head = '', ...rows] = readFileSync(join(own, 'rapor.csv'), 'utf8').trim().split(/\r?\n/);
    expect(rows).toHaveLength(count);
    expect(head).toContain('token,fingerprint,');
    for (const row of rows)
      expect(row).toMatch(/,Logout,soap11,confirmed,.*hizmet artık oturumun açık olmadığını söylüyor\./);

    // Each is told to the collector, as RFC 5424 has it, and nobody's token is.
    const lines = collector.text().trimEnd().split('\n');
    for (const line of lines)
      expect(line).toMatch(
        /^<110>1 \d{4}(?:-\d\d){2}T[\d:.]+Z [!-~]+ session-desk \d+ (?:act|report) - \{[ -~]*\}$/,
      );
    const out = collector.lines().filter(({ what, outcome }) => what === 'act' && outcome === 'confirmed');
    expect(out.map(({ token }) => token)).toHaveLength(1 + count);
    expect(out.map(({ token }) => token).sort()).toEqual([first, ...tokens].map(tokenFingerprint).sort());
    expect(collector.lines().at(-1)).toMatchObject({ what: 'report', count });
    const kept = readdirSync(data).filter((name) => /^audit-\d+\.jsonl$/.test(name));
    const onDisk = kept.flatMap((name) => readFileSync(join(data, name), 'utf8').trimEnd().split('\n'));
    expect(onDisk.map((line) => JSON.parse(line))).toEqual(collector.lines());

    // The window does the same for one of those who sit there: one that a driver may attach to, and a display, are put in.
    const [driven = ''] = packed('unfused', '0.0.3');
    expect(await apt('install', driven, 'xvfb', 'xauth')).toMatchObject({ status: 0 });
    const last = service.login();
    const through = [`127.0.0.1:${proxy.port}`, 'Company root'];
    await logOutInWindow({ at, user, environment: 'Canlı', label: 'Gece aktarımı', token: last, through });
    expect([service.loggedOut.at(-1), service.isActive(last)]).toEqual([last, false]);
    const written = { what: 'act', by: 'window', environment: 'Canlı', outcome: 'confirmed', user };
    expect(collector.lines().at(-1)).toMatchObject({ ...written, token: tokenFingerprint(last) });
    const shown = (await cli('history', '--json')).stdout
      .split('\n')
      .find((line) => line.includes('"Logout"'));
    expect(JSON.parse(shown ?? '')).toMatchObject({ token: `…${last.slice(-4)}`, outcome: 'confirmed' });

    // An older one is refused; purged, it leaves what is a person's own, and says where.
    const back = await apt('install', '--allow-downgrades', old);
    expect(back.status).not.toBe(0);
    expect(back.stdout + back.stderr).toContain('session-desk 0.0.1 is older than the installed 0.0.3');
    const purged = await apt('purge', 'session-desk');
    expect(purged.status).toBe(0);
    expect(purged.stdout).toContain('~/.config/Session Desk');
    expect(readdirSync(data)).toContain('desk.db');
    const files = readdirSync(own, { recursive: true, encoding: 'utf8' })
      .filter((name) => name !== 'tokens.txt' && statSync(join(own, name)).isFile())
      .map((name) => ({ name, text: readFileSync(join(own, name), 'latin1') }));
    const places = [
      ...files,
      { name: 'syslog', text: collector.text() },
      { name: 'stderr', text: many.stderr },
    ];
    for (const { name, text } of places)
      expect(
        [first, ...tokens, last].filter((token) => text.includes(token)),
        name,
      ).toEqual([]);
  },
);
