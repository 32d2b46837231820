import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../../../electron/sandbox/sandbox.js';
import { speak } from '../../../shared/text/language.js';
import { run } from './run.js';

let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox();
});
afterEach(() => speak('en'));
afterAll(() => sandbox.close());

const token = () => sandbox.activeTokens()[0] ?? '';

it('people are spoken to in the language of the system, or in the one that they name', async () => {
  const check = ['check', '--url', sandbox.url, '--token', token()];
  expect((await run(check, { languages: ['tr_TR.UTF-8'] })).stdout).toContain('Etkin');
  expect((await run([...check, '--language', 'ru'], { languages: ['tr_TR.UTF-8'] })).stdout).toContain(
    'Активен',
  );
  expect((await run(['--language=ru', 'check', '--help'])).stdout).toContain('Спросить, активны ли сеансы');
  expect((await run(check)).stdout).toContain('Is active.');
});

it('what a program reads is in English in each language', async () => {
  const check = ['check', '--url', sandbox.url, '--token', token(), '--json'];
  const said = async (...more: string[]) => {
    const { json } = await run([...check, ...more], { languages: ['ru_RU'] });
    const { meaning, advice, outcome } = json[0] ?? {};
    return { meaning, advice, outcome };
  };
  const english = await said();
  expect(english.meaning).toBe('The service says this session is logged in.');
  expect(await said('--language', 'tr')).toEqual(english);
});

it('a wrong word is refused in that language, with nothing sent', async () => {
  const { status, stderr } = await run(['check', '--url', sandbox.url, '--language', 'tr']);
  expect(status).toBe(2);
  expect(stderr).toContain('Hangi anahtarlar olduğunu bir kez belirtin.');
});
