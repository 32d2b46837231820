import { parse } from '@formatjs/icu-messageformat-parser';
import { transformWithOxc } from 'vite';

/** What is written with a brace is a message with arguments; all else is said as it stands. */
export function compiled(said) {
  if (typeof said === 'string') return said.includes('{') ? parse(said, { ignoreTag: true }) : said;
  if (Array.isArray(said)) return said.map(compiled);
  return Object.fromEntries(Object.entries(said).map(([key, value]) => [key, compiled(value)]));
}

const parser = /icu-messageformat-parser\/index\.js/;
const area = /\/shared\/text\/[a-z]{2}\/[\w/-]+(?<!\/index)\.ts$/;

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
    async transform(code, id) {
      if (!area.test(id)) return null;
      const { code: plain } = await transformWithOxc(code, id);
      const said = await import(`data:text/javascript,${encodeURIComponent(plain)}`);
      const parts = Object.entries(said).map(
        ([name, value]) => `export const ${name} = ${JSON.stringify(compiled(value))};`,
      );
      return { code: parts.join('\n'), map: null };
    },
    generateBundle(_options, bundle) {
      const withParser = Object.values(bundle).find((one) => one.moduleIds?.some((id) => parser.test(id)));
      if (withParser) this.error(`${withParser.fileName} carries the parser of ICU messages`);
    },
  };
}
