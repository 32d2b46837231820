import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';

const root = resolve(__dirname, '../../..');
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(join(root, 'package.json'), 'utf8'),
);

it('gives a release its licences, its bill of materials and checksums that hold', () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-papers-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const installer = join(folder, 'session-desk.deb');
  writeFileSync(installer, 'an installer');
  const script = `
    import { thirdPartyNotices, writeReleasePapers } from './scripts/package/release-papers.mjs';
    const files = await writeReleasePapers(${JSON.stringify(folder)}, [${JSON.stringify(installer)}]);
    process.stdout.write(JSON.stringify({ notices: thirdPartyNotices(), files }));`;
  const { notices, files }: { notices: string; files: string[] } = JSON.parse(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { cwd: root, encoding: 'utf8' }),
  );

  const bill: { components: { name: string; version: string }[] } = JSON.parse(
    readFileSync(files[0] ?? '', 'utf8'),
  );
  const listed = bill.components.map(({ name, version }) => `${name} ${version}`);
  for (const [name, version] of Object.entries(dependencies)) {
    expect(notices).toContain(`\n${name} ${version} (`);
    expect(listed).toContain(`${name} ${version}`);
  }
  expect(notices).toContain('Permission is hereby granted');
  expect(notices).not.toContain('\nelectron-builder ');
  const sums = readFileSync(files[1] ?? '', 'utf8');
  expect(sums).toMatch(/^[0-9a-f]{64} {2}session-desk\.deb$/m);
  execFileSync('sha256sum', ['--check', '--strict', files[1] ?? ''], { cwd: folder });
});
