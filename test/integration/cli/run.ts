import { Readable, Writable } from 'node:stream';
import type { CliIo } from '../../../electron/cli/cli-io.js';
import { runCli } from '../../../electron/cli/run-cli.js';

export interface CliRun {
  readonly status: number;
  readonly stdout: string;
  readonly bytes: Buffer;
  readonly stderr: string;
  /** The lines of `--json`. */
  readonly json: readonly Record<string, unknown>[];
}

/** Runs the command line in this process, with what it says kept. */
export async function run(
  argv: readonly string[],
  own: Partial<CliIo> & { readonly input?: string } = {},
): Promise<CliRun> {
  const out = collector();
  const err = collector();
  const { input, ...io } = own;
  const stdin = Readable.from(input === undefined ? [] : [Buffer.from(input)]);
  const status = await runCli(argv, { stdin, stdout: out.stream, stderr: err.stream, ...io });
  const bytes = out.bytes();
  const stdout = bytes.toString('utf8');
  return {
    status,
    stdout,
    bytes,
    stderr: err.bytes().toString('utf8'),
    get json() {
      return linesOf(stdout);
    },
  };
}

/** The objects of `--json`. */
export function linesOf(stdout: string): Record<string, unknown>[] {
  return stdout
    .trim()
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

function collector() {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(Buffer.from(chunk));
      done();
    },
  });
  return { stream, bytes: () => Buffer.concat(chunks) };
}
