import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexer } from 'marked';

const prefix = 'virtual:handbook/';

/** Vite: the handbook's pages of one language, read while building. The window gets parts, and no Markdown or HTML. */
export function handbook(root = process.cwd()) {
  return {
    name: 'handbook',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load: (id) =>
      id.startsWith(`\0${prefix}`)
        ? `export const pages = ${JSON.stringify(pagesOf(root, id.slice(prefix.length + 1)))};`
        : null,
  };
}

/** By the name of the page. */
export function pagesOf(root, language) {
  const folder = join(root, 'docs', 'handbook', language);
  const names = readdirSync(folder).filter((name) => name.endsWith('.md'));
  return Object.fromEntries(
    names.map((name) => [name.slice(0, -3), partsOf(readFileSync(join(folder, name), 'utf8'))]),
  );
}

export function partsOf(markdown) {
  return lexer(markdown).flatMap(partOf);
}

const all = (tokens) => tokens.flatMap(partOf);

/** A page is made of these and nothing else: what is not here, as HTML or a link to elsewhere, stops the build. */
function partOf(token) {
  switch (token.type) {
    case 'space':
      return [];
    case 'heading':
      return [{ tag: `h${token.depth}`, id: anchorOf(token.text), parts: all(token.tokens) }];
    case 'paragraph':
      return [{ tag: 'p', parts: all(token.tokens) }];
    case 'text':
      return token.tokens ? all(token.tokens) : [token.text];
    case 'escape':
      return [token.text];
    case 'em':
    case 'strong':
      return [{ tag: token.type, parts: all(token.tokens) }];
    case 'codespan':
      return [{ tag: 'code', parts: [token.text] }];
    case 'code':
      return [{ tag: 'pre', parts: [token.text] }];
    case 'link':
      return [{ tag: 'a', to: targetOf(token.href), parts: all(token.tokens) }];
    case 'list':
      return [
        {
          tag: token.ordered ? 'ol' : 'ul',
          parts: token.items.map((item) => ({ tag: 'li', parts: all(item.tokens) })),
        },
      ];
    case 'table':
      return [
        {
          tag: 'table',
          parts: [
            { tag: 'thead', parts: [row(token.header, 'th')] },
            { tag: 'tbody', parts: token.rows.map((cells) => row(cells, 'td')) },
          ],
        },
      ];
    default:
      throw new Error(`The handbook has no ${token.type}: ${token.raw}`);
  }
}

const row = (cells, tag) => ({
  tag: 'tr',
  parts: cells.map(({ tokens }) => ({ tag, parts: all(tokens) })),
});

function targetOf(href) {
  const [, page, heading] = /^(?:([\w-]+)\.md)?(?:#(.+))?$/.exec(decodeURI(href)) ?? [];
  if (!page && !heading) throw new Error(`The handbook links its own pages only: ${href}`);
  return { page: page ?? null, heading: heading ?? null };
}

/** As the places that show Markdown name a heading. */
function anchorOf(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
