import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * PowerShell, as far as our scripts go, by its own rules: a verbatim here-string begins behind `@'` at a line's end and
 * ends with `'@` (any of its four single quotes) at a line's beginning; nothing in it is expanded.
 */
export function readPowerShell(script: string): {
  readonly files: readonly Buffer[];
  /** What `curl.exe` gets. In both ways of passing arguments it is this, because no argument holds a quote. */
  argumentsFor(paths: readonly string[]): string[];
} {
  const strings: string[] = [];
  const rest = script.replace(/@['‘’‚‛]\r?\n([\s\S]*?)\n['‘’‚‛]@/g, (_whole, inner: string) => {
    strings.push(inner);
    return `<${strings.length - 1}>`;
  });
  // PowerShell's here-string leaves out the line end before its end.
  const names: string[] = [];
  const files: Buffer[] = [];
  let curl: string | null = null;
  for (const line of rest.trim().split('\n')) {
    const made = /^(\$\w+) = \[IO\.Path\]::GetTempFileName\(\)$/.exec(line);
    const text = /^\[IO\.File\]::WriteAllText\((\$\w+), <(\d+)>\)$/.exec(line);
    const bytes = /^\[IO\.File\]::WriteAllBytes\((\$\w+), \[Convert\]::FromBase64String\(<(\d+)>\)\)$/.exec(
      line,
    );
    if (made) names.push(made[1] ?? '');
    else if (text) files[names.indexOf(text[1] ?? '')] = Buffer.from(strings[Number(text[2])] ?? '', 'utf8');
    else if (bytes)
      files[names.indexOf(bytes[1] ?? '')] = Buffer.from(strings[Number(bytes[2])] ?? '', 'base64');
    else if (line.startsWith('curl.exe ')) curl = line.slice('curl.exe '.length);
    else if (!/^Remove-Item \$\w+(, \$\w+)?$/.test(line)) throw new Error(`Not understood: ${line}`);
  }
  if (curl === null) throw new Error('No curl.exe');
  const words = curl.split(' ');
  return {
    files,
    argumentsFor: (paths) =>
      words.map((word) => {
        const plain = word.replace(/^"(.*)"$/, '$1');
        if (/["']/.test(plain)) throw new Error(`A quote in an argument: ${word}`);
        return plain.replace(/\$\w+/, (name) => paths[names.indexOf(name)] ?? 'missing');
      }),
  };
}

/**
 * cmd.exe and `CommandLineToArgvW`, written anew from their descriptions. Runs `echo` into files and `certutil` in
 * `folder`, and gives the arguments of the one curl. `typed`: `%name%` of nothing stays; `run`: it vanishes, `%%` is `%`.
 */
export function cmdEffects(text: string, mode: 'typed' | 'bulk', folder: string): string[] {
  const temp = join(folder, 'temp');
  mkdirSync(temp, { recursive: true });
  const local = (path: string) => join(temp, path.replace(/^.*\\/, ''));
  let curl: string[] | null = null;
  for (const line of joinedLines(text)) {
    const expanded = expand(line, mode);
    if (expanded.length > 8191) throw new Error(`A line of ${expanded.length} characters`);
    const echo = /^(>>?)"([^"]+)" echo (\S+)$/.exec(expanded);
    const certutil = /^certutil -f -decode "([^"]+)" "([^"]+)" >nul$/.exec(expanded);
    if (echo) {
      const path = local(echo[2] ?? '');
      writeFileSync(path, `${echo[3]}\r\n`, { flag: echo[1] === '>' ? 'w' : 'a' });
    } else if (certutil) {
      writeFileSync(
        local(certutil[2] ?? ''),
        Buffer.from(readFileSync(local(certutil[1] ?? ''), 'latin1'), 'base64'),
      );
    } else if (expanded.startsWith('curl ')) {
      curl = programArguments(uncareted(expanded)).slice(1);
      curl = curl.map((word) => word.replace(/^(@?)T:\\(.*)$/, (_w, at, path) => at + local(path)));
    } else if (!/^del "[^"]+"( "[^"]+")*$/.test(expanded)) throw new Error(`Not understood: ${expanded}`);
  }
  if (curl === null) throw new Error('No curl');
  return curl;
}

/** A caret before a line end joins the lines; the first character behind it is taken as it is. */
function joinedLines(text: string): string[] {
  return text
    .replace(/\^\r\n/g, '')
    .split('\r\n')
    .filter((line) => line !== '');
}

const variables: Readonly<Record<string, string>> = { TEMP: 'T:', PATH: 'C:\\Windows', HOME: 'C:\\me' };

function expand(line: string, mode: 'typed' | 'bulk'): string {
  if (mode === 'typed')
    return line.replace(/%([^%]+)%/g, (whole, name: string) => variables[name.toUpperCase()] ?? whole);
  let out = '';
  for (let at = 0; at < line.length; at++) {
    if (line[at] !== '%') out += line[at];
    else if (line[at + 1] === '%') {
      out += '%';
      at++;
    } else if (/\d|\*/.test(line[at + 1] ?? '')) at++;
    else {
      const end = line.indexOf('%', at + 1);
      if (end === -1) continue;
      out += variables[line.slice(at + 1, end).toUpperCase()] ?? '';
      at = end;
    }
  }
  return out;
}

/** Outside quotes a caret takes the next character as it is; a command sign that nothing guards is a mistake of ours. */
function uncareted(line: string): string {
  let out = '';
  let inQuotes = false;
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    if (!inQuotes && character === '^') {
      out += line.charAt(++at);
      continue;
    }
    if (!inQuotes && /[&|<>()]/.test(character)) throw new Error(`Unguarded ${character} in ${line}`);
    if (character === '"') inQuotes = !inQuotes;
    out += character;
  }
  return out;
}

/** As Windows programs take their command line apart (the rules of Microsoft's C runtime). */
export function programArguments(line: string): string[] {
  const words: string[] = [];
  let word: string | null = null;
  let inQuotes = false;
  for (let at = 0; at < line.length; ) {
    const character = line.charAt(at);
    if (character === '\\') {
      let slashes = 0;
      while (line.charAt(at) === '\\') {
        slashes++;
        at++;
      }
      const beforeQuote = line.charAt(at) === '"';
      word = (word ?? '') + '\\'.repeat(beforeQuote ? slashes >> 1 : slashes);
      if (beforeQuote && slashes % 2 === 1) {
        word += '"';
        at++;
      }
      continue;
    }
    if (character === '"') {
      word ??= '';
      if (inQuotes && line.charAt(at + 1) === '"') {
        word += '"';
        at++;
      } else inQuotes = !inQuotes;
    } else if (!inQuotes && /[ \t]/.test(character)) {
      if (word !== null) words.push(word);
      word = null;
    } else word = (word ?? '') + character;
    at++;
  }
  if (word !== null) words.push(word);
  return words;
}
