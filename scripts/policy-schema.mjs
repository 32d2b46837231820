import { spawnSync } from 'node:child_process';

/** Writes docs/policy.schema.json anew: the test that holds it against the code is told to write it first. */
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--project', 'unit', 'test/unit/admin/read-policy.test.ts'],
  { stdio: 'inherit', env: { ...process.env, SESSION_DESK_WRITE_DOCS: '1' } },
);
// As every file of the project is laid out.
const biome = ['node_modules/@biomejs/biome/bin/biome', 'format', '--write', 'docs/policy.schema.json'];
process.exitCode = status || (spawnSync(process.execPath, biome, { stdio: 'inherit' }).status ?? 1);
