import { visibleLine } from '../../shared/messages/visible-text.js';

/**
 * A text from a server on one line of a terminal: controls, escape sequences and what turns the direction of writing or is
 * not seen stand as their code points. At most `most` characters.
 */
export function inertText(text: string, most = 300): string {
  const line = visibleLine(text);
  const characters = [...line];
  return characters.length <= most ? line : `${characters.slice(0, most).join('')} … (cut)`;
}
