import { describe, expect, it } from 'vitest';
import { explainAnswer } from '../../../shared/formats/explain-answer.js';
import { judge } from '../../../shared/protocol/judge.js';
import { detailed, fault, http, page } from './answer-shapes.js';
import { copies, partsOf } from './copied-texts.js';
import { arrived } from './wire.js';

const same = (text: string) => text;
const envelope =
  '<?xml version="1.0" encoding="utf-8"?>\n<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/">\n  <soap:Body>\n    <LogoutResponse xmlns="http://www.sansejour.com/" />\n  </soap:Body>\n</soap:Envelope>';
const answers: Readonly<Record<string, string>> = {
  'a page of IIS': detailed('404.15', 'Not Found'),
  'a fault of the database': fault('soap:Server', 'ORA-12541: TNS:no listener'),
  'a success': http(
    '200 OK',
    ['Content-Type: text/xml; charset=utf-8', 'Server: Microsoft-IIS/10.0'],
    envelope,
  ),
  'a challenge of Cloudflare': http(
    '403 Forbidden',
    ['Server: cloudflare', 'cf-mitigated: challenge', 'CF-RAY: 1-IST'],
    page('Just a moment...', '<p>\n  İnsan olduğunuzu doğrulayın\n</p>'),
  ),
  'a proxy without a name': http(
    '503 Service Unavailable',
    ['Server: squid/5.7', 'X-Squid-Error: ERR_DNS_FAIL 0'],
    page('ERROR: The requested URL could not be retrieved'),
  ),
};
const cases = Object.entries(copies).flatMap(([way, write]) =>
  Object.entries(answers).map(([what, raw]) => [way, what, write(partsOf(raw)), raw] as const),
);

describe('a recorded answer means what it had meant here', () => {
  it.each(cases)('%s: %s', (_way, _what, text, raw) => {
    const { outcome, cause, causeFacts, fault: failed } = judge('Logout', 'soap11', arrived(raw, false));
    const verdict = explainAnswer(text, {}, same)?.verdict;
    expect([verdict?.outcome, verdict?.cause, verdict?.binding]).toEqual([outcome, cause, 'soap11']);
    // HTTP/2 and panels have no words behind the status.
    expect(verdict?.causeFacts?.answerer).toBe(causeFacts?.answerer);
    expect(verdict?.fault?.reason).toBe(failed?.reason);
  });
});

const bare =
  '<soap:Fault><faultcode>soap:Server</faultcode><faultstring>ORA-12541</faultstring></soap:Fault>';
const whole = `<soap:Envelope xmlns:soap="http://schemas.xmlsoap.org/soap/envelope/"><soap:Body>${bare}</soap:Body></soap:Envelope>`;
const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
const yellow =
  "<html><head><title>Could not load file or assembly 'X'</title></head><body><span><H1>Server Error in '/sws' Application.<hr width=100% size=1 color=silver></H1></span></body></html>";

describe('a text without a head', () => {
  it.each([
    ['a bare fault', bare, 'fault', 'fault-database'],
    ['its envelope', whole, 'fault', 'fault-database'],
    ['its envelope, escaped by a ticket', escaped(whole), 'fault', 'fault-database'],
    ['its envelope behind a sentence', `The answer was:\n${whole}\nRegards`, 'fault', 'fault-database'],
    ['quoted', `> ${whole.replace(/></g, '>\n> <')}`, 'fault', 'fault-database'],
    [
      'a fault of 1.2 alone',
      '<s:Fault><s:Code><s:Value>s:Receiver</s:Value></s:Code><s:Reason><s:Text xml:lang="en">Lisans süresi doldu</s:Text></s:Reason></s:Fault>',
      'fault',
      'fault-licence',
    ],
    ['a success', envelope, 'accepted', 'logout-answered'],
    [
      'a page of IIS',
      page('IIS 10.0 Detailed Error - 500.19 - Internal Server Error'),
      'http-error',
      'iis-config-broken',
    ],
    ['a yellow page', yellow, 'http-error', 'application-not-loaded'],
    [
      'what .NET said of a status',
      'System.Net.WebException: The request failed with HTTP status 407: Proxy Authentication Required.\r\n   at System.Web.Services',
      'http-error',
      'proxy-authentication',
    ],
    [
      'what .NET said in German',
      'System.Net.WebException: Der Remoteserver hat einen Fehler zurückgegeben: (404) Nicht gefunden.',
      'http-error',
      'not-found',
    ],
    [
      'what .NET said of a fault',
      'System.Web.Services.Protocols.SoapException: Server was unable to process request. ---> System.Data.SqlClient.SqlException: Timeout expired.\r\n   at Sejour',
      'fault',
      'fault-timeout',
    ],
    [
      'what Python said',
      'requests.exceptions.HTTPError: 502 Server Error: Bad Gateway for url: https://h/sws',
      'http-error',
      'bad-gateway',
    ],
  ])('%s', (_what, text, outcome, cause) => {
    const verdict = explainAnswer(text, {}, same)?.verdict;
    expect([verdict?.outcome, verdict?.cause]).toEqual([outcome, cause]);
  });

  it('is nothing where nothing stands there', () => {
    for (const text of ['', ' \n\t', '\ufeff']) expect(explainAnswer(text, {}, same)).toBeNull();
  });
});

describe('what the request beside it tells', () => {
  const failed = http('404 Not Found', ['Server: Microsoft-IIS/10.0'], '');
  it.each([
    ['GET /sws/Authentication.asmx/CheckToken?token=x HTTP/1.1\r\nHost: h', 'CheckToken', 'get'],
    [
      'POST /sws/Authentication.asmx/Logout HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded',
      'Logout',
      'post',
    ],
    [
      'POST /sws/Authentication.asmx HTTP/1.1\r\nContent-Type: application/soap+xml; action="http://www.sansejour.com/Login"',
      'Login',
      'soap12',
    ],
    [
      'POST https://h/sws/Authentication.asmx HTTP/1.1\r\nSOAPAction: "http://www.sansejour.com/CheckToken"',
      'CheckToken',
      'soap11',
    ],
  ])('%s', (request, operation, binding) => {
    const explained = explainAnswer(`${request}\r\n\r\n${failed}`, {}, same);
    expect([explained?.operation, explained?.binding]).toEqual([operation, binding]);
  });
});
