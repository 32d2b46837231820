/** Most that a verdict quotes of an answer, in characters. */
const quoteLength = 300;

/**
 * One line that is safe to show: white space made single, control and bidirectional characters removed, bounded.
 * Undefined where nothing is left.
 */
export function quoteOf(text: string): string | undefined {
  const clean = stripInvisible(text.slice(0, quoteLength * 20).replace(/\s+/g, ' ')).trim();
  if (clean === '') return undefined;
  const characters = Array.from(clean);
  return characters.length <= quoteLength ? clean : `${characters.slice(0, quoteLength - 1).join('')}…`;
}

/** Without what a screen obeys instead of showing: controls, bidirectional and zero-width marks, byte order marks. */
function stripInvisible(text: string): string {
  return text.replace(/[\p{Cc}\p{Bidi_Control}\u200b\u2060\ufeff\ufff9-\ufffb\u2028\u2029]/gu, '');
}
