import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { openTo } from '../../../electron/admin/policy-file.js';
import { mayBeNamed, policyPlace } from '../../../electron/admin/policy-place.js';
import { readPolicy } from '../../../shared/formats/policy/read-policy.js';
import { tlsUnder } from '../../../shared/formats/policy/under-policy.js';
import { environmentDefaults } from '../../../shared/model/environment-defaults.js';
import { policySchema } from '../../../shared/model/policy.js';
import { policyFixes, sayPolicyProblem } from '../../../shared/text/policy.js';
import { whole } from './whole-policy.js';

const text = JSON.stringify(whole, undefined, 2);

describe('a policy', () => {
  it('is read whole, and what it fixes is said of each of its fields', () => {
    const read = readPolicy(`\uFEFF${text}`);
    expect(read).toEqual({ ok: true, value: whole });
    if (!read.ok) return;
    const fields = new Set(policyFixes(read.value).map(({ field }) => field.split('.')[0]));
    expect([...fields].sort()).toEqual(
      Object.keys(policySchema.shape)
        .filter((name) => name !== 'version' && name !== '$schema')
        .sort(),
    );
  });

  const changed = (from: string, to: string) => text.replace(from, to);
  it.each<readonly [wrong: string, code: string, at: string, field: string]>([
    ['', 'not-json', '', ''],
    [text.slice(0, -2), 'not-json', '    }\n  }', ''],
    [changed('"verify"', '// no\n  "verify"'), 'not-json', '// no', ''],
    [
      changed('"verify": true,', '"verify": true,\n  "verify": false,'),
      'repeated',
      '"verify": false',
      'verify',
    ],
    [changed('"verify": true', '"verfiy": true'), 'unknown', '"verfiy"', 'verfiy'],
    [changed('"verify": true', '"verify": "yes"'), 'type', '"yes"', 'verify'],
    [changed('"TLSv1.3"', '"TLSv1.0"'), 'value', '"TLSv1.0"', 'tls.minVersion'],
    [changed('"port": 6514', '"port": 0'), 'value', '"port": 0', 'audit.syslog.port'],
    [changed('"port": 6514,', ''), 'missing', '"syslog"', 'audit.syslog.port'],
    [changed('/etc/ssl/company.pem', 'company.pem'), 'value', '"company.pem"', 'tls.caFile'],
    [
      changed('"transport": "tls"', '"transport": "tcp"'),
      'value',
      '"/etc/ssl/log.pem"',
      'audit.syslog.caFile',
    ],
    [changed('"version": 1', '"version": 2'), 'value', '"version"', 'version'],
    [changed('"pinSha256"', '"pin"'), 'unknown', '"pin"', 'environments.0.tls.pin'],
    ['[]', 'type', '[]', ''],
  ])('that is wrong is named with its line: %#', (wrong, code, at, field) => {
    const read = readPolicy(wrong);
    if (read.ok) throw new Error('It was taken.');
    const [first] = read.error;
    expect(first).toMatchObject({ code, field });
    expect(wrong).toContain(at);
    const from = wrong
      .split('\n')
      .slice(0, (first?.line ?? 0) - 1)
      .join('\n').length;
    const end = wrong.split('\n').slice(0, first?.line).join('\n').length;
    const found = wrong.indexOf(at);
    expect({ at, within: from <= found + at.length && found <= end }).toEqual({ at, within: true });
    for (const problem of read.error) expect(sayPolicyProblem(problem)).toContain(problem.field);
  });

  it('decides whether the authorities of the computer count, whatever a person chose', () => {
    for (const systemRoots of [true, false])
      for (const chosen of [true, false]) {
        const own = { ...environmentDefaults.tls, systemRoots: chosen };
        expect(tlsUnder({ version: 1, tls: { systemRoots } }, own)).toEqual({ ...own, systemRoots });
      }
  });

  it('has a schema in the documents, that takes and refuses the same', () => {
    const schema = z.toJSONSchema(policySchema, { io: 'input' });
    const written = `${JSON.stringify({ ...schema, title: 'Policy of Session Desk' }, undefined, 2)}\n`;
    const file = join(resolve(__dirname, '../../..'), 'docs/policy.schema.json');
    if (process.env.SESSION_DESK_WRITE_DOCS === '1') writeFileSync(file, written);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(written));
    const valid = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(written));
    expect(valid(whole)).toBe(true);
    expect(valid({ ...whole, verfiy: true })).toBe(false);
    expect(valid({ ...whole, verify: 'yes' })).toBe(false);
  });
});

describe('the place of the policy', () => {
  it.each([
    ['linux', '/etc/session-desk/policy.json'],
    ['darwin', '/Library/Application Support/Session Desk/policy.json'],
    ['win32', 'C:\\ProgramData\\Session Desk\\policy.json'],
  ])('on %s is one that no variable names', (platform, file) => {
    expect(policyPlace(platform, undefined)).toEqual({ file, named: false });
  });

  it('is named by a variable only from sources and in the build that tests drive', () => {
    const packed = '/opt/Session Desk/resources/app.asar/out/main';
    expect(mayBeNamed('/home/me/session-desk/out/main')).toBe(true);
    expect(mayBeNamed(packed, () => '{}')).toBe(false);
    expect(mayBeNamed(`${packed}/chunks`, () => '{"forTests":true}')).toBe(true);
    const asked: string[] = [];
    mayBeNamed(packed, (file) => {
      asked.push(file);
      return '{}';
    });
    expect(asked).toEqual([join('/opt/Session Desk/resources/app.asar', 'package.json')]);
  });

  it.skipIf(process.platform === 'win32').each([
    [{ uid: 0, mode: 0o644 }, { uid: 0, mode: 0o755 }, null],
    [{ uid: 0, mode: 0o644 }, { uid: 0, mode: 0o41777 }, null],
    [{ uid: 1000, mode: 0o644 }, { uid: 0, mode: 0o755 }, 'owner'],
    [{ uid: 0, mode: 0o664 }, { uid: 0, mode: 0o755 }, 'mode'],
    [{ uid: 0, mode: 0o646 }, { uid: 0, mode: 0o755 }, 'mode'],
    [{ uid: 0, mode: 0o644 }, { uid: 1000, mode: 0o755 }, 'owner'],
    [{ uid: 0, mode: 0o644 }, { uid: 0, mode: 0o777 }, 'mode'],
  ] as const)('is open to others: %#', (file, folder, why) => {
    expect(openTo('/etc/session-desk/policy.json', file, [0], folder)?.why ?? null).toBe(why);
  });
});
