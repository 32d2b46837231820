import type { ComposeDraft } from '../model/raw-request.js';
import type { LineEnds } from '../model/raw-request-choices.js';
import { fail, ok, type Result } from '../model/result.js';
import { originForm } from '../protocol/request-bytes.js';
import { composeProblemText } from '../text/compose-problems.js';
import { encodeText } from './charset.js';
import { headersNamed, type ParsedDraft, parseDraft } from './parse-draft.js';
import { hasTokenPlaceholder, putToken } from './token-place.js';

/** A draft as the bytes that leave, token included: it must stay in the main process. */
export interface WrittenDraft {
  readonly bytes: Uint8Array;
  readonly bodyOffset: number;
  /** Absolute: where the connection goes, with path and query as they are asked for. */
  readonly url: string;
  /** The text with the token in it, and its parts. */
  readonly text: string;
  readonly parsed: ParsedDraft;
}

/** Why there is nothing to send: a sentence for a person, without any secret. */
interface UnwritableDraft {
  readonly where: 'text' | 'sessionId';
  readonly message: string;
}

/** `endpoint` is where a request line without a host of its own goes. */
export function writeDraft(
  draft: ComposeDraft,
  token: string | null,
  endpoint: string,
): Result<WrittenDraft, UnwritableDraft> {
  if (token === null && hasTokenPlaceholder(draft.text)) {
    return fail({ where: 'sessionId', message: composeProblemText.noSession({ placeholder: '{{token}}' }) });
  }
  const text = token === null ? draft.text : putToken(draft.text, token);
  const parsed = parseDraft(text);
  const url = urlOf(parsed.requestLine.target, endpoint);
  if (url === null) return fail({ where: 'text', message: composeProblemText.noAddress });
  const body = encodeText(withEnds(parsed.body, draft.bodyEnds), draft.charset).bytes;
  const head = encodeText(
    withEnds(headOf(text, parsed, draft.fixLength ? body.length : null), draft.headEnds),
    headCharset(draft.charset),
  ).bytes;
  const bytes = new Uint8Array(head.length + body.length);
  bytes.set(head);
  bytes.set(body, head.length);
  return ok({ bytes, bodyOffset: head.length, url, text, parsed });
}

/** Heads are read byte by byte: they stay in a charset whose letters and line ends are those of ASCII. */
export function headCharset(charset: ComposeDraft['charset']): ComposeDraft['charset'] {
  return charset === 'utf-16le' || charset === 'utf-16be' ? 'utf-8' : charset;
}

export function withEnds(text: string, ends: LineEnds): string {
  return ends === 'crlf' ? text.replace(/\r?\n/g, '\r\n') : text;
}

/** Null where the target says no place that could be called. */
export function urlOf(target: string, endpoint: string): string | null {
  const absolute = /^[a-z][a-z0-9+.-]*:\/\//i.test(target);
  if (!absolute && !target.startsWith('/') && target !== '*') return null;
  try {
    const { origin } = new URL(endpoint);
    const url = absolute ? target : `${origin}${target === '*' ? '/' : target}`;
    return /^https?:$/.test(new URL(url).protocol) ? url : null;
  } catch {
    return null;
  }
}

/** The head as typed, but for what the person asked to be completed: `METHOD URL`, and the length. */
function headOf(text: string, parsed: ParsedDraft, length: number | null): string {
  const { requestLine, bodyFrom } = parsed;
  const first =
    requestLine.version === null
      ? `${requestLine.method} ${targetOf(requestLine.target)} HTTP/1.1`
      : requestLine.text;
  const rest = text.slice(requestLine.to, bodyFrom);
  return first + (length === null ? rest : withLength(rest, parsed, length));
}

function targetOf(target: string): string {
  return /^https?:\/\//i.test(target) ? originForm(target) : target;
}

/** Leaves a head alone in which the length is contradicted: by a second one, or by a transfer coding. */
function withLength(rest: string, parsed: ParsedDraft, length: number): string {
  const { headers, requestLine, ended } = parsed;
  if (headersNamed(headers, 'transfer-encoding').length > 0) return rest;
  const [only, ...more] = headersNamed(headers, 'content-length');
  if (more.length > 0) return rest;
  if (only !== undefined) {
    const from = only.valueFrom - requestLine.to;
    const to = from + (only.value?.length ?? 0);
    const gap = only.valueFrom === only.to && only.text.endsWith(':') ? ' ' : '';
    return `${rest.slice(0, from)}${gap}${length}${rest.slice(to)}`;
  }
  if (!ended || (length === 0 && !/^(POST|PUT|PATCH)$/.test(requestLine.method))) return rest;
  const emptyLine = /\r?\n$/.exec(rest)?.[0] ?? '\n';
  return `${rest.slice(0, -emptyLine.length)}Content-Length: ${length}${emptyLine}${emptyLine}`;
}
