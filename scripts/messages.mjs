import { parse } from '@formatjs/icu-messageformat-parser';
import { runnerImport } from 'vite';

/** What is written with a brace is a message with arguments; all else is said as it stands. */
export function compiled(said) {
  if (typeof said === 'string') return said.includes('{') ? parse(said, { ignoreTag: true }) : said;
  if (Array.isArray(said)) return said.map(compiled);
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, compiled(value)]));
}

const parser = /icu-messageformat-parser\/index\.js/;
const language = /\/shared\/text\/([a-z]{2})\/.+\.ts$/;
const whole = /\/shared\/text\/[a-z]{2}\/index\.ts$/;

/** A start reads few of the areas: each is kept as a text and read when it is first asked for. */
function laterRead(name, areas) {
  const texts = Object.entries(areas).map(([area, said]) => [area, JSON.stringify(compiled(said))]);
  return `const texts = ${JSON.stringify(Object.fromEntries(texts))};
export const ${name} = {};
for (const area of Object.keys(texts)) {
  const get = () => {
    const value = JSON.parse(texts[area]);
    Object.defineProperty(${name}, area, { value });
    return value;
  };
  Object.defineProperty(${name}, area, { enumerable: true, configurable: true, get });
}`;
}

/** Compiles the ICU messages of each language, and leaves their parser out of what is built. */
export function messages() {
  return {
    name: 'messages',
    enforce: 'pre',
    config: () => ({
      resolve: {
        alias: [
          {
            find: /^@formatjs\/icu-messageformat-parser$/,
            replacement: '@formatjs/icu-messageformat-parser/no-parser.js',
          },
        ],
      },
    }),
    async transform(_code, id) {
      const name = language.exec(id)?.[1];
      if (!name) return null;
      const { module, dependencies } = await runnerImport(id, { configFile: false, logLevel: 'error' });
      for (const file of dependencies) this.addWatchFile(file);
      // An area that is read by itself, before its language is: its messages are compiled as well.
      const code = whole.test(id)
        ? laterRead(name, module[name])
        : Object.entries(module)
            .map(([area, said]) => `export const ${area} = ${JSON.stringify(compiled(said))};`)
            .join('\n');
      return { code, map: null };
    },
    generateBundle(_options, bundle) {
      const withParser = Object.values(bundle).find((one) => one.moduleIds?.some((id) => parser.test(id)));
      if (withParser) this.error(`${withParser.fileName} carries the parser of ICU messages`);
    },
  };
}
