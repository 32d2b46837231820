import { argumentsIn, type Leaf, pluralsIn } from './leaves.js';

/** The paths that one tree has and the other has not. */
export function missingIn(own: readonly Leaf[], english: readonly Leaf[]): string[] {
  const there = new Set(own.map(([path]) => path));
  return english.map(([path]) => path).filter((path) => !there.has(path));
}

/** The sentences whose arguments are not those of the English one, or are formatted as something else. */
export function otherArguments(own: readonly Leaf[], english: readonly Leaf[]): string[] {
  const takes = new Map(english.map(([path, said]) => [path, argumentsIn(said).join()]));
  return own
    .filter(([path, said]) => takes.has(path) && takes.get(path) !== argumentsIn(said).join())
    .map(([path]) => path);
}

/** The sentences with a plural that lacks a form of the language, or has one that it does not know. */
export function wronglyCounted(own: readonly Leaf[], language: string): string[] {
  const forms = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort().join();
  const isWrong = (branches: readonly string[]) => {
    const named = branches.filter((name) => !name.startsWith('='));
    // By `=0` and `other` alone nothing is counted: they choose between two sentences.
    return named.length > 1 && named.sort().join() !== forms;
  };
  return own.filter(([, said]) => pluralsIn(said).some(isWrong)).map(([path]) => path);
}

/** The English sentences with a number before many things where none is said of one: the other languages count as it does. */
export function uncounted(english: readonly Leaf[]): string[] {
  const isUncounted = (said: string) =>
    [...said.matchAll(/\{(\w+), number\} (?!is\b|was\b|as\b)\w+s\b/g)].some(
      ([, name]) => !said.includes(`{${name}, plural,`),
    );
  return english.filter(([, said]) => isUncounted(said)).map(([path]) => path);
}

/** The sentences with a word in their path that no source has. */
export function unusedIn(english: readonly Leaf[], sources: readonly string[]): string[] {
  const words = new Set(sources.flatMap((source) => source.match(/[\w-]+/g) ?? []));
  const isUnused = (key: string) => /^\w[\w-]*$/.test(key) && !/^\d+$/.test(key) && !words.has(key);
  // The codes of TLS are looked up by their reasons, which stand in their table without what Node puts before them.
  const keysOf = (path: string) => path.split('.').map((key) => key.replace(/^ERR_SSL_/, ''));
  return english.map(([path]) => path).filter((path) => keysOf(path).some(isUnused));
}

/** Names, numbers and what machines say; and the words that Turkish has from the same place. */
const names =
  /^(Session Desk|(CSV|JSON|HTML|PDF)…|[A-Z]{2,4}|UTF-.*|Windows-\d+|Hex|SHA-256|HAR 1\.2|cURL|(SOAP|HTTP) .{3,4}|Test|Normal|program|session-desk:.*)$/;
const isSameEverywhere = (said: string) =>
  names.test(said) || !/[a-z]{4}/i.test(said.replaceAll(/\{[^{}]*\}|Session Desk/g, ''));

/** The sentences that are still the English ones. */
export function stillEnglish(own: readonly Leaf[], english: readonly Leaf[]): string[] {
  const first = new Map(english);
  return own
    .filter(([path, said]) => said === first.get(path) && !isSameEverywhere(said))
    .map(([path]) => path);
}
