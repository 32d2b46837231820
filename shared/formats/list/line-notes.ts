/** `sep=;`, which tells a spreadsheet how the rest is cut. */
export function separatorLine(line: string): ',' | ';' | '\t' | '|' | null {
  const found = /^\ufeff?"?sep=([,;|\t]|\\t)"?[\s;,]*$/i.exec(line)?.[1];
  if (found === undefined) return null;
  return found === ',' || found === ';' || found === '|' ? found : '\t';
}

/** What a database writes below its rows: `(2 rows)`, `2 rows in set (0.00 sec)`, `(2 rows affected)`, how long it took. */
export function isRowCount(line: string): boolean {
  return (
    /^\s*\(?\d{1,9} (?:rows?|sat[ıi]r|kay[ıi]t|строк[аи]?|запис(?:ь|и|ей))\b[^;,|\t]{0,60}$/iu.test(line) ||
    /^\s*\(\d{1,9} (?:строк[аи]?|запис(?:ь|и|ей))\)\s*$/iu.test(line) ||
    timeTaken.test(line)
  );
}

/** `Completion time: 2026-…`, `Elapsed: 00:00:00.01`, `Time: 1.234 ms`, in the languages of the tools. */
const timeTaken =
  /^\s*(?:completion time|total execution time|elapsed|time|tamamlanma (?:saati|zamanı)|süre|время (?:завершения|выполнения)|время)\s*:\s*\d[\d:.,+TZ -]{0,40}(?:m?s|sec|мс|sn)?\s*$/iu;

/** What was typed to get the list: `SQL> select …`, `PS C:\> …`. */
const prompt = /^(?:SQL|mysql|sqlite|MariaDB \[[^\]]{0,60}\]|PS [^>\n]{1,200})>(?:\s|$)/;

/** A line that only explains, as `#TYPE …` of PowerShell, a shell's `# …`, SQL's `-- …`, `// …`. */
export function isComment(line: string): boolean {
  if (line.length < 100 && isRowCount(line)) return true;
  if (line.includes('>') && prompt.test(line)) return true;
  const first = line.charCodeAt(0);
  // Nearly every line begins with a letter or digit.
  if ((first >= 0x30 && first <= 0x39) || (first >= 0x61 && first <= 0x7a)) return false;
  return /^\s*(?:#(?!\d*\s*[;,|\t])|\/\/|--\s|;\s|<!--|```|~~~|REM\s)/.test(line);
}
