/** `sep=;`, which tells a spreadsheet how the rest is cut. */
export function separatorLine(line: string): ',' | ';' | '\t' | '|' | null {
  const found = /^\ufeff?"?sep=([,;|\t]|\\t)"?[\s;,]*$/i.exec(line)?.[1];
  if (found === undefined) return null;
  return found === ',' || found === ';' || found === '|' ? found : '\t';
}

/** A line that only explains, as `#TYPE …` of PowerShell, a shell's `# …`, SQL's `-- …`, `// …`. */
export function isComment(line: string): boolean {
  const first = line.charCodeAt(0);
  // Nearly every line begins with a letter or digit.
  if ((first >= 0x30 && first <= 0x39) || (first >= 0x61 && first <= 0x7a)) return false;
  return /^\s*(?:#(?!\d*\s*[;,|\t])|\/\/|--\s|;\s|<!--|```|~~~|REM\s)/.test(line);
}
