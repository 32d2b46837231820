import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runCommand } from './command.mjs';

const require = createRequire(import.meta.url);

/** Bruno's runner: one request, a row of a CSV file each time. */
export function openBru(folder, port, { headers, body }) {
  const collection = join(folder, 'bruno');
  mkdirSync(collection, { recursive: true });
  writeFileSync(
    join(collection, 'bruno.json'),
    JSON.stringify({ version: '1', name: 'logout', type: 'collection' }),
  );
  const lines = headers.map(([name, value]) => `  ${name}: ${value}`).join('\n');
  const text = body('{{token}}').replaceAll('\n', '\n  ');
  writeFileSync(
    join(collection, 'logout.bru'),
    `meta {\n  name: Logout\n  type: http\n  seq: 1\n}\n\npost {\n  url: http://127.0.0.1:${port}/sws/Authentication.asmx\n  body: xml\n  auth: none\n}\n\nheaders {\n${lines}\n}\n\nbody:xml {\n  ${text}\n}\n`,
  );
  const manifest = require.resolve('@usebruno/cli/package.json');
  const { bin } = JSON.parse(readFileSync(manifest, 'utf8'));
  const program = join(dirname(manifest), typeof bin === 'string' ? bin : bin.bru);
  return {
    run(tokens) {
      const data = join(folder, 'bruno.csv');
      writeFileSync(data, `token\n${tokens.join('\n')}\n`);
      return runCommand(
        process.execPath,
        [program, 'run', 'logout.bru', '--csv-file-path', data],
        collection,
      );
    },
    close: () => undefined,
  };
}
