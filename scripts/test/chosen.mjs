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
    const path = relative(projectRoot, resolve(word)).split(sep).join('/');
    const part = existsSync(resolve(word)) ? partOf(`${path}/`) : undefined;
    if (part === undefined) wrong.push(word);
    else if (files.get(part.name)?.length !== 0)
      files.set(part.name, [...(files.get(part.name) ?? []), path]);
  }
  if (words.length === 0) for (const { name } of parts) files.set(name, []);
  return { files, wrong };
}
