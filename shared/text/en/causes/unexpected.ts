import type { CauseText, CauseTexts } from './cause-text.js';

const checkIt = { advice: 'Do not count it as out: check the session.', next: 'check-whether-out' } as const;
const unreadable = (meaning: string): CauseText => ({ meaning, ...checkIt });

export const unexpectedTexts: CauseTexts<'unexpected'> = {
  'html-login-page': {
    meaning: 'A sign-in page came instead of the service’s answer, as a portal or a firewall sends it.',
    advice: 'Sign in to the network or the VPN, then check the session.',
    next: 'check-whether-out',
  },
  'html-page': {
    meaning: 'A web page came instead of the service’s answer.',
    advice: 'Compare the endpoint with the address of the service’s help page.',
    next: 'edit-environment',
  },
  'wrong-media-type': unreadable('The answer’s content type is not the one of this binding.'),
  'wrong-status': unreadable('The answer has a success status that the service never sends.'),
  'empty-answer': unreadable('The answer is empty where the contract has one.'),
  'body-where-none': unreadable('The answer has content where the contract has none.'),
  'malformed-xml': unreadable('The answer is not well-formed XML.'),
  'cut-xml': unreadable('The answer’s XML stops in the middle.'),
  'doctype-refused': unreadable('The answer carries a document type, which is refused unread for safety.'),
  'xml-limit': unreadable('The answer’s XML is nested or filled beyond all measure, so it was not read.'),
  'bad-encoding': unreadable('The answer’s text is not in the encoding that it claims.'),
  'not-soap': unreadable('The answer is XML, but not SOAP.'),
  'wrong-soap-version': unreadable('The answer is SOAP of another version than the one that was asked in.'),
  'wrong-envelope': unreadable('The SOAP envelope of the answer is not built as it must be.'),
  'wrong-root': unreadable('The answer is about something else than the operation that was asked for.'),
  'wrong-namespace': {
    meaning: 'The answer is in another namespace: another service answered, or another version of it.',
    advice: 'Compare the endpoint with the address of the service’s help page.',
    next: 'edit-environment',
  },
  'wrong-content': unreadable('The answer’s content is not what the contract describes.'),
  'bad-boolean': unreadable('The check was answered, but neither with true nor with false.'),
  'answer-too-large': unreadable('The answer is far larger than any answer of the service, and was cut.'),
  'from-cache': {
    meaning: 'The answer may come out of a cache, so that the service said nothing now. It proves nothing.',
    advice:
      'Check over SOAP or POST, which caches let through, or ask who runs the cache to leave this address out.',
    next: 'check-whether-out',
  },
  'raw-not-judged': {
    meaning:
      'The server answered a raw request that is none of the contract’s, so nothing follows from the answer.',
    advice: 'Read the answer below. It says nothing about the session: check it.',
    next: 'check-whether-out',
  },
  'reader-failed': unreadable('Reading the answer failed inside this program. The bytes are kept below.'),
};
