type Tag =
  | 'h1'
  | 'h2'
  | 'h3'
  | 'p'
  | 'ul'
  | 'ol'
  | 'li'
  | 'table'
  | 'thead'
  | 'tbody'
  | 'tr'
  | 'th'
  | 'td'
  | 'pre'
  | 'code'
  | 'em'
  | 'strong'
  | 'a'
  | 'img';

/** An element of a page, or words. */
export type Part =
  | string
  | {
      readonly tag: Tag;
      readonly parts: readonly Part[];
      /** Of a heading: what links to it name. */
      readonly id?: string;
      /** Of a link. A null page is the one that it stands on, a null heading the page's beginning. */
      readonly to?: { readonly page: string | null; readonly heading: string | null };
      /** Of a picture, whose parts say what is seen on it: `en/confirmed`. */
      readonly picture?: string;
    };

/** The address of each picture, by its name. */
export type Pictures = Readonly<Record<string, string>>;

/** By the name of the page. */
export type Pages = Readonly<Record<string, readonly Part[]>>;

const blocks: readonly string[] = ['p', 'li', 'tr', 'td', 'th', 'pre', 'h1', 'h2', 'h3'];

/** What a person reads, in one line. */
export function textIn(parts: readonly Part[]): string {
  return parts
    .map((part) => {
      if (typeof part === 'string') return part;
      return blocks.includes(part.tag) ? `${textIn(part.parts)} ` : textIn(part.parts);
    })
    .join('');
}
