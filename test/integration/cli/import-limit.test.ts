import { truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { largestHar } from '../../../electron/evidence/import-har.js';
import { temporaryFolder } from '../history/store-context.js';
import { run } from './run.js';

it('refuses a HAR that is larger than it reads, with its limit, before a byte of it is read', async () => {
  const path = join(temporaryFolder(), 'large.har');
  writeFileSync(path, '{"log":');
  truncateSync(path, largestHar + 1);
  const { status, stdout, stderr } = await run(['import', path, '--json']);
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain(`${largestHar / 1024 / 1024} MB`);
});

it.each([
  ['a zip', 'PK\u0003\u0004\u0014\ufffd\ufffd\b\ufffd\u0001'],
  ['a picture', '\ufffdPNG\r\n\u001a\n\u0001\u0002\u0003IHDR\ufffd\ufffd\ufffd'],
  ['a program', 'MZ\ufffd\u0001\u0003\u0004\ufffd\ufffd\ufffd\ufffd'],
])('says of the bytes of %s, copied as a text, that they are none', async (_what, bytes) => {
  const { status, stdout, stderr } = await run(['find'], { input: bytes.repeat(20) });
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toMatch(/no text|compressed/);
});
