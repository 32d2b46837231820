import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { runCommand } from './command.mjs';

const require = createRequire(import.meta.url);

/** Postman's runner: one request, a row of a CSV file each time. It knows no concurrency. */
export function openNewman(folder, port, { headers, body }) {
  const token = '{{token}}';
  const collection = {
    info: { name: 'logout', schema: 'https://schema.getpostman.com/json/collection/v2.1.0/collection.json' },
    item: [
      {
        name: 'Logout',
        request: {
          method: 'POST',
          url: `http://127.0.0.1:${port}/sws/Authentication.asmx`,
          header: headers.map(([key, value]) => ({ key, value })),
          body: { mode: 'raw', raw: body(token) },
        },
      },
    ],
  };
  const file = join(folder, 'newman.json');
  const data = join(folder, 'newman.csv');
  writeFileSync(file, JSON.stringify(collection));
  const program = require.resolve('newman/bin/newman.js');
  return {
    run(tokens) {
      writeFileSync(data, `token\n${tokens.join('\n')}\n`);
      return runCommand(process.execPath, [program, 'run', file, '-d', data, '--silent'], folder);
    },
    close: () => undefined,
  };
}
