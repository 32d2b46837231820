import type { PastedNote } from '../model/pasted.js';
import { textOf } from './text-of.js';

export const findText = textOf('find');

/** What could not be read, and where. */
export function sayNote({ code, line }: PastedNote): string {
  const note = findText.notes[code];
  return line > 0 ? findText.noteAt({ line, note }) : note;
}
