import { existsSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import { projectRoot } from '../setup/paths.mjs';
import { partOf, parts } from './parts.mjs';

/**
 * What `npm test -- WORDS` asks for: names of parts, and test files or folders.
 * @returns {{files: Map<string, string[]>, wrong: string[]}} `files`: part → its chosen files, all of them where empty
 */
export function chosenParts(words) {
  const files = new Map();
  const wrong = [];
  for (const word of words) {
    if (parts.some(({ name }) => name === word)) {
      files.set(word, []);
      continue;
    }
    const found = whereIs(word);
    const path = found && relative(projectRoot, found).split(sep).join('/');
    const part = path && partOf(`${path}/`);
    if (part === undefined) wrong.push(word);
    else if (files.get(part.name)?.length !== 0)
      files.set(part.name, [...(files.get(part.name) ?? []), path]);
  }
  if (words.length === 0)
    for (const { name, onlyWhenNamed } of parts) if (!onlyWhenNamed) files.set(name, []);
  return { files, wrong };
}

/** A path as it was typed: from here, or from the folder in which npm was called; with slashes of either kind. */
function whereIs(word) {
  const { INIT_CWD: called = '.' } = process.env;
  return [word, word.replaceAll('\\', '/')]
    .flatMap((path) => [resolve(path), resolve(called, path)])
    .find((path) => existsSync(path));
}
