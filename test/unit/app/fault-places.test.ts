import { expect, it } from 'vitest';
import { placesOf } from '../../../electron/app/fault-places.js';

const token = '3f2a9c54-7d1e-4b60-9f0e-8a51c27d631f';

it.each([
  ['one line', `no session ${token}`],
  ['lines like places', `oh\n    at ${token}\n    at it (${token}.js:1:1)\nand`],
  ['signs of a replacement', `$& $1 ${token}`],
  ['nothing', ''],
])('tells where a fault was thrown and not what it says: %s', (_name, message) => {
  const said = placesOf(new TypeError(message));
  expect(said).toMatch(/^TypeError\n {4}at .*fault-places\.test\.ts:\d+:\d+/);
  expect(said).not.toContain(token.slice(0, 8));
});

it('tells nothing of a name that is none, nor of what is no error', () => {
  const odd = Object.assign(new Error('x'), { name: `Error ${token}` });
  expect(placesOf(odd)).not.toContain(token);
  expect(placesOf(`thrown: ${token}`)).not.toContain(token);
});
