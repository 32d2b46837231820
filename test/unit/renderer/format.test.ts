import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { formOf, readForm } from '../../../renderer/features/environments/environment-form.js';
import { errorsOf } from '../../../renderer/ui/form-errors.js';
import { duration, elapsed, estimate, hostOf, timeAgo } from '../../../renderer/ui/format.js';
import { targetIndex } from '../../../renderer/ui/list-keys.js';
import { learn, speaking } from '../../../shared/text/language.js';
import { fakeEnvironments } from './fake-data.js';

describe('times', () => {
  const nowMs = Date.parse('2026-11-24T12:00:00Z');
  test.each([
    ['2026-11-24T11:59:30Z', 'now', 'now'],
    ['2026-11-24T12:00:30Z', 'now', 'now'],
    ['2026-11-24T11:57:00Z', '3 min. ago', '3 minutes ago'],
    ['2026-11-24T10:00:00Z', '2 hr. ago', '2 hours ago'],
    ['2026-11-23T12:00:00Z', 'yesterday', 'yesterday'],
  ])('%s', (instant, short, long) => {
    expect(timeAgo(instant, nowMs)).toBe(short);
    expect(timeAgo(instant, nowMs, 'long')).toBe(long);
  });

  const hoursBefore = [0.05, 5, 3 * 24, 15 * 24, 250 * 24, 800 * 24];
  test.each([
    ['en', '3 min. ago', '5 hr. ago', '3 days ago', '2 wk. ago', '8 mo. ago', '2 yr. ago'],
    ['tr', '3 dk. önce', '5 sa. önce', '3 gün önce', '2 hf. önce', '8 ay önce', '2 yıl önce'],
    ['ru', '3 мин. назад', '5 ч назад', '3 дн. назад', '2 нед. назад', '8 мес. назад', '2 г. назад'],
  ] as const)('in lists of %s', async (language, ...said) => {
    await learn(language);
    const instants = hoursBefore.map((hours) => new Date(nowMs - hours * 3_600_000).toISOString());
    expect(speaking(language, () => instants.map((instant) => timeAgo(instant, nowMs)))).toEqual(said);
  });

  test.each([
    [-1, '0.0 ms'],
    [3.14, '3.1 ms'],
    [112.4, '112 ms'],
    [4210, '4.2 s'],
    [59_960, '1 min 0 s'],
    [125_000, '2 min 5 s'],
  ])('%d ms', (ms, text) => expect(duration(ms)).toBe(text));

  test.each([
    [0, '1 s'],
    [518, '1 s'],
    [1_499, '1 s'],
    [1_500, '2 s'],
    [59_499, '59 s'],
    [59_500, '1 min 0 s'],
    [3_725_400, '62 min 5 s'],
  ])('about %d ms left', (ms, text) => expect(estimate(ms)).toBe(text));

  test('elapsed', () => expect(elapsed(5320)).toBe('5.3 s'));
  test('hostOf', () => {
    expect(hostOf('http://10.0.0.1:8080/sws/a.asmx')).toBe('10.0.0.1:8080');
    expect(hostOf('nonsense')).toBe('nonsense');
  });
});

test('keys in lists', () => {
  expect(targetIndex('ArrowDown', -1, 3, 10)).toBe(0);
  expect(targetIndex('ArrowDown', 2, 3, 10)).toBe(2);
  expect(targetIndex('ArrowUp', -1, 3, 10)).toBe(2);
  expect(targetIndex('PageDown', 0, 100, 10)).toBe(10);
  expect(targetIndex('End', 0, 100, 10)).toBe(99);
  expect(targetIndex('x', 0, 100, 10)).toBeNull();
  expect(targetIndex('Home', 0, 0, 10)).toBeNull();
});

test('errors stand at their field, whatever is before the path; others at the foot', () => {
  const paths = ['endpoint', 'tls.caFile', 'tls.clientCertificate'];
  const error = { code: 'internal' as const, message: 'Wrong.', todo: 'Mend it.' };
  expect(errorsOf({ ...error, where: 'environment.endpoint' }, paths)).toEqual({
    endpoint: 'Wrong. Mend it.',
  });
  expect(errorsOf({ ...error, where: 'tls.clientCertificate.file' }, paths)).toHaveProperty([
    'tls.clientCertificate',
  ]);
  expect(errorsOf({ ...error, where: 'elsewhere' }, paths)).toHaveProperty(['']);
});

describe('the environment’s form', () => {
  const environment = fakeEnvironments[8];
  if (!environment) throw new Error('no environment');
  const form = formOf(environment);

  test('unchanged, it gives back what it got and touches no secret', () => {
    const read = readForm(form);
    expect(read).toMatchObject({ ok: true, secrets: {} });
    if (read.ok) expect(read.environment).toEqual(environment);
  });

  test('reads a pin with colons, a decimal comma, and the absence of a proxy', () => {
    const pin = Array.from({ length: 32 }, () => 'AB').join(':');
    const read = readForm({ ...form, pinText: pin, timeoutText: '2,5', proxyUrl: ' ' });
    if (!read.ok) throw new Error('refused');
    expect(read.environment).toMatchObject({
      timeoutMs: 2500,
      proxy: null,
      tls: { pinSha256: 'ab'.repeat(32) },
    });
  });

  test('secrets: typed ones are set, forgotten ones removed', () => {
    const read = readForm({ ...form, proxyPassword: 'p', forgetProxyPassword: true, forgetPassphrase: true });
    expect(read).toMatchObject({ secrets: { proxyPassword: 'p', clientKeyPassphrase: null } });
  });

  test('says what is wrong at the field', () => {
    const draft = { ...form.draft, name: ' ', endpoint: 'ftp://x' };
    const read = readForm({ ...form, draft, timeoutText: 'soon', pinText: 'abc' });
    expect(read.ok ? [] : Object.keys(read.errors)).toEqual([
      'name',
      'endpoint',
      'timeoutMs',
      'tls.pinSha256',
    ]);
  });
});

test('a moment is told by one function: one order of dates, and one clock', () => {
  const folder = resolve(__dirname, '../../../renderer');
  const makers = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .filter((file) => {
      const source = readFileSync(resolve(folder, file), 'utf8');
      return /DateTimeFormat|toLocale(?:Date|Time)String|new Date\([^)]*\)\.toLocale/.test(source);
    })
    .map((file) => file.replaceAll('\\', '/'));
  // The days of a certificate have no clock, and their month in words.
  expect(makers.sort()).toEqual(['features/probe/probe-facts.tsx', 'ui/format.ts']);
});
