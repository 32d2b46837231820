import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { run } from './run.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.setScenario('normal'));
afterAll(() => sandbox.close());

describe('login', () => {
  const args = ['--database', 'SEJOUR', '--user', 'support', '--password-stdin'];

  it('says yes, with the token masked and the session live', async () => {
    const before = sandbox.activeTokens();
    const login = ['login', '--url', sandbox.url, ...args];
    const { status, json, stdout } = await run([...login, '--json'], { input: 'letmein\n' });
    const token = sandbox.activeTokens().find((one) => !before.includes(one)) ?? '';
    expect(json[0]).toMatchObject({
      token: `…${token.slice(-4)}`,
      operation: 'Login',
      binding: 'soap11',
      outcome: 'accepted',
      status: 200,
    });
    expect(status).toBe(0);
    expect(stdout).not.toMatch(new RegExp(`letmein|${token}`));
    expect((await run(login, { input: 'letmein' })).stdout).toMatch(/^Logged in\. Token ….{4}\n$/);
  });

  it('says no with status 1', async () => {
    const { status, json } = await run(['login', '--url', sandbox.url, ...args, '--json'], {
      input: 'wrong',
    });
    expect(json[0]).toMatchObject({ operation: 'Login', error: expect.any(String) });
    expect(json[0]).not.toHaveProperty('token');
    expect(status).toBe(1);
  });
});

describe('probe', () => {
  it('finds all four bindings and the description', async () => {
    const { status, json } = await run(['probe', '--url', sandbox.url, '--json']);
    expect(json[0]).toMatchObject({
      endpoint: sandbox.url,
      wsdl: { present: true, operations: ['Logout', 'CheckToken', 'Login'] },
      bindings: ['soap11', 'soap12', 'get', 'post'].map((binding) => ({ binding, finding: 'works' })),
      tls: null,
    });
    expect(status).toBe(0);
  });

  it('tells what is off', async () => {
    sandbox.setScenario('soap-only');
    const { status, stdout } = await run(['probe', '--url', sandbox.url]);
    expect(stdout).toMatch(/soap11 {2}works/);
    expect(stdout).toMatch(/get {5}off/);
    expect(stdout).toMatch(/post {4}off/);
    expect(status).toBe(0);
  });

  it('ends with status 1 where nothing works', async () => {
    sandbox.setScenario('html-login-page');
    expect((await run(['probe', '--url', sandbox.url])).status).toBe(1);
  });
});

describe('demo', () => {
  it('shows every exchange and ends well', async () => {
    const { status, stdout, stderr } = await run(['demo']);
    expect(stdout.match(/──── (Login|CheckToken|Logout) over/g)).toHaveLength(16);
    expect(stdout).toContain('All four bindings logged their session out.');
    expect(stdout).toContain('SOAPAction: "http://www.sansejour.com/Logout"');
    expect(stderr).toBe('');
    expect(status).toBe(0);
  });
});

describe('sandbox', () => {
  it('prints its address, serves, and ends at Ctrl-C', async () => {
    const stop = new AbortController();
    const running = run(['sandbox', '--scenario', 'still-active'], { interrupted: stop.signal });
    stop.abort();
    const { status, stdout } = await running;
    expect(stdout).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/\S*\.asmx\n$/);
    expect(status).toBe(0);
  });

  it('says that a port is taken', async () => {
    const { status, stderr } = await run(['sandbox', '--port', String(sandbox.port)]);
    expect(stderr).toContain(`cannot listen on port ${sandbox.port}: it is taken`);
    expect(status).toBe(2);
  });
});
