import { requestOf } from '../paste/pasted-curl.js';
import { bashWords, cmdWords } from '../paste/shell-words.js';
import type { ImportedRequest } from './imported-request.js';

/** The first cURL command of a text, with what curl would send for it; its own headers are left out. */
export function findCurlCommand(text: string): Omit<ImportedRequest, 'source'> | null {
  const start = /(?:^|[\s$>;|&(])curl(?:\.exe)?(?=\s)/i.exec(text);
  if (start === null) return null;
  const source = text.slice(start.index + start[0].length);
  const { words } = /\^[ \t]*\r?\n|\^"/.test(source) ? cmdWords(source) : bashWords(source);
  const { url, headers, body } = requestOf(words);
  if (!/^https?:\/\/[^/]/i.test(url)) return null;
  return {
    method: methodOf(words) ?? (body === '' && !words.some(isData) ? 'GET' : 'POST'),
    url,
    headers: headers.filter(([name, value]) => name !== '' && value !== ''),
    body: new TextEncoder().encode(body),
  };
}

function methodOf(words: readonly string[]): string | undefined {
  const at = words.findIndex((word) => word === '-X' || word === '--request');
  const attached = words.find((word) => /^-X./.test(word))?.slice(2);
  return at === -1 ? attached : words[at + 1];
}

function isData(word: string): boolean {
  return word === '-d' || word.startsWith('--data');
}
