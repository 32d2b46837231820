import { join } from 'node:path';
import { createVitest } from 'vitest/node';
import { projectRoot } from '../setup/paths.mjs';

// A process that runs tests against one mutant after the other: what is loaded and transformed is kept between them.
// Whoever started it ends it where a mutant does not.
const vitest = await createVitest('test', {
  ...{ root: projectRoot, config: join(projectRoot, 'scripts', 'mutants', 'vitest.config.mjs') },
  ...{ watch: false, bail: 1, maxWorkers: 1, reporters: [{}] },
});

const specificationOf = (path) => {
  const part = path.startsWith('test/unit/') ? 'unit' : 'integration';
  return vitest.projects.find(({ name }) => name === part).createSpecification(join(projectRoot, path));
};

/** The first test that failed; null where all passed. */
async function firstFailing(paths) {
  const { testModules, unhandledErrors } = await vitest.runTestSpecifications(paths.map(specificationOf));
  // Its memory goes further back than this run.
  const failed = testModules.filter((one) => one.state() === 'failed').map(({ moduleId }) => moduleId);
  const first = paths.find((path) => failed.includes(join(projectRoot, path)));
  return first ?? (unhandledErrors.length > 0 ? 'an error outside of any test' : null);
}

process.on('message', async ({ mutant, tests }) => {
  for (const file of [globalThis.mutantOfTheMoment?.file, mutant?.file])
    if (file) vitest.invalidateFile(join(projectRoot, file));
  globalThis.mutantOfTheMoment = mutant;
  process.send({ by: await firstFailing(tests) });
});
process.on('disconnect', () => process.exit());
process.send({ ready: true });
