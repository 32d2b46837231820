import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';

export type Leaf = [path: string, said: string];

/** Every sentence of a tree of texts with its path; of a list each entry. */
export function leavesOf(tree: unknown, path = ''): Leaf[] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree as object).flatMap(([key, one]) =>
    leavesOf(one, path === '' ? key : `${path}.${key}`),
  );
}

/** `name:kind` of each argument of a message, once each, in order. */
export function argumentsIn(said: string): string[] {
  const found = new Set<string>();
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const one of elements) {
      if (one.type !== TYPE.literal && one.type !== TYPE.pound) found.add(`${one.value}:${TYPE[one.type]}`);
      if (one.type === TYPE.select || one.type === TYPE.plural) {
        for (const branch of Object.values(one.options)) walk(branch.value);
      }
    }
  };
  if (said.includes('{')) walk(parse(said, { ignoreTag: true }));
  return [...found].sort();
}

/** The names of the branches of each plural in a message. */
export function pluralsIn(said: string): string[][] {
  const found: string[][] = [];
  const walk = (elements: readonly MessageFormatElement[]): void => {
    for (const one of elements) {
      if (one.type !== TYPE.select && one.type !== TYPE.plural) continue;
      if (one.type === TYPE.plural) found.push(Object.keys(one.options));
      for (const branch of Object.values(one.options)) walk(branch.value);
    }
  };
  if (said.includes('{')) walk(parse(said, { ignoreTag: true }));
  return found;
}
