const formula = /^'*[=+\-@\t\r\n]/;

/**
 * A spreadsheet runs a cell that begins like a formula; a ' before it makes it text. A cell that begins with such a '
 * by itself gets one more, so that `restoreCell` gives back exactly what was there.
 */
export function safeCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

export function restoreCell(text: string): string {
  return text.startsWith("'") && formula.test(text.slice(1)) ? text.slice(1) : text;
}
