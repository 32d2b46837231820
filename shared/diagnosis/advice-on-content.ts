import type { causesOf } from '../model/causes.js';
import type { Advice } from './diagnosis.js';

type Mine = (typeof causesOf)['unexpected'][number];

const notOut = 'Do not count the session as out: check it, and look at the answer.';
const comparePath = 'Compare the endpoint with the address of the service’s help page.';

/** A success status with something else than the contract's answer in it. */
export const adviceOnContent = {
  'html-login-page': [
    'A sign-in page came instead of the service’s answer: the host asks for a login in the browser.',
    'Ask whoever runs the host for an address without it.',
  ],
  'html-page': ['A web page came instead of the service’s answer: the path is another one.', comparePath],
  'wrong-media-type': [
    'Something other than XML came: another program answers at this address.',
    comparePath,
  ],
  'wrong-status': ['The answer’s status is a success, but none that this service uses.', notOut],
  'empty-answer': ['A success came without content, as from a gateway that swallows it.', notOut],
  'body-where-none': ['Content came where this service sends none: another service answers.', notOut],
  'malformed-xml': [
    'The answer is not well-formed XML: it was changed on its way, or another program wrote it.',
    notOut,
  ],
  'cut-xml': ['The XML of the answer breaks off.', notOut],
  'doctype-refused': ['The answer carries a document type, which this service never sends.', notOut],
  'xml-limit': ['The answer is built to exhaust its reader; this service never sends that.', notOut],
  'bad-encoding': ['The answer’s bytes do not fit the character set that it names.', notOut],
  'not-soap': ['XML came, but no SOAP envelope: another service answers.', comparePath],
  'wrong-soap-version': [
    'The answer is in the other SOAP version than the request.',
    'Use that SOAP version.',
  ],
  'wrong-envelope': ['The SOAP envelope holds no body that can be read.', notOut],
  'wrong-root': ['The answer belongs to another operation or service.', comparePath],
  'wrong-namespace': [
    'The answer’s namespace is not that of Sejour Web Services: a service of the same kind, but another.',
    comparePath,
  ],
  'wrong-content': ['The answer has other parts than the contract says: a newer or older version.', notOut],
  'bad-boolean': ['CheckToken answered something that is neither true nor false.', notOut],
  'answer-too-large': ['The answer is larger than any of this service.', comparePath],
  'from-cache': [
    'A header of the answer says that a cache may have given it: the service said nothing now.',
    'Check over SOAP or POST, which caches let through, or ask whoever runs the cache to leave this address out.',
  ],
  'raw-not-judged': [
    'A raw request that is none of the contract’s was answered: nothing follows from the answer.',
    'Read the answer, and check the session.',
  ],
  'reader-failed': [
    'The answer could not be read by this program.',
    'Check the session, and report the exchange.',
  ],
} as const satisfies Record<Mine, Advice>;
