import type { HeaderPair } from '../../model/transmission.js';
import { answerOf, type RecordedAnswer } from './answer-of.js';

type Section = 'general' | 'request' | 'response';

interface Panel {
  readonly pairs: readonly (readonly [section: Section, name: string, value: string])[];
  readonly body: string;
}

/**
 * What is copied out of a panel: a browser's (name and value in one line, with a tab between, or in two lines), Postman's
 * console, SoapUI's table of headers. Null where no status stands in it.
 */
export function ofPanel(text: string): RecordedAnswer | null {
  const panel = readPanel(text);
  const general = (pattern: RegExp) =>
    panel.pairs.find(([section, name]) => section !== 'request' && pattern.test(name))?.[2];
  const stated = general(/^:?status(?: ?code)?$|^#status#$/i) ?? statusAlone(text);
  const status = /(?:^|\s)([1-9]\d\d)(?:[ \t]+([^\r\n]*))?$/.exec(stated ?? '');
  if (status === null) return null;
  const asked = general(/^request url$|^url$/i) ?? /\b(https?:\/\/\S+)/i.exec(text)?.[1] ?? null;
  const method =
    general(/^request method$|^:method$|^method$/i) ?? /^\W*(GET|POST)\b/m.exec(text)?.[1] ?? 'POST';
  const lines = panel.pairs.filter(([section]) => section === 'request').map(([, name, value]) => `${name}: ${value}`);
  const headers = panel.pairs
    .filter(([section, name]) => section !== 'request' && /^[\w!#$%&'*+.^`|~-]+$/.test(name) && !notHeaders.test(name))
    .map(([, name, value]): HeaderPair => [name, value]);
  return {
    answer: answerOf(Number(status[1]), status[2]?.trim() ?? '', headers, panel.body),
    request: asked === null ? null : [`${method} ${asked} HTTP/1.1`, ...lines, '', ''].join('\r\n'),
    url: asked,
    whole: true,
  };
}

const notHeaders =
  /^(?:status|scheme|host|filename|address|version|transferred|url|method|summary|source|protocol|initiator|priority|referrer|network|duration|size|#status#)$/i;
/** `POST https://…` and below it the status alone, as Postman's console has it. */
const statusAlone = (text: string): string | undefined =>
  /^\W*(?:GET|POST)\s+https?:\/\/\S+[ \t]*\r?\n[ \t]*([1-9]\d\d)\b[^\n]*$/m.exec(text)?.[1] ??
  /^\W*(?:GET|POST)\s+https?:\/\/\S+[ \t]+([1-9]\d\d)\b/m.exec(text)?.[1];

function readPanel(text: string): Panel {
  const pairs: (readonly [Section, string, string])[] = [];
  const lines = text.split('\n').map((line) => line.replace(/\r$/, '').replace(/^[ \t]*[▼▶▸▾⯆⯈]+[ \t]*/, ''));
  let section: Section = 'general';
  for (let at = 0; at < lines.length; at += 1) {
    const line = (lines[at] ?? '').trim();
    if (/^</.test(line) || /^response body$/i.test(line) || (/^response$/i.test(line) && isBody(lines[at + 1])))
      return { pairs, body: bodyFrom(lines.slice(/^</.test(line) ? at : at + 1)) };
    const heading = /^(general|summary|(request|response)(?: headers?)?)(?: \([^)]*\))?:?$/i.exec(line);
    if (heading !== null) {
      const [, name = '', side = ''] = heading;
      section = side !== '' ? (side.toLowerCase() as Section) : /^g|^s/i.test(name) ? 'general' : section;
      continue;
    }
    const pair = pairIn(line) ?? pairOverTwo(line, lines[at + 1]);
    if (pair === null) continue;
    if (!pairIn(line)) at += 1;
    pairs.push([section, pair[0], unquoted(pair[1])]);
  }
  return { pairs, body: '' };
}

const isBody = (line: string | undefined): boolean => /^\s*</.test(line ?? '');
const bodyFrom = (lines: readonly string[]): string => lines.join('\n').trim();
/** Postman writes values in quotes, SoapUI in brackets. */
const unquoted = (value: string): string => /^"(.*)"$|^\[(.*)\]$/.exec(value)?.slice(1).find((one) => one !== undefined) ?? value;

function pairIn(line: string): readonly [string, string] | null {
  const found = /^(:?[\w#][\w# .-]{0,60}?)[ ]*(?:\t+|:[ \t]+|:[ \t]*(?=\S)(?!\/\/))(\S.*)$/.exec(line);
  return found === null ? null : [found[1] ?? '', found[2] ?? ''];
}

/** A name alone in its line, its value in the next. */
function pairOverTwo(line: string, next: string | undefined): readonly [string, string] | null {
  const name = /^(:?[A-Za-z][\w-]{0,60}|Request URL|Request Method|Status Code|Remote Address|Referrer Policy):?$/.exec(line)?.[1];
  const value = next?.trim() ?? '';
  return name === undefined || value === '' || /^</.test(value) ? null : [name, value];
}
