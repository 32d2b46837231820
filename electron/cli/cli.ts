import { wantedLanguages } from './command-language.js';
import { runCli } from './run-cli.js';

const interrupted = new AbortController();
// Once: a second Ctrl-C ends the process as it does by default.
process.once('SIGINT', () => interrupted.abort());
process.once('SIGTERM', () => interrupted.abort());

void runCli(process.argv.slice(2), {
  stdin: process.stdin,
  stdout: process.stdout,
  stderr: process.stderr,
  languages: wantedLanguages(process.env),
  interrupted: interrupted.signal,
}).then((status) => {
  process.exitCode = status;
});
