import { blank, type Found, type PastedFinding, type PastedRequest } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';
import { bashWords, cmdWords } from './shell-words.js';

/** curl's short options that take a value (of the ones that people use). */
const shortWithValue = 'XHdAbceFKmoruTtUwxYyzCDE';
const longWithoutValue =
  /^--(?:get|disable|insecure|silent|show-error|location|compressed|verbose|include|fail|head|ipv[46]|http[\d.]+|raw|no-.*|globoff|tlsv[\d.]+|ssl.*|negotiate|ntlm|basic|digest|anyauth|path-as-is|trace-time|progress-bar|create-dirs|proxy-insecure|location-trusted)$/;

/** cURL commands in a text, as bash or as cmd.exe would read them. */
export function findCurl(text: string): Found {
  const findings: PastedFinding[] = [];
  let rest = text;
  const command = /(?:^|[\s$>;|&(])curl(?:\.exe)?(?=\s)/i;
  for (let match = command.exec(rest); match !== null; match = command.exec(rest)) {
    const start = match.index;
    const after = start + match[0].length;
    const source = rest.slice(after);
    const { words, end } = /\^[ \t]*\r?\n|\^"/.test(source) ? cmdWords(source) : bashWords(source);
    const finding = readPastedRequest(requestOf(words), 'curl');
    if (finding !== null) findings.push(finding);
    rest = blank(rest, start, after + end);
  }
  return { findings, rest };
}

/** The request that curl would send for these arguments. */
export function requestOf(words: readonly string[]): PastedRequest {
  const urls: string[] = [];
  const headers: (readonly [string, string])[] = [];
  const data: string[] = [];
  let asQuery = false;
  for (let at = 0; at < words.length; at += 1) {
    const { name, attached } = optionOf(words[at] ?? '');
    if (name === null) {
      urls.push(words[at] ?? '');
      continue;
    }
    if (name === '-G' || name === '--get') asQuery = true;
    if (!takesValue(name)) continue;
    const value = attached ?? words[++at] ?? '';
    if (name === '--url') urls.push(value);
    else if (name === '-H' || name === '--header') headers.push(headerOf(value));
    else if (name === '--data-urlencode') data.push(urlEncoded(value));
    else if (name === '-d' || name.startsWith('--data')) data.push(value);
  }
  const url = urls.find((one) => one.includes('.') || one.includes('/')) ?? '';
  const absolute = /^https?:\/\//i.test(url) ? url : `http://${url}`;
  const body = data.join('&');
  if (!asQuery) return { url: absolute, headers, body };
  return { url: `${absolute}${absolute.includes('?') ? '&' : '?'}${body}`, headers, body: '' };
}

function optionOf(word: string): { name: string | null; attached?: string } {
  if (word.startsWith('--')) {
    const equals = word.indexOf('=');
    return equals < 0 ? { name: word } : { name: word.slice(0, equals), attached: word.slice(equals + 1) };
  }
  if (!word.startsWith('-') || word.length < 2) return { name: null };
  // Short options run together (`-sXPOST`): the first one that takes a value ends the run.
  for (let at = 1; at < word.length; at += 1) {
    if (!shortWithValue.includes(word.charAt(at))) continue;
    const attached = word.slice(at + 1);
    return { name: `-${word.charAt(at)}`, ...(attached !== '' && { attached }) };
  }
  return { name: word.includes('G') ? '-G' : word };
}

function takesValue(name: string): boolean {
  return name.startsWith('--')
    ? !longWithoutValue.test(name)
    : shortWithValue.includes(name.charAt(1)) && name.length === 2;
}

function headerOf(text: string): readonly [string, string] {
  const colon = text.indexOf(':');
  return [text.slice(0, Math.max(colon, 0)).trim(), text.slice(colon + 1).trim()];
}

function urlEncoded(value: string): string {
  const equals = value.indexOf('=');
  return equals < 0
    ? encodeURIComponent(value)
    : `${value.slice(0, equals + 1)}${encodeURIComponent(value.slice(equals + 1))}`;
}
