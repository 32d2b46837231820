import { type Found, type Sighting, without } from './pasted-finding.js';
import { partsOf } from './pasted-http.js';
import { readPastedRequest } from './read-pasted-request.js';

const anyHead = /^[ \t]*(?::authority|:method|:path|:scheme|Request URL)\b/im;
const pseudo = (name: string) => new RegExp(`^[ \\t]*:${name}:?[ \\t]*(?:\\r?\\n[ \\t]*)?(\\S+)`, 'im');

/** Request headers as browsers copy them: HTTP/2's own (`:authority: …`), or `Request URL: …` of a details pane. */
export function findBrowserCopy(text: string): Found {
  if (!anyHead.test(text)) return { findings: [], rest: text };
  const findings: Sighting[] = [];
  const used: { start: number; end: number }[] = [];
  const starts = startsIn(text);
  for (const [index, start] of starts.entries()) {
    const end = starts[index + 1] ?? text.length;
    const part = text.slice(start, end);
    const url = addressOf(part);
    if (url === null) continue;
    const { headers, body } = partsOf(part.replace(/^[ \t]*:?(\w+):?[ \t]*\r?\n/, '$1: '));
    const finding = readPastedRequest({ url, headers, body: formIn(part) ?? body }, 'http', start);
    if (finding === null) continue;
    findings.push(finding);
    used.push({ start, end });
  }
  return { findings, rest: without(text, used) };
}

/** Each copy begins with the first of its own names that comes again. */
function startsIn(text: string): number[] {
  const first = /^[ \t]*(:authority|:method|:path|:scheme|Request URL)\b/im.exec(text);
  if (first === null) return [];
  const again = new RegExp(`^[ \\t]*${first[1]}\\b`, 'gim');
  return [...text.matchAll(again)].map(({ index }) => index);
}

function addressOf(part: string): string | null {
  const whole = /Request URL:?\s*(https?:\/\/\S+)/i.exec(part)?.[1];
  if (whole !== undefined) return whole;
  const host =
    pseudo('authority').exec(part)?.[1] ?? /^[ \t]*host:?[ \t]*\r?\n?[ \t]*(\S+)/im.exec(part)?.[1];
  const path = pseudo('path').exec(part)?.[1];
  if (host === undefined || path === undefined) return null;
  return `${pseudo('scheme').exec(part)?.[1] ?? 'https'}://${host}${path}`;
}

/** The payload pane shows `token: X`, or the form itself. */
function formIn(part: string): string | null {
  const line = /^[ \t]*(token=\S+)[ \t]*\r?$/im.exec(part)?.[1];
  if (line !== undefined) return line;
  const shown = /^[ \t]*token(?::[ \t]*\r?\n?|[ \t]*\r?\n)[ \t]*(\S+)[ \t]*\r?$/im.exec(part)?.[1];
  return shown === undefined ? null : `token=${encodeURIComponent(shown)}`;
}
