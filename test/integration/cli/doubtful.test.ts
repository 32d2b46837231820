import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { damages, lost } from './damages.js';
import { run } from './run.js';

let sandbox: Sandbox;
const folder = mkdtempSync(join(tmpdir(), 'desk-doubtful-'));

beforeAll(async () => {
  sandbox = await startSandbox();
});
afterAll(async () => {
  await sandbox.close();
  rmSync(folder, { recursive: true, force: true });
});

const target = () => ['--url', sandbox.url, '--json'];
const fileOf = (rows: readonly string[]) => {
  const file = join(folder, 'tokens.csv');
  writeFileSync(
    file,
    `token,label\n${rows.map((row, n) => `"${row.replaceAll('"', '""')}",row ${n}`).join('\n')}\n`,
  );
  return file;
};

describe('a doubtful token', () => {
  for (const [name, damage] of Object.entries(damages)) {
    it(`is named before anything is sent, and goes cleaned where that is wanted: ${name}`, async () => {
      const token = sandbox.login();
      const before = sandbox.requests();
      for (const command of ['logout', 'check']) {
        const refused = await run([command, ...target(), '--token', damage(token)], {});
        expect(refused).toMatchObject({ status: 2, stdout: '' });
        expect(refused.stderr).toContain('Nothing was sent');
        expect(refused.stderr).toContain(token.slice(-4));
        expect(refused.stderr).not.toContain(token);
      }
      const listed = await run(
        ['logout', ...target(), '--tokens', fileOf([sandbox.login(), damage(token)])],
        {},
      );
      expect(listed.status).toBe(2);
      expect(sandbox.requests()).toBe(before);
      const cleaned = await run(['logout', ...target(), '--token-stdin', '--doubtful', 'clean'], {
        input: `${damage(token)}\n`,
      });
      expect(cleaned.json).toMatchObject([{ outcome: 'accepted' }]);
      expect(sandbox.isActive(token)).toBe(false);
    });

    it(`goes as it stands where that is wanted: ${name}`, async () => {
      const token = sandbox.login();
      const kept = await run(
        ['logout', ...target(), '--token', damage(token), '--doubtful', 'keep', '--verify'],
        {},
      );
      // It is another token than the live one: never said to be out.
      expect(kept.json).toMatchObject([{ outcome: 'not-active' }]);
      expect(kept.status).toBe(1);
      expect(sandbox.isActive(token)).toBe(true);
    });
  }

  for (const [name, token] of Object.entries(lost)) {
    it(`stays refused where nobody can tell what it was: ${name}`, async () => {
      const before = sandbox.requests();
      for (const choice of ['refuse', 'clean']) {
        const result = await run(['logout', ...target(), '--token', token, '--doubtful', choice], {});
        expect(result).toMatchObject({ status: 2, stdout: '' });
      }
      expect(sandbox.requests()).toBe(before);
    });
  }

  it('takes no other word for what becomes of it', async () => {
    const result = await run(['logout', ...target(), '--token', 'abc', '--doubtful', 'maybe'], {});
    expect(result.status).toBe(2);
    expect(result.stderr).toContain('refuse, clean or keep');
  });
});
