import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from './command.mjs';

/** One curl for all, so many at once: it keeps connections, and says of no answer what it means. */
export function openCurl(folder, port, { headers, body }, concurrency) {
  const url = `http://127.0.0.1:${port}/sws/Authentication.asmx`;
  const quoted = (text) =>
    `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
  const file = join(folder, 'curl.config');
  return {
    run(tokens) {
      const parts = tokens.map((token) =>
        [
          `url = ${quoted(url)}`,
          ...headers.map(([name, value]) => `header = ${quoted(`${name}: ${value}`)}`),
          `data-binary = ${quoted(body(token))}`,
          'output = "/dev/null"',
        ].join('\n'),
      );
      writeFileSync(file, `${parts.join('\nnext\n')}\n`);
      const words = [
        '--silent',
        '--parallel',
        '--parallel-immediate',
        '--parallel-max',
        String(concurrency),
        '--config',
        file,
      ];
      return runCommand('curl', words, folder);
    },
    close: () => undefined,
  };
}
