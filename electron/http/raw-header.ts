import type { AnswerHead } from './plain-answer.js';

/**
 * The values of a header of an answer, joined by commas where it came more than once; undefined where it did not come.
 * `IncomingMessage.headers` would make an object of all of them first. `name` in lower case.
 */
export function rawHeader({ rawHeaders }: Pick<AnswerHead, 'rawHeaders'>, name: string): string | undefined {
  let found: string | undefined;
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) {
    const key = rawHeaders[at] ?? '';
    if (key.length !== name.length || key.toLowerCase() !== name) continue;
    found = found === undefined ? rawHeaders[at + 1] : `${found}, ${rawHeaders[at + 1]}`;
  }
  return found;
}
