import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chosenParts } from '../../../scripts/test/chosen.mjs';

const chosen = (...words: string[]) => {
  const { files, wrong } = chosenParts(words);
  return { files: Object.fromEntries(files), wrong };
};

describe('what npm test is asked for', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('all but what is only run when it is named', () => {
    const { files, wrong } = chosen();
    const parts = ['types', 'style', 'build', 'unit', 'integration', 'e2e', 'package'];
    expect([Object.keys(files), wrong]).toEqual([parts, []]);
  });

  it.each([
    ['test/unit/app/chosen-parts.test.ts', 'unit'],
    ['test/integration/cli/journal.test.ts', 'integration'],
    ['test/e2e/window.spec.ts', 'e2e'],
    ['test/e2e/packaged/shipped.spec.ts', 'package'],
    ['test/soak/masking.soak.ts', 'soak'],
    ['test/unit/protocol', 'unit'],
  ])('%s, however it is written', (file, part) => {
    const path = fileURLToPath(new URL(`../../../${file}`, import.meta.url));
    vi.stubEnv('INIT_CWD', fileURLToPath(new URL('../../../test/unit', import.meta.url)));
    for (const word of [file, `./${file}`, file.replaceAll('/', '\\'), path, `../../${file}`])
      expect([word, chosen(word)]).toEqual([word, { files: { [part]: [file] }, wrong: [] }]);
  });

  it('a part is all of its files, whatever is named beside', () => {
    const words = ['test/unit/app/chosen-parts.test.ts', 'unit', 'test/unit/protocol', 'style'];
    expect(chosen(...words)).toEqual({ files: { unit: [], style: [] }, wrong: [] });
  });

  it('what is neither is told', () => {
    const words = ['unti', 'test/unit/none.test.ts', 'README.md', 'test'];
    expect(chosen(...words)).toEqual({ files: {}, wrong: words });
  });
});
