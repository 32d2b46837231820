import { expect, it } from 'vitest';
import { textLimit } from '../../../shared/formats/paste/find-pasted.js';
import { findText } from '../../../shared/text/find.js';
import { run } from './run.js';

const token = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const json = `{"token":"${token}"}`;

it.each([
  [textLimit, false],
  [textLimit + 1, true],
])('says that a text of %i characters is read to the limit only: %s', async (length, isSaid) => {
  const found = await run(['find', '--json'], { input: json.padEnd(length) });
  expect(found.json).toMatchObject([{ kind: 'token', token: '…3301' }]);
  expect(found.stderr.includes(findText.notes['text-limit'])).toBe(isSaid);
  expect(findText.notes['text-limit']).toContain(`${textLimit / 1_000_000} million`);
});
