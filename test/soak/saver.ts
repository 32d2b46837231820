import { createJsonFile } from '../../electron/settings/json-file.js';

/** Saves ever new content until it is killed. Says so after the first time. */
const [path = '', last = '0'] = process.argv.slice(2);
const file = createJsonFile(path);

for (let count = Number(last) + 1; ; count++) {
  file.write({ count, text: `${count}:`.repeat(20_000) });
  if (count === Number(last) + 1) await new Promise((resolve) => process.send?.(null, resolve));
}
