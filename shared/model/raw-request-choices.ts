/** The choices of a composed request, apart from the schemas: the window lists them without a schema library. */

/** In what the body's text becomes bytes. `windows-1252` can also carry any bytes whatever, one character each. */
export const charsets = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1254', 'windows-1252'] as const;
export type Charset = (typeof charsets)[number];

/** `lf`: line ends leave as they stand in the text. `crlf`: every one of them becomes CR LF. */
export const lineEnds = ['crlf', 'lf'] as const;
export type LineEnds = (typeof lineEnds)[number];

/** Stands for the chosen session's token, escaped for its place; the raw one is put in as it is. */
export const tokenPlaceholder = '{{token}}';
export const rawTokenPlaceholder = '{{token:raw}}';

/** Characters of an XML body that is read while a person types; a larger one is neither checked nor recognised. */
export const largestXmlRead = 128 * 1024;
