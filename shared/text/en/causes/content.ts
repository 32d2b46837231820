import type { CauseContext } from '../../../model/cause-facts.js';
import type { Cause } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { namedIn, notOut } from './phrases.js';

const comparePath = 'Compare the endpoint with the address of the service’s help page.';
const check = 'check-whether-out' as const;

const insideWords: Readonly<Record<string, string>> = {
  'logout-answered': 'Inside stands exactly what the contract says.',
  'token-active': 'Inside stands exactly what the contract says.',
  'token-not-active': 'Inside stands exactly what the contract says.',
  'login-authenticated': 'Inside stands exactly what the contract says.',
  'login-not-authenticated': 'Inside stands exactly what the contract says.',
};
const inside = ({ facts }: CauseContext): string =>
  facts.inside === undefined
    ? ' What is inside could not be read.'
    : ` ${insideWords[facts.inside] ?? 'What stands inside is not the contract’s answer either.'}`;

/** What a fault or an error was read in all the same. */
const aroundWords: Readonly<Record<string, string>> = {
  'wrapped-multipart': ' It came inside a multipart message (MTOM).',
  'compressed-unnamed': ' It came compressed, and no header says so.',
  'two-content-types': ' It came under two content types.',
  'utf16-unmarked': ' It came in UTF-16, and its header does not say so.',
};

export function around({ facts, outcome }: CauseContext): string {
  if (outcome === 'unexpected' || facts.inside === undefined) return '';
  if (facts.inside !== 'bad-encoding') return aroundWords[facts.inside] ?? '';
  return ` Its letters do not fit the character set that it names; they were read as ${facts.named ?? 'another'}.`;
}

/** A success status with something else than the contract's answer. */
export const content = {
  'html-login-page': proved(
    'a page with a password field in place of the answer',
    (at) => `A sign-in page came instead of the service’s answer.${namedIn(at)}`,
    'Sign in to the network or the VPN, or ask whoever runs the host for an address without it; then check the session.',
    check,
  ),
  'html-page': likely(
    'another page in place of the answer',
    (at) =>
      at.who === null
        ? 'A web page came instead of the service’s answer; no sign says whether the web server or something between this program and the service wrote it.'
        : 'A web page came instead of the service’s answer: the web server has something else at this path.',
    (at) =>
      at.who === null
        ? 'Look at the page in the exchange; the probe shows whether the service answers there at all.'
        : comparePath,
    (at) => (at.who === null ? 'probe' : 'edit-environment'),
  ),
  'from-cache': proved(
    'Age, a hit of a cache, or a warning that only a store gives',
    'A header of the answer says that a cache may have given it: the service said nothing now, so it proves nothing.',
    (at) =>
      at.binding === 'get'
        ? 'Use SOAP or HTTP POST, which caches let through.'
        : 'Ask whoever runs the cache to leave this address out, and check the session over another binding.',
    'other-binding',
  ),
  'help-page-instead': proved(
    'the service’s own help page',
    'The help page of a web service came instead of an answer: the request lost its operation on the way.',
    (at) =>
      at.binding === 'soap11' || at.binding === 'soap12'
        ? 'End the endpoint at .asmx: something on the way may turn POST into GET.'
        : 'End the endpoint at .asmx, and use SOAP 1.1 or SOAP 1.2.',
    'edit-environment',
  ),
  'wrapped-multipart': proved(
    'Content-Type multipart/…',
    (at) =>
      `The answer came as a multipart message (MTOM, with attachments), which this service does not send.${inside(at)}`,
    notOut,
    check,
  ),
  'compressed-unnamed': proved(
    'gzip or deflate bytes without Content-Encoding',
    (at) =>
      `The answer came compressed (${at.facts.named ?? 'gzip'}), and no header says so: something on the way took the header away.${inside(at)}`,
    notOut,
    check,
  ),
  'two-content-types': proved(
    'two content types, in one header or in two',
    (at) =>
      `The answer names two content types (${at.facts.named ?? ''}): something on the way added one.${inside(at)}`,
    notOut,
    check,
  ),
  'utf16-unmarked': proved(
    'UTF-16 without a mark or a charset',
    (at) => `The answer’s text is in UTF-16, and its header does not say so.${inside(at)}`,
    notOut,
    check,
  ),
  'part-of-answer': proved(
    '206 or Content-Range',
    'Only a part of the answer came (HTTP 206), which was not asked for.',
    notOut,
    check,
  ),
  'wrong-media-type': likely(
    'a success that is neither XML nor HTML',
    (at) => `Something other than XML came in place of the service’s answer.${namedIn(at)}`,
    notOut,
    check,
  ),
  'wrong-status': proved(
    '2xx but not 200',
    'The answer’s status is a success, but none that this service uses.',
    notOut,
    check,
  ),
  'empty-answer': likely(
    'nothing where the contract has something',
    'A success came without content, as from a gateway that swallows it.',
    notOut,
    check,
  ),
  'body-where-none': likely(
    'content where the contract has none',
    'Content came where this service sends none.',
    notOut,
    check,
  ),
  'malformed-xml': proved(
    'XML that is not well-formed',
    'The answer is not well-formed XML: it was changed on its way, or another program wrote it.',
    notOut,
    check,
  ),
  'cut-xml': proved('XML that ends in the middle', 'The XML of the answer breaks off.', notOut, check),
  'doctype-refused': proved(
    'a <!DOCTYPE',
    'The answer carries a document type, which this service never sends; it was refused unread for safety.',
    notOut,
    check,
  ),
  'xml-limit': proved(
    'XML beyond all measure',
    'The answer’s XML is nested or filled beyond all measure, so it was not read.',
    notOut,
    check,
  ),
  'bad-encoding': proved(
    'bytes that do not fit the charset',
    (at) =>
      `The answer’s bytes do not fit the character set that it names${at.facts.named ? ` (they were read as ${at.facts.named})` : ''}.${inside(at)}`,
    notOut,
    check,
  ),
  'not-soap': likely(
    'XML without an envelope',
    'XML came, but no SOAP envelope: another service answers.',
    comparePath,
    check,
  ),
  'wrong-soap-version': proved(
    'an envelope of the other version',
    'The answer is SOAP of another version than the one that was asked in.',
    notOut,
    check,
  ),
  'wrong-envelope': proved(
    'an envelope without a body that can be read',
    'The SOAP envelope holds no body that can be read.',
    notOut,
    check,
  ),
  'wrong-root': proved(
    'another element than the operation’s',
    'The answer is about something else than the operation that was asked for.',
    notOut,
    check,
  ),
  'wrong-namespace': proved(
    'another namespace than the service’s',
    'The answer’s namespace is not that of Sejour Web Services: a service of the same kind, but another.',
    comparePath,
    'edit-environment',
  ),
  'wrong-content': likely(
    'other parts than the contract has',
    'The answer has other parts than the contract says: a newer or older version.',
    notOut,
    check,
  ),
  'bad-boolean': proved(
    'neither true nor false',
    'CheckToken answered something that is neither true nor false.',
    'Check again, or over another binding.',
    check,
  ),
  'answer-too-large': proved(
    'an answer over the size limit',
    'The answer is far larger than any answer of the service, and was cut.',
    notOut,
    check,
  ),
  'raw-not-judged': proved(
    'a raw request that is none of the contract’s',
    'The server answered a raw request that is none of the contract’s, so nothing follows from the answer.',
    'Look at what came back. If the request could log a session out, check that session.',
    'check-whether-out',
  ),
} satisfies Partial<CauseEntries<Cause>>;
