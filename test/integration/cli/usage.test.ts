import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { programVersion } from '../../../electron/cli/program-version.js';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { run } from './run.js';

let sandbox: Sandbox;
let folder: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  folder = await mkdtemp(join(tmpdir(), 'desk-usage-'));
  await writeFile(join(folder, 'empty.txt'), '\n\n');
  await writeFile(join(folder, 'broken.csv'), 'label,token\n"x,one\n');
  await writeFile(join(folder, 'other.csv'), 'label,office\nx,one\n');
});
afterAll(async () => {
  await sandbox.close();
  await rm(folder, { recursive: true, force: true });
});

const secret = 'very-secret-token-631f';

/** `URL` and `DIR` stand for what is known only when the test runs. */
const wrong: [string, string[], RegExp][] = [
  ['no target', ['logout', '--token', secret], /Say where to send, once\.\n {2}where: --url or --env/],
  ['both targets', ['logout', '--url', 'URL', '--env', 'x', '--token', secret], /where: --url or --env/],
  ['no token', ['logout', '--url', 'URL'], /where: --token, --token-stdin or --tokens/],
  ['two tokens', ['logout', '--url', 'URL', '--token', secret, '--token-stdin'], /exactly one of the three/],
  ['empty token', ['logout', '--url', 'URL', '--token', ' '], /The token is empty\.\n {2}where: --token/],
  ['empty stdin', ['logout', '--url', 'URL', '--token-stdin'], /where: --token-stdin/],
  [
    'binding',
    ['logout', '--url', 'URL', '--token', secret, '--binding', 'soap13'],
    /no binding "soap13".*\n.*--binding\n.*soap11, soap12, get or post/,
  ],
  ['relative URL', ['check', '--url', 'host/a', '--token', secret], /not an absolute address/],
  ['help page', ['check', '--url', 'http://h/a.asmx?op=Logout', '--token', secret], /End it at \.asmx/],
  [
    'credentials',
    ['check', '--url', 'http://u:hunter2@h/a', '--token', secret],
    /Remove the part before the @/,
  ],
  ['pin', ['check', '--url', 'URL', '--token', secret, '--pin', 'abcd'], /has 4 hex digits.*has 64/],
  ['timeout', ['check', '--url', 'URL', '--token', secret, '--timeout', '5s'], /"5s" is not a whole number/],
  ['concurrency', ['check', '--url', 'URL', '--token', secret, '--concurrency', '0'], /from 1 to 256/],
  ['rate', ['check', '--url', 'URL', '--token', secret, '--rate', '-1'], /requests per second/],
  [
    'CA file',
    ['check', '--url', 'URL', '--token', secret, '--ca', 'DIR/no.pem'],
    /no\.pem could not be read: there is no such file\.\n {2}where: --ca/,
  ],
  [
    'no such file',
    ['check', '--url', 'URL', '--tokens', 'DIR/no.txt'],
    /no\.txt could not be read: there is no such file/,
  ],
  [
    'no tokens in it',
    ['check', '--url', 'URL', '--tokens', 'DIR/empty.txt'],
    /empty\.txt is empty: there is nothing to send/,
  ],
  [
    'broken CSV',
    ['check', '--url', 'URL', '--tokens', 'DIR/broken.csv'],
    /broken\.csv holds no token that could be sent: its one row was refused/,
  ],
  [
    'column',
    ['check', '--url', 'URL', '--tokens', 'DIR/other.csv'],
    /not clear which column of other\.csv holds the tokens/,
  ],
  [
    'report',
    ['check', '--url', 'URL', '--token', secret, '--report', 'DIR/no/r.csv'],
    /r\.csv cannot be written.*Nothing was sent/,
  ],
  [
    'environment',
    ['check', '--env', 'Izmir', '--token', secret],
    /No saved environment has the name "Izmir"/,
  ],
  ['unknown option', ['check', '--url', 'URL', `--tokn=${secret}`], /unknown option '--tokn=…'/],
  ['unknown command', ['logoff'], /unknown command 'logoff'/],
  ['no command', [], /Usage: session-desk/],
  [
    'login without a password',
    ['login', '--url', 'URL', '--database', 'd', '--user', 'u'],
    /--password-stdin is missing/,
  ],
  ['scenario', ['sandbox', '--scenario', 'odd'], /There is no scenario "odd"/],
];

describe('wrong usage', () => {
  it.each(wrong)('%s: status 2, nothing on stdout, nothing sent', async (_name, args, want) => {
    const before = sandbox.requests();
    const argv = args.map((arg) => (arg === 'URL' ? sandbox.url : arg.replace('DIR', folder)));
    const { status, stdout, stderr } = await run(argv, { dataFolder: join(folder, 'no-data') });
    expect(stderr).toMatch(want);
    expect(stdout).toBe('');
    expect(status).toBe(2);
    expect(sandbox.requests()).toBe(before);
    expect(stderr).not.toMatch(/very-secret|hunter2/);
  });
});

it.each(['--version', '-V'])('%s says which version this is', async (word) => {
  expect(await run([word])).toMatchObject({ status: 0, stdout: `${programVersion}\n` });
});

describe('help', () => {
  it('goes to stdout with status 0 and names the exit statuses', async () => {
    const { status, stdout, stderr } = await run(['--help']);
    expect(stdout).toContain('3  some unknown');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    expect((await run(['logout', '--help'])).stdout).toContain('--token-stdin');
  });
});
