import type { causesOf } from '../../../model/causes.js';
import { type CauseEntries, likely, proved } from './cause-text.js';
import { otherBindings, overHttp } from './phrases.js';

export const bindingsOff: CauseEntries<(typeof causesOf)['binding-off'][number]> = {
  'soap-off': likely(
    '405 to a SOAP request, from the service’s own host or without any other sender’s sign',
    'The host takes no SOAP request here (HTTP 405). Nothing was logged out.',
    (at) =>
      overHttp(at)
        ? `Use ${otherBindings(at)}.`
        : 'Try HTTP POST or GET: if those fail too, it is not the binding.',
    'other-binding',
  ),
  'soap12-off': proved(
    'a fault of SOAP 1.1 about the version, to a request of SOAP 1.2',
    'The host does not take SOAP 1.2; it answered in SOAP 1.1. Nothing was logged out.',
    (at) => (at.binding === 'soap12' ? 'Use SOAP 1.1.' : `Use ${otherBindings(at)}.`),
    'other-binding',
  ),
  'http-binding-off': proved(
    '“Request format is unrecognized for URL unexpectedly ending in …”, or the handler’s factory in the stack',
    (at) =>
      `${at.binding === 'get' ? 'HTTP GET' : at.binding === 'post' ? 'HTTP POST' : 'GET and POST'} is switched off here for callers from outside, as ASP.NET has it from the start. Nothing was logged out.`,
    (at) => `Use ${otherBindings(at)}.`,
    'other-binding',
  ),
  'http-binding-probably-off': likely(
    'ASP.NET’s own error page (500) over GET or POST that states no reason',
    'ASP.NET answered with an error page that hides its reason. Most likely GET and POST are not offered to callers from outside; the application may also have failed.',
    (at) => `Try ${otherBindings(at)}: if those fail too, it is not the binding.`,
    'other-binding',
  ),
};
