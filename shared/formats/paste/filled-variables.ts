const definitions = /^[ \t]*@([\w-]{1,80})[ \t]*=[ \t]*(\S[^\r\n]*?)[ \t]*\r?$/gm;
const varsBlock = /^vars(?::[\w-]+)?[ \t]*\{[ \t]*\r?\n((?:(?!\})[^\n]*\n){0,2000})\}/gm;
const varsLine = /^[ \t]*([\w-]{1,80}):[ \t]*(\S[^\r\n]*?)[ \t]*\r?$/gm;

/** A text with its own variables in place: `@host = …` of a `.http` file, `vars { host: … }` of Bruno, behind `{{host}}`. */
export function filledVariables(text: string): string {
  if (!text.includes('{{')) return text;
  const known = new Map<string, string>();
  const take = (source: string, lines: RegExp) => {
    for (const [, name = '', value = ''] of source.matchAll(lines)) known.set(name, value);
  };
  take(text, definitions);
  for (const [, block = ''] of text.matchAll(varsBlock)) take(block, varsLine);
  if (known.size === 0) return text;
  const fill = (source: string) =>
    source.replace(/\{\{[ \t]*([\w-]{1,80})[ \t]*\}\}/g, (whole, name: string) => known.get(name) ?? whole);
  // A variable may be made of another one.
  for (const [name, value] of known) known.set(name, fill(value));
  return fill(text);
}
