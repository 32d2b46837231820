import { visibleText } from '../../messages/visible-text.js';

/**
 * Signs in other widths too: some programs read them as the plain ones; and behind spaces and what nobody sees, which some
 * leave out first.
 */
const formula = /^'*(?:[\t\r\n]|[\s\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫−])/u;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
const notInCsv = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/g;

/**
 * A spreadsheet runs a cell that begins like a formula; a ' before it makes it text. A cell that begins with such a '
 * by itself gets one more, so that `restoreCell` gives back exactly what was there. Control characters, which no spreadsheet shows, stand as
 * their code points.
 */
export function safeCell(text: string): string {
  const visible = text.replace(notInCsv, (found) => visibleText(found));
  return formula.test(visible) ? `'${visible}` : visible;
}

export function restoreCell(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
