import { describe, expect, it } from 'vitest';
import type { Verdict } from '../../../shared/model/verdict.js';
import type { Binding, Operation } from '../../../shared/model/words.js';
import { judge } from '../../../shared/protocol/judge.js';
import {
  A,
  type AnswerParts,
  checkResponse,
  complete,
  envelope11,
  envelope12,
  fault11,
  fault12,
  H,
  logoutResponse,
  P,
  T,
} from './answers.js';

type Row = [situation: string, Operation, Binding, AnswerParts, Partial<Verdict>];

const noAction = 'Server did not recognize the value of HTTP Header SOAPAction: .';
const boolean = (value: string) => `<boolean xmlns="http://www.sansejour.com/">${value}</boolean>`;
const page = (text: string) =>
  `<!DOCTYPE html><html><head><title>${text}</title></head><body><h1>Server Error in '/' Application.</h1></body></html>`;
const unrecognized = "Request format is unrecognized for URL unexpectedly ending in '/Logout'.";
const accepted = { outcome: 'accepted', cause: 'logout-answered' } as const;
const foreign = '<faultcode xmlns:q0="urn:x">q0:Server</faultcode>';

const rows: Row[] = [
  ['void', 'Logout', 'soap11', { type: T, body: envelope11(logoutResponse) }, accepted],
  ['void', 'Logout', 'soap12', { type: A, body: envelope12(logoutResponse) }, accepted],
  ['void', 'Logout', 'get', {}, accepted],
  ['void', 'Logout', 'post', {}, accepted],
  [
    'boolean',
    'CheckToken',
    'soap11',
    { type: T, body: envelope11(checkResponse('true')) },
    { outcome: 'accepted', active: true },
  ],
  [
    'boolean',
    'CheckToken',
    'soap12',
    { type: A, body: envelope12(checkResponse('false')) },
    { outcome: 'accepted', active: false },
  ],
  ['boolean', 'CheckToken', 'get', { type: T, body: boolean('true') }, { outcome: 'accepted', active: true }],
  [
    'boolean',
    'CheckToken',
    'post',
    { type: T, body: boolean('false') },
    { outcome: 'accepted', active: false },
  ],
  [
    'exception',
    'Logout',
    'soap11',
    {
      status: 500,
      type: T,
      body: fault11('soap:Server', 'Server was unable to process request. ---&gt; msg'),
    },
    {
      outcome: 'fault',
      cause: 'fault-server',
      fault: { code: 'Server', reason: 'Server was unable to process request. ---> msg' },
    },
  ],
  [
    'exception',
    'Logout',
    'soap12',
    {
      status: 500,
      type: A,
      body: fault12('soap:Receiver', 'Server was unable to process request. ---&gt; msg'),
    },
    {
      outcome: 'fault',
      cause: 'fault-server',
      fault: { code: 'Receiver', reason: 'Server was unable to process request. ---> msg' },
    },
  ],
  [
    'exception',
    'Logout',
    'get',
    {
      status: 500,
      type: P,
      body: 'System.Exception: a &lt;b&gt; &quot;c&quot; &#39;d&#39; &amp;amp;\r\n   at X',
    },
    {
      outcome: 'fault',
      cause: 'fault-text',
      fault: { code: 'HTTP 500', reason: `System.Exception: a <b> "c" 'd' &amp;`, detail: 'at X' },
    },
  ],
  [
    'SoapException with a foreign code',
    'Logout',
    'soap11',
    {
      status: 500,
      type: T,
      body: envelope11(
        `<soap:Fault>${foreign}<faultstring>no</faultstring><detail><e xmlns="urn:x">1</e></detail></soap:Fault>`,
      ),
    },
    {
      outcome: 'fault',
      cause: 'fault-other',
      fault: { code: 'Server', reason: 'no', detail: '<e xmlns="urn:x">1</e>' },
    },
  ],
  [
    'SoapException with an unqualified detail',
    'Logout',
    'soap12',
    { status: 500, type: A, body: fault12('soap:Sender', 'no', '<detail><e>1</e></detail>') },
    { outcome: 'fault', cause: 'fault-client', fault: { code: 'Sender', reason: 'no', detail: '<e>1</e>' } },
  ],
  [
    'parameter missing',
    'Logout',
    'post',
    { status: 500, type: P, body: 'Missing parameter: token.\r\n' },
    {
      outcome: 'fault',
      cause: 'fault-missing-parameter',
      fault: { code: 'HTTP 500', reason: 'Missing parameter: token.' },
    },
  ],
  [
    'unknown SOAPAction',
    'Logout',
    'soap11',
    {
      status: 500,
      type: T,
      body: fault11('soap:Client', 'Server did not recognize the value of HTTP Header SOAPAction: X.'),
    },
    { outcome: 'fault', cause: 'fault-unknown-operation' },
  ],
  [
    'the same, translated',
    'Logout',
    'soap11',
    {
      status: 500,
      type: T,
      body: fault11('soap:Client', 'Sunucu SOAPAction HTTP Üstbilgisinin değerini tanımadı: X.'),
    },
    { outcome: 'fault', cause: 'fault-unknown-operation' },
  ],
  [
    'unknown operation',
    'Logout',
    'soap12',
    { status: 500, type: A, body: fault12('soap:Sender', "The action 'X' was not recognized.") },
    { outcome: 'fault', cause: 'fault-unknown-operation' },
  ],
  [
    'unknown operation',
    'Logout',
    'get',
    { status: 500, type: P, body: 'X Web Service method name is not valid.' },
    { outcome: 'fault', cause: 'fault-unknown-operation' },
  ],
  [
    'malformed XML',
    'Logout',
    'soap11',
    { status: 400, type: T },
    { outcome: 'http-error', cause: 'bad-request' },
  ],
  [
    'malformed XML',
    'Logout',
    'soap12',
    { status: 400, type: A },
    { outcome: 'http-error', cause: 'bad-request' },
  ],
  [
    'wrong content type',
    'Logout',
    'soap11',
    { status: 415 },
    { outcome: 'http-error', cause: 'wrong-content-type' },
  ],
  [
    'wrong content type, HTML put in',
    'Logout',
    'soap12',
    { status: 415, type: H, body: page('415') },
    { outcome: 'http-error', cause: 'wrong-content-type', quote: '415' },
  ],
  [
    'wrong content type',
    'Logout',
    'post',
    { status: 500, type: P, body: 'Request format is invalid: text/xml.' },
    { outcome: 'fault', cause: 'fault-request-format' },
  ],
  [
    'both SOAPs off',
    'Logout',
    'soap11',
    { status: 405, type: H, body: page('405') },
    { outcome: 'binding-off', cause: 'soap-off' },
  ],
  [
    'both SOAPs off',
    'Logout',
    'soap12',
    { status: 405, type: H, body: page('405') },
    { outcome: 'binding-off', cause: 'soap-off' },
  ],
  [
    '1.2 off',
    'Logout',
    'soap12',
    { status: 500, type: T, body: fault11('soap:Client', noAction) },
    { outcome: 'binding-off', cause: 'soap12-off', fault: { code: 'Client', reason: noAction } },
  ],
  [
    'a fault of 1.1 that says nothing of a version',
    'Logout',
    'soap12',
    { status: 500, type: T, body: fault11('soap:Client', 'no') },
    { outcome: 'fault', cause: 'fault-client', fault: { code: 'Client', reason: 'no' } },
  ],
  [
    'GET off',
    'Logout',
    'get',
    { status: 500, type: H, body: page(unrecognized) },
    { outcome: 'binding-off', cause: 'http-binding-off', quote: unrecognized },
  ],
  [
    'POST off, text hidden',
    'Logout',
    'post',
    { status: 500, type: H, body: page('Runtime Error') },
    { outcome: 'binding-off', cause: 'http-binding-probably-off', quote: 'Runtime Error' },
  ],
  [
    'GET off, labelled as text',
    'Logout',
    'get',
    { status: 500, type: P, body: unrecognized },
    { outcome: 'binding-off', cause: 'http-binding-off' },
  ],
];

describe("Microsoft's own answers", () => {
  it.each(rows)('%s: %s over %s', (_situation, operation, binding, answer, expected) => {
    expect(judge(operation, binding, complete(answer))).toEqual(expect.objectContaining(expected));
  });
});

describe('the same status where it means something else', () => {
  it.each<[string, Binding, AnswerParts, Partial<Verdict>]>([
    ['405 to GET', 'get', { status: 405 }, { outcome: 'http-error', cause: 'method-not-allowed' }],
    [
      '500 HTML to SOAP',
      'soap11',
      { status: 500, type: H, body: page('x') },
      { outcome: 'http-error', cause: 'server-error-page', quote: 'x' },
    ],
    [
      '405 of the handler for plain files, to GET',
      'get',
      {
        ...{ status: 405, type: H, headers: [['X-AspNet-Version', '4.0.30319']] },
        body: page("The HTTP verb GET used to access path '/sws/Authentication.asmx' is not allowed."),
      },
      { outcome: 'http-error', cause: 'method-not-allowed' },
    ],
    [
      'the same to SOAP',
      'soap11',
      {
        ...{ status: 405, type: H, headers: [['X-AspNet-Version', '4.0.30319']] },
        body: page("The HTTP verb POST used to access path '/sws/Authentication.asmx' is not allowed."),
      },
      { outcome: 'http-error', cause: 'method-only-files' },
    ],
    [
      '500 to GET whose text begins behind empty lines',
      'get',
      { status: 500, type: P, body: '\r\n \r\n  System.Exception: x &lt; y\r\n   at A.B()\r\n' },
      {
        outcome: 'fault',
        fault: { code: 'HTTP 500', reason: 'System.Exception: x < y', detail: 'at A.B()' },
      },
    ],
    ['500 empty to GET', 'get', { status: 500 }, { outcome: 'http-error', cause: 'server-error' }],
    [
      '500 text to SOAP',
      'soap11',
      { status: 500, type: P, body: 'x' },
      { outcome: 'http-error', cause: 'server-error' },
    ],
    [
      '503 text to GET',
      'get',
      { status: 503, type: P, body: 'x' },
      { outcome: 'http-error', cause: 'unavailable' },
    ],
    [
      '404',
      'soap12',
      { status: 404, type: H, body: page('x') },
      { outcome: 'http-error', cause: 'not-found' },
    ],
    ['401', 'soap11', { status: 401 }, { outcome: 'http-error', cause: 'unauthorized' }],
    ['407', 'soap11', { status: 407 }, { outcome: 'http-error', cause: 'proxy-authentication' }],
    ['429', 'post', { status: 429 }, { outcome: 'http-error', cause: 'too-many-requests' }],
    ['302', 'get', { status: 302, type: H, body: page('x') }, { outcome: 'http-error', cause: 'redirect' }],
    [
      '307 with a fault in it',
      'soap11',
      { status: 307, type: T, body: fault11('soap:Server', 'x') },
      { outcome: 'http-error', cause: 'redirect' },
    ],
    [
      '200 with a fault',
      'soap11',
      { type: T, body: fault11('soap:Server', 'x') },
      { outcome: 'fault', cause: 'fault-server' },
    ],
    [
      '200 with a fault of 1.1 to 1.2',
      'soap12',
      { type: T, body: fault11('soap:Server', 'x') },
      { outcome: 'fault', cause: 'fault-server' },
    ],
    [
      '403 with a fault',
      'soap12',
      { status: 403, type: A, body: fault12('soap:Sender', 'x') },
      { outcome: 'fault', cause: 'fault-client' },
    ],
    [
      '500 with a fault over GET',
      'get',
      { status: 500, type: T, body: fault11('soap:Server', 'x') },
      { outcome: 'fault', cause: 'fault-server' },
    ],
    [
      '500 with a fault that is called HTML',
      'soap11',
      { status: 500, type: H, body: fault11('soap:Server', 'x') },
      { outcome: 'fault', cause: 'fault-server' },
    ],
  ])('%s', (_situation, binding, answer, expected) => {
    expect(judge('Logout', binding, complete(answer))).toEqual(expect.objectContaining(expected));
  });
});
