import type { Cause } from '../../model/causes.js';
import { type CauseRows, likely, proved } from './cause-row.js';

/** A success status with something else than the contract’s answer. */
export const content = {
  'html-login-page': proved('a page with a password field in place of the answer', 'check-whether-out'),
  'html-page': likely('another page in place of the answer', ({ who }) =>
    who === null ? 'probe' : 'edit-environment',
  ),
  'from-cache': proved('Age, a hit of a cache, or a warning that only a store gives', 'other-binding'),
  'help-page-instead': proved('the service’s own help page', 'edit-environment'),
  'wrapped-multipart': proved('Content-Type multipart/…', 'check-whether-out'),
  'compressed-unnamed': proved('gzip or deflate bytes without Content-Encoding', 'check-whether-out'),
  'two-content-types': proved('two content types, in one header or in two', 'check-whether-out'),
  'utf16-unmarked': proved('UTF-16 without a mark or a charset', 'check-whether-out'),
  'part-of-answer': proved('206 or Content-Range', 'check-whether-out'),
  'wrong-media-type': likely('a success that is neither XML nor HTML', 'check-whether-out'),
  'wrong-status': proved('2xx but not 200', 'check-whether-out'),
  'empty-answer': likely('nothing where the contract has something', 'check-whether-out'),
  'body-where-none': likely('content where the contract has none', 'check-whether-out'),
  'malformed-xml': proved('XML that is not well-formed', 'check-whether-out'),
  'cut-xml': proved('XML that ends in the middle', 'check-whether-out'),
  'doctype-refused': proved('a <!DOCTYPE', 'check-whether-out'),
  'xml-limit': proved('XML beyond all measure', 'check-whether-out'),
  'bad-encoding': proved('bytes that do not fit the charset', 'check-whether-out'),
  'not-soap': likely('XML without an envelope', 'check-whether-out'),
  'wrong-soap-version': proved('an envelope of the other version', 'check-whether-out'),
  'wrong-envelope': proved('an envelope without a body that can be read', 'check-whether-out'),
  'wrong-root': proved('another element than the operation’s', 'check-whether-out'),
  'wrong-namespace': proved('another namespace than the service’s', 'edit-environment'),
  'wrong-content': likely('other parts than the contract has', 'check-whether-out'),
  'bad-boolean': proved('neither true nor false', 'check-whether-out'),
  'answer-too-large': proved('an answer over the size limit', 'check-whether-out'),
  'raw-not-judged': proved('a raw request that is none of the contract’s', 'check-whether-out'),
} satisfies Partial<CauseRows<Cause>>;
