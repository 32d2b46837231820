import { describe, expect, it } from 'vitest';
import { commandWords } from '../../../electron/cli/command-words.js';

describe('commandWords', () => {
  it.each([
    [['desk'], false, undefined],
    [['desk', '--no-sandbox'], false, undefined],
    [['desk', 'logout', '--url', 'x'], false, ['logout', '--url', 'x']],
    [['desk', '--no-sandbox', 'check', '--json'], false, ['check', '--json']],
    [['desk', '--help'], false, ['--help']],
    [['desk', 'unknown', 'logout'], false, undefined],
    [['electron', '--no-sandbox', '/a/project', 'demo'], true, ['demo']],
    [['electron', '/a/logout'], true, undefined],
    [['electron', '/a/project', '--version'], true, ['--version']],
  ])('%j from sources %s', (argv, fromSources, words) => {
    expect(commandWords(argv, fromSources)).toEqual(words);
  });
});
