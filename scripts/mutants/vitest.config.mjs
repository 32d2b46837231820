import whole from '../../vitest.config.mts';
import { mutantPlugin, reachPlugin } from './plugin.mjs';
import { mutatedFiles } from './targets.mjs';

// The projects of npm test: with every function saying when it runs, or with the mutant of the moment in them.
const recording = Boolean(process.env.SESSION_DESK_REACH);
const plugin = recording
  ? reachPlugin(new Set(mutatedFiles()))
  : mutantPlugin(() => globalThis.mutantOfTheMoment);

/** Files run as they were named: the quickest and likeliest to notice first. */
class AsNamed {
  shard = (files) => files;
  sort = (files) => files;
}

// biome-ignore lint/style/noDefaultExport: vitest reads the default export
export default {
  test: {
    fsModuleCache: false,
    ...(!recording && { sequence: { sequencer: AsNamed } }),
    projects: whole.test.projects.slice(0, 2).map((project) => ({
      ...project,
      plugins: [...project.plugins, plugin],
      test: {
        ...project.test,
        // What is kept on disk is found by its source: it would be the same for each mutant of a file.
        fsModuleCache: false,
        setupFiles: [...project.test.setupFiles, ...(recording ? ['scripts/mutants/record-reach.mjs'] : [])],
      },
    })),
  },
};
