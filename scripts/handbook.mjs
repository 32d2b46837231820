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
      id.startsWith(`\0${prefix}`) ? moduleOf(root, pagesOf(root, id.slice(prefix.length + 1))) : null,
  };
}

/** The pages, and where the build puts each of their pictures. */
function moduleOf(root, pages) {
  const names = [...new Set(Object.values(pages).flatMap(picturesIn))];
  const imports = names.map(
    (name, index) => `import p${index} from ${JSON.stringify(`${pictureFile(root, name)}?url`)};`,
  );
  const addresses = names.map((name, index) => `${JSON.stringify(name)}: p${index}`);
  return [
    ...imports,
    `export const pages = ${JSON.stringify(pages)};`,
    `export const pictures = { ${addresses.join(', ')} };`,
  ].join('\n');
}

export const pictureFile = (root, name) => join(root, 'docs', 'handbook', 'pictures', `${name}.png`);

/** The names of the pictures on a page. */
export function picturesIn(parts) {
  return parts.flatMap((part) =>
    typeof part === 'string' ? [] : part.picture ? [part.picture] : picturesIn(part.parts),
  );
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
    case 'image':
      return [{ tag: 'img', picture: pictureOf(token.href), parts: [token.text] }];
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

function pictureOf(href) {
  const [, name] = /^\.\.\/pictures\/([a-z]{2}\/[\w-]+)\.png$/.exec(href) ?? [];
  if (!name) throw new Error(`The handbook shows pictures of docs/handbook/pictures only: ${href}`);
  return name;
}

/** As the places that show Markdown name a heading. */
function anchorOf(text) {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N} -]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}
