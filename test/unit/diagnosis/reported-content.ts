import { gzipSync } from 'fflate';
import { fault, http, page } from './answer-shapes.js';
import { type Reported, reported } from './reported.js';

const accepted = reported('accepted');
const odd = reported('unexpected');
const xml = 'Content-Type: text/xml; charset=utf-8';
const logout =
  '<?xml version="1.0" encoding="utf-8"?><soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body><LogoutResponse xmlns="http://www.sansejour.com/" /></soap:Body></soap:Envelope>';
const utf8 = (text: string) => String.fromCharCode(...new TextEncoder().encode(text));
const wide = (text: string) => Array.from(text, (one) => `${one}\0`).join('');
const packed = String.fromCharCode(...gzipSync(new TextEncoder().encode(logout)));
const bytes = (answer: Reported): Reported => ({ ...answer, latin1: true });
const turkish = String.fromCharCode(...[0xfd, 0xfe, 0xf0]);
const mime = (type: string, encoding: string, body: string) =>
  `--b1\r\nContent-Type: ${type}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-ID: <root>\r\n\r\n${body}\r\n--b1--\r\n`;

/** Success statuses and wrappings: what stands inside, and what is left to doubt. */
export const reportedContent: readonly Reported[] = [
  accepted('the contract', 'logout-answered', null, http('200 OK', [xml], logout)),
  bytes(
    accepted(
      'a mark of UTF-8 before it',
      'logout-answered',
      null,
      http('200 OK', [xml], utf8(`\ufeff${logout}`)),
    ),
  ),
  bytes(
    accepted(
      'UTF-16 that says so',
      'logout-answered',
      null,
      http('200 OK', ['Content-Type: text/xml; charset=utf-16'], `\xff\xfe${wide(logout)}`),
    ),
  ),
  bytes(
    odd(
      'UTF-16 without a word',
      'utf16-unmarked',
      null,
      http('200 OK', ['Content-Type: text/xml'], wide(logout)),
    ),
  ),
  bytes(
    odd(
      'UTF-16 under a charset of UTF-8',
      'utf16-unmarked|bad-encoding',
      null,
      http('200 OK', [xml], wide(logout)),
    ),
  ),
  bytes(odd('gzip without its header', 'compressed-unnamed', null, http('200 OK', [xml], packed))),
  bytes(
    odd(
      'gzip twice, the second time unnamed, as an attachment',
      'compressed-unnamed',
      null,
      http('200 OK', ['Content-Type: application/gzip'], packed),
    ),
  ),
  bytes(
    reported('fault')(
      'windows-1254 under a header of UTF-8',
      'fault-server',
      null,
      fault('soap:Server', `Oturum kapat${turkish}lamad${turkish}`).replace('encoding="utf-8"', ''),
    ),
  ),
  bytes(
    reported('fault')(
      'windows-1254 that names itself in its declaration only',
      'fault-server',
      null,
      fault('soap:Server', `kapat${turkish}`)
        .replace('; charset=utf-8', '')
        .replace('<soap:Env', '<?xml version="1.0" encoding="windows-1254"?><soap:Env'),
    ),
  ),
  bytes(
    reported('fault', 'get')(
      'windows-1254 text under a header of UTF-8',
      'fault-text',
      null,
      http(
        '500 Internal Server Error',
        ['Content-Type: text/plain; charset=utf-8'],
        `kapat${turkish}lamad${turkish}`,
      ),
    ),
  ),
  odd(
    'MTOM',
    'wrapped-multipart',
    null,
    http(
      '200 OK',
      [
        'Content-Type: multipart/related; type="application/xop+xml"; boundary="b1"; start="<root>"; start-info="text/xml"',
      ],
      mime('application/xop+xml; charset=UTF-8; type="text/xml"', '8bit', logout),
    ),
  ),
  odd(
    'MTOM with a root in base64',
    'wrapped-multipart',
    null,
    http(
      '200 OK',
      ['Content-Type: multipart/related; boundary=b1'],
      mime('text/xml; charset=utf-8', 'base64', btoa(logout)),
    ),
  ),
  odd(
    'MTOM with a root in quoted-printable',
    'wrapped-multipart',
    null,
    http(
      '200 OK',
      ['Content-Type: multipart/related; boundary=b1'],
      mime(
        'text/xml; charset=utf-8',
        'quoted-printable',
        logout.replace(/=/g, '=3D').replace('<soap:Body>', '=\r\n<soap:Body>'),
      ),
    ),
  ),
  odd(
    'MTOM that is cut',
    'wrapped-multipart',
    null,
    http(
      '200 OK',
      ['Content-Type: multipart/related; boundary=b1'],
      mime('text/xml', '8bit', logout).slice(0, -8),
    ),
  ),
  reported('fault')(
    'a fault inside MTOM',
    'fault-database',
    'x',
    http(
      '500 Internal Server Error',
      ['Content-Type: multipart/related; boundary=b1'],
      mime('text/xml', '8bit', fault('soap:Server', 'ORA-12541').split('\r\n\r\n')[1] ?? ''),
    ),
  ),
  odd(
    'two types in one header',
    'two-content-types',
    null,
    http('200 OK', ['Content-Type: text/xml; charset=utf-8, text/plain'], logout),
  ),
  odd(
    'two headers of types',
    'two-content-types',
    null,
    http('200 OK', [xml, 'Content-Type: text/html'], logout),
  ),
  odd(
    'a part of it',
    'part-of-answer',
    null,
    http('206 Partial Content', [xml, 'Content-Range: bytes 0-99/300'], logout.slice(0, 100)),
  ),
  odd('XML that breaks off', 'cut-xml', null, http('200 OK', [xml], logout.slice(0, -30))),
  odd(
    'a script that a free host adds',
    'malformed-xml',
    null,
    http('200 OK', [xml], `${logout}<script>x</script>`),
  ),
  odd(
    'XML that calls itself HTML',
    'wrong-media-type',
    null,
    http('200 OK', ['Content-Type: text/html; charset=utf-8'], logout),
  ),
  odd(
    'JSON',
    'wrong-media-type',
    null,
    http('200 OK', ['Content-Type: application/json; charset=utf-8'], '{"d":null}'),
  ),
  odd('204 over SOAP', 'wrong-status|empty-answer', null, http('204 No Content', [])),
  odd('204 over GET', 'wrong-status', null, http('204 No Content', []), 'get'),
  accepted(
    'nothing over GET, and it says so',
    'logout-answered',
    null,
    http('200 OK', ['Content-Length: 0']),
    'get',
  ),
  reported('unknown', 'get')(
    'nothing over GET, and only the end of the connection says so',
    'empty-maybe-cut',
    null,
    http('200 OK', ['Connection: close']),
  ),
  odd('a page over POST', 'html-page|html-login-page', null, http('200 OK', [], page('Welcome')), 'post'),
  odd(
    'the help page',
    'help-page-instead',
    null,
    http('200 OK', [], page('Authentication Web Service', 'Click here for a complete list of operations.')),
  ),
  odd(
    'the page of a new server',
    'html-page',
    'x',
    http('200 OK', ['Server: Microsoft-IIS/10.0'], page('IIS Windows Server', '<img src="iisstart.png">')),
  ),
  odd('a store answers', 'from-cache', null, http('200 OK', [xml, 'Age: 120', 'X-Cache: HIT'], logout)),
];
