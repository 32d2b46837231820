import { beginsAsMarkup, bodyKindOf } from '../messages/body-kind.js';
import type { ComposeDraft } from '../model/raw-request.js';
import type { Charset } from '../model/raw-request-choices.js';
import { composeText } from '../text/compose.js';
import { composeProblemText as say } from '../text/compose-problems.js';
import { encodeText } from './charset.js';
import { checkFraming } from './framing-problems.js';
import { checkHead } from './head-problems.js';
import { headersNamed, type ParsedDraft, parseDraft } from './parse-draft.js';
import { type ComposeProblem, Findings, placed } from './problem.js';
import { checkSoapHeaders, checkXmlBody } from './soap-problems.js';
import { hasTokenPlaceholder } from './token-place.js';
import { checkTypedTokens } from './token-problems.js';
import { withEnds } from './write-draft.js';

interface ProblemContext {
  readonly endpoint: string;
  readonly hasSession: boolean;
  /** The body's size as it leaves, from whoever has the token; null where it is not known. */
  readonly bodySize: number | null;
}

/** Everything that is wrong with a draft, in the order of its text. Nothing of it keeps it from being sent. */
export function findProblems(draft: ComposeDraft, context: ProblemContext): ComposeProblem[] {
  const parsed = parseDraft(draft.text);
  const findings = new Findings();
  checkHead(parsed, context.endpoint, findings);
  const own = hasTokenPlaceholder(parsed.body)
    ? null
    : encodeText(withEnds(parsed.body, draft.bodyEnds), draft.charset).bytes.length;
  checkFraming(parsed, { bodySize: own ?? context.bodySize, fixLength: draft.fixLength }, findings);
  checkBody(parsed, draft.charset, findings);
  checkPlaceholders(draft.text, context.hasSession, findings);
  checkTypedTokens(draft.text, findings);
  return placed(draft.text, findings.found);
}

function checkBody(parsed: ParsedDraft, charset: Charset, findings: Findings): void {
  const { headers, body, bodyFrom, requestLine } = parsed;
  const [type] = headersNamed(headers, 'content-type');
  const lostAt = encodeText(body, charset).lostAt;
  if (lostAt !== null) {
    findings.error(
      { from: bodyFrom + lostAt, to: bodyFrom + lostAt + 1 },
      say.lost({ charset: composeText.charsets[charset] }),
    );
  }
  // A body in chunks is not the text that the service reads.
  if (headersNamed(headers, 'transfer-encoding').length > 0) return;
  if (body === '') {
    if (requestLine.method === 'POST') findings.note(requestLine, say.emptyBody);
    return;
  }
  if (type === undefined) findings.error(requestLine, say.typeMissing);
  const typed = type?.value ?? '';
  checkCharset(parsed, charset, findings);
  const looksLikeXml = beginsAsMarkup(body);
  const kind = bodyKindOf(typed, body);
  const isXml = kind === 'xml' || (kind === 'html' && looksLikeXml);
  if (type && !isXml && looksLikeXml) findings.error(type, say.typeForXml({ type: typed }));
  if (type && isXml && !looksLikeXml) findings.error(type, say.typeForForm({ type: typed }));
  if (!looksLikeXml) {
    if (type && !isXml && kind !== 'form') findings.warn(type, say.postForm);
    return;
  }
  const facts = checkXmlBody(parsed, findings);
  if (facts !== null) checkSoapHeaders(parsed, facts, findings);
}

/** The charset that is sent against the two places that name one. */
function checkCharset({ headers, body, bodyFrom }: ParsedDraft, charset: Charset, findings: Findings): void {
  const [type] = headersNamed(headers, 'content-type');
  const said = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(type?.value ?? '')?.[1];
  if (type && said !== undefined && !isSame(said, charset)) {
    findings.warn(type, say.charsetDiffers({ said, is: composeText.charsets[charset] }));
  }
  const declared = /^(\ufeff?<\?xml\s[^>]*?encoding\s*=\s*["'])([^"']*)/.exec(body);
  const [, before = '', name = ''] = declared ?? [];
  if (declared === null || isSame(name, charset)) return;
  const from = bodyFrom + before.length;
  findings.warn(
    { from, to: from + Math.max(1, name.length) },
    say.declarationDiffers({ said: name, is: composeText.charsets[charset] }),
  );
}

function isSame(label: string, charset: Charset): boolean {
  const plain = label.toLowerCase();
  if (plain === 'utf-16') return charset.startsWith('utf-16');
  try {
    return new TextDecoder(plain).encoding === charset;
  } catch {
    return false;
  }
}

function checkPlaceholders(text: string, hasSession: boolean, findings: Findings): void {
  for (const match of text.matchAll(/\{\{[^{}\n]{0,40}\}\}/g)) {
    const place = { from: match.index, to: match.index + match[0].length };
    if (!hasTokenPlaceholder(match[0]))
      findings.warn(
        place,
        say.unknownPlaceholder({ text: match[0], token: '{{token}}', raw: '{{token:raw}}' }),
      );
    else if (!hasSession) findings.error(place, say.noSession({ placeholder: '{{token}}' }));
  }
  for (const match of text.matchAll(/<((?:\w+:)?token)>\s*<\/\1>|[?&\n]token=(?=[&\s]|$)/g)) {
    findings.error({ from: match.index, to: match.index + match[0].length }, say.noToken);
  }
  for (const match of text.matchAll(/[*\u2a2a]{6,}/g)) {
    findings.warn({ from: match.index, to: match.index + match[0].length }, say.masked);
  }
}
