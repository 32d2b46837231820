import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wrongFuses } from '../../../scripts/package/fuses.mjs';
import { languages, speaking } from '../../../shared/text/language.js';
import { startText } from '../../../shared/text/start.js';
import { expect, test } from '../fixtures/app-test.js';
import { projectRoot } from '../fixtures/project-root.js';
import '../fixtures/speak-here.js';
import { doMainJob } from './main-job.js';
import { packedProgram } from './packed-app.js';
import { runProgram } from './run-program.js';
import { shippedProgram } from './shipped-program.js';

test('what is shipped does the main job', async ({ dataFolder }) => {
  const program = shippedProgram(packedProgram('app'), join(dataFolder, 'data'));
  // Four acts of three exchanges; a run from an address keeps none.
  expect(await doMainJob(program, dataFolder)).toBe(12);
});

test('what is shipped has its fuses set', async () => {
  expect(await wrongFuses(packedProgram('app'), process.platform)).toEqual([]);
  expect(await wrongFuses(packedProgram('unfused'), process.platform)).not.toEqual([]);
});

test('what is shipped is no Node for others', async ({ dataFolder }) => {
  const env = { ELECTRON_RUN_AS_NODE: '1' };
  const args = ['-e', "process.stdout.write('I am Node')"];
  expect((await runProgram(packedProgram('unfused'), args, { env })).stdout).toContain('I am Node');
  const shipped = await shippedProgram(packedProgram('app'), dataFolder).run(args, { env });
  expect(shipped.stdout).not.toContain('I am Node');
});

test('what is shipped takes no switch that would drive it, and says so in the language of its person', async ({
  dataFolder,
}) => {
  const program = shippedProgram(packedProgram('app'), dataFolder);
  const words = ['--remote-debugging-port=0', '-remote-debugging-port=0', ' --remote-debugging-port=0'];
  const others = ['--remote-debugging-pipe', '--js-flags=--expose-gc', '--load-extension=/'];
  for (const [at, word] of [...words, ...others].entries()) {
    const language = languages[at % languages.length] ?? 'en';
    // Of the system; of what the person chose, once there is a choice.
    const saved = word === others.at(-1);
    if (saved) writeFileSync(join(dataFolder, 'settings.json'), JSON.stringify({ settings: { language } }));
    const env = { DISPLAY: process.env.DISPLAY, LC_ALL: `${saved ? 'en' : language}_XX.UTF-8` };
    const { status, stdout, stderr } = await program.run([word], { env });
    const switches = `--${word.trim().replace(/^-+|=.*/g, '')}`;
    expect({ word, status, stdout }).toEqual({ word, status: 2, stdout: '' });
    expect(stderr).toContain(speaking(language, () => startText.refusedSwitches({ switches })));
    expect(stderr).not.toContain('DevTools listening');
  }
  expect(readdirSync(dataFolder)).toEqual(['settings.json']);
});

test('only the native file lies beside the archive, and nothing outside is loaded by name but that', async () => {
  const beside = join(packedProgram('app'), '..', 'resources', 'app.asar.unpacked');
  const files = readdirSync(beside, { recursive: true, encoding: 'utf8', withFileTypes: true });
  expect(files.filter((file) => file.isFile()).map(({ name }) => name)).toEqual([
    expect.stringMatching(/sqlite.*\.node$/),
  ]);
  const built = join(projectRoot, 'dist', 'stage', 'out', 'main');
  for (const name of readdirSync(built, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.js')) continue;
    // Older runtimes' loader of `import()` cannot look into an archive.
    expect(
      readFileSync(join(built, name), 'utf8').match(/\bimport\(['"`](?!\.|node:)[\w@][^'"`]*/g),
      name,
    ).toBeNull();
  }
});
