import whole from '../../vitest.config.mts';
import { mutantPlugin, reachPlugin } from './plugin.mjs';
import { mutatedFiles } from './targets.mjs';

// The projects of npm test, with one mutant in them, or with every function saying when it runs.
const { SESSION_DESK_MUTANT: mutant } = process.env;
const plugin = mutant ? mutantPlugin(JSON.parse(mutant)) : reachPlugin(new Set(mutatedFiles()));

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default {
  test: {
    projects: whole.test.projects.slice(0, 2).map((project) => ({
      ...project,
      plugins: [plugin],
      test: {
        ...project.test,
        setupFiles: [...project.test.setupFiles, ...(mutant ? [] : ['scripts/mutants/record-reach.mjs'])],
      },
    })),
  },
};
