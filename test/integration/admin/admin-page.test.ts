import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { policySchema } from '../../../shared/model/policy.js';
import { run } from '../cli/run.js';
import { temporaryFolder } from '../history/store-context.js';
import { rsyslogd } from './rsyslog.js';

const page = readFileSync(join(import.meta.dirname, '../../../docs/admin.md'), 'utf8');
const examples = [...page.matchAll(/^```(\w*)\n(.*?)^```$/gms)].map(([, language, text = '']) => ({
  language,
  text,
}));

describe('what the page for administrators shows', () => {
  it('is a policy with every field there is, which the program finds sound', async () => {
    const policy = examples.find(({ language }) => language === 'json')?.text ?? '';
    const file = join(temporaryFolder(), 'policy.json');
    writeFileSync(file, policy, { mode: 0o644 });
    expect(await run(['policy', 'check', file])).toMatchObject({ status: 0 });
    expect(Object.keys(JSON.parse(policy)).sort()).toEqual(Object.keys(policySchema.shape).sort());
    for (const field of Object.keys(policySchema.shape))
      if (field !== '$schema' && field !== 'version') expect(page).toContain(`| \`${field}`);
  });

  it.skipIf(!existsSync(rsyslogd))('is a configuration that rsyslog takes', () => {
    const file = join(temporaryFolder(), 'rsyslog.conf');
    writeFileSync(file, examples.find(({ text }) => text.includes('imtcp'))?.text ?? '');
    const { status, stderr } = spawnSync(rsyslogd, ['-N1', '-f', file], { encoding: 'utf8' });
    expect(stderr).not.toMatch(/error/i);
    expect(status).toBe(0);
  });
});
