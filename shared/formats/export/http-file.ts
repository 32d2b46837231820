import { handoverText } from '../../text/handover.js';
import { base64Of, bytesOfBinary, textOf } from './byte-text.js';
import { exchangeTitle } from './exchange-facts.js';
import type { HandoverExchange } from './handover-exchange.js';
import { headerName, type SentRequest } from './sent-request.js';

const text = handoverText.httpFile;
/** What the client that reads the file works out by itself. */
const ownOfClient = ['host', 'content-length', 'connection'];

/** One request of a `.http` file, as the REST clients of VS Code and JetBrains read it. */
export function httpFileEntry({ detail }: HandoverExchange, request: SentRequest): string {
  const host = /^https?:\/\/([^/?#]+)/i.exec(request.url)?.[1];
  const headers = request.headerLines.filter((line) => {
    const name = headerName(line);
    if (name === 'host') return line.slice(line.indexOf(':') + 1).trim() !== host;
    return !ownOfClient.includes(name);
  });
  const body = textOf(request.body);
  const notes = body === null ? [text.notText({ size: request.body.length })] : notesOf(body);
  return [
    `### ${exchangeTitle(detail)}`,
    ...notes.map((note) => `# ${note}`),
    ...(body === null ? (base64Of(request.body).match(/.{1,120}/g) ?? []).map((line) => `# ${line}`) : []),
    `${request.method} ${oneLine(request.url)}`,
    ...headers.map(oneLine),
    ...(body === null || body === '' ? [] : ['', body]),
    '',
  ].join('\n');
}

/** Where such a client would change the body before it sends it. */
function notesOf(body: string): string[] {
  const notes: string[] = [];
  if (body.includes('{{')) notes.push(text.variables({ braces: '{{' }));
  if (/^###/m.test(body)) notes.push(text.separator);
  if (/^<[ \t@]/m.test(body)) notes.push(text.include);
  if (body.includes('\r')) notes.push(text.lineEnds);
  return notes;
}

function oneLine(binary: string): string {
  const shown = textOf(bytesOfBinary(binary)) ?? binary;
  return shown.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, '');
}
