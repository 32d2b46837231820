import type { PastedNote } from '../../model/pasted.js';
import { type CurlRequest, curlRequests } from './curl-requests.js';
import { type Found, type Sighting, without } from './pasted-finding.js';
import { readPastedRequest } from './read-pasted-request.js';
import { bashWords, cmdWords, powershellWords, type ShellWords } from './shell-words.js';

const command = /(?:^|[\s$>;|&("'`])curl(?:\.exe)?[ \t]+(?=\S)/gim;
/** As far as a command is looked at to know its shell. */
const styleLength = 8_192;

/** Longest command, and how much is read in all of commands whose quotes turn out not to be closed. */
const longestCommand = 1024 * 1024;
const mostWaste = 4 * longestCommand;

/** A command that was read, and where it stands. */
interface ReadCommand {
  readonly start: number;
  readonly end: number;
  readonly words: readonly string[];
  readonly problem: PastedNote['code'] | null;
}

/** cURL commands in a text, as bash, cmd.exe or PowerShell would read them. */
export function findCurl(text: string): Found {
  const findings: Sighting[] = [];
  const notes: { code: PastedNote['code']; at: number }[] = [];
  const used: { start: number; end: number }[] = [];
  for (const { start, end, words, problem } of commandsIn(text)) {
    const requests = problem === null ? curlRequests(words) : [];
    if (problem !== null) notes.push({ code: problem, at: start });
    else if (requests.length === 0 && words.some((word) => /^-/.test(word)))
      notes.push({ code: 'curl-no-address', at: start });
    let found = 0;
    for (const request of requests) {
      if (request.unread !== null) notes.push({ code: `curl-${request.unread}`, at: start });
      const finding = readPastedRequest(request, 'curl', start);
      if (finding !== null) findings.push(finding);
      if (finding !== null) found += 1;
    }
    // Where it says nothing the other readers still look at it.
    if (found > 0) used.push({ start, end });
  }
  return { findings, rest: without(text, used), notes };
}

/** The first command of a text as the requests that curl would send for it. */
export function readCurl(text: string): readonly CurlRequest[] {
  for (const { words, problem } of commandsIn(text)) if (problem === null) return curlRequests(words);
  return [];
}

function* commandsIn(text: string): Generator<ReadCommand> {
  const pattern = new RegExp(command);
  let waste = mostWaste;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const after = match.index + match[0].length;
    // So much was read in vain that the rest of this line is left to the other readers.
    if (waste <= 0) {
      const lineEnd = text.indexOf('\n', after);
      yield { start: match.index, end: after, words: [], problem: 'curl-quote' };
      pattern.lastIndex = lineEnd < 0 ? text.length : lineEnd;
      continue;
    }
    const longest = Math.min(longestCommand, Math.max(styleLength, waste));
    const { words, end, problem } = wordsOf(
      text.slice(after, after + longest),
      match[0].startsWith('`') ? '`' : '',
    );
    if (problem !== null) waste -= longest;
    yield { start: match.index, end: after + end, words, problem };
    if (problem === null) pattern.lastIndex = Math.max(after, after + end - 1);
  }
}

function wordsOf(source: string, closer: string): ShellWords {
  const beginning = source.slice(0, styleLength);
  const first = beginning.slice(0, /\r?\n[ \t]*\r?\n|\ncurl\b/.exec(beginning)?.index ?? styleLength);
  if (/\^[ \t]*\r?\n|\^"|\^%|%\^/.test(first)) return cmdWords(source);
  if (/`[ \t]*\r?\n|`"/.test(first)) return powershellWords(source);
  return bashWords(source, closer);
}
