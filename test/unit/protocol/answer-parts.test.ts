import { describe, expect, it } from 'vitest';
import type { HeaderPair, Transmission } from '../../../shared/model/transmission.js';
import { signsOf } from '../../../shared/protocol/answer-signs.js';
import { whoAnswered } from '../../../shared/protocol/answerers.js';
import { betweenCause, isMetaRefresh } from '../../../shared/protocol/between-causes.js';
import { decodeText } from '../../../shared/protocol/decode-text.js';
import { causeOfFault } from '../../../shared/protocol/fault-causes.js';
import { readTextFault } from '../../../shared/protocol/http-fault.js';
import { causeOfSubstatus } from '../../../shared/protocol/iis-pages.js';
import { judge } from '../../../shared/protocol/judge.js';
import { maskedTexts } from '../../../shared/protocol/masked-texts.js';
import { framingOf, readBody } from '../../../shared/protocol/read-body.js';
import { isOpen } from '../../../shared/protocol/verdict-of.js';
import { answerOf, complete, encode, envelope11, logoutResponse, transmission } from './answers.js';
import { at, by, type Said, signs } from './signs.js';

describe('the body of an answer', () => {
  it.each<readonly [HeaderPair[], string]>([
    [[], 'connection'],
    [[['CONTENT-LENGTH', '3']], 'length'],
    [[['x-content-length', '3']], 'connection'],
    [[['Transfer-Encoding', 'Chunked']], 'chunked'],
    [[['Transfer-Encoding', 'gzip, chunked ']], 'chunked'],
    [
      [
        ['transfer-encoding', 'gzip'],
        ['TRANSFER-ENCODING', 'chunked'],
      ],
      'chunked',
    ],
    [
      [
        ['transfer-encoding', 'chunked'],
        ['transfer-encoding', 'gzip'],
      ],
      'odd-coding',
    ],
    [
      [
        ['transfer-encoding', ''],
        ['transfer-encoding', 'chunked'],
      ],
      'chunked',
    ],
    [
      [
        ['transfer-encoding', 'chunked, gzip'],
        ['content-length', '3'],
      ],
      'odd-coding',
    ],
    [[['transfer-encoding', 'xchunked']], 'odd-coding'],
    [[['transfer-encoding', '']], 'odd-coding'],
  ])('ends as %j say: %s', (headers, framing) => {
    expect(framingOf(answerOf({ headers, closeDelimited: true }))).toBe(framing);
  });

  it('has a type without its parameters and without blanks', () => {
    const of = (type: string | null) => readBody(answerOf({ type, body: '<a/>' })).mediaType;
    expect([of(' Text/XML ; charset=utf-8'), of('text/xml'), of(';x'), of(null)]).toEqual([
      ...['text/xml', 'text/xml', '', ''],
    ]);
  });

  it('is XML where it begins so within the first part of it', () => {
    const of = (blanks: number) =>
      readBody(answerOf({ type: 'text/xml', body: `${' '.repeat(blanks)}<a/>` })).xml;
    expect([of(0)?.ok, of(3_999)?.ok, of(4_000)]).toEqual([true, true, null]);
  });

  it.each<readonly [number[], string, string]>([
    [[0xff, 0xfe, 0x61, 0], 'utf-16le', 'bom'],
    [[0xfe, 0xff, 0, 0x61], 'utf-16be', 'bom'],
    [[0xef, 0xbb, 0xbf, 0x61], 'utf-8', 'bom'],
    [[0xff, 0x61], 'utf-8', 'default'],
    [[0x61, 0xfe], 'utf-8', 'default'],
    [[0xfe, 0x61], 'utf-8', 'default'],
    [[0x61, 0xff], 'utf-8', 'default'],
    [[0xef, 0xbb, 0x61], 'utf-8', 'default'],
    [[0xef, 0x61, 0xbf], 'utf-8', 'default'],
    [[0x61, 0xbb, 0xbf], 'utf-8', 'default'],
  ])('%j has the encoding %s by %s', (bytes, encoding, decidedBy) => {
    expect(decodeText(Uint8Array.from(bytes), null)).toMatchObject({ encoding, decidedBy });
  });

  it.each<readonly [number[], string]>([
    [[0xff, 0xfe, 0x61, 0], 'utf-16le'],
    [[0xfe, 0xff, 0, 0x61], 'utf-16be'],
    [[0, 0x61], 'utf-16be'],
    [[0x61, 0], 'utf-16le'],
    [[0, 0], 'utf-8'],
    [[0x61, 0x61], 'utf-8'],
    [[0xff, 0x61], 'utf-8'],
    [[0xfe, 0x61], 'utf-8'],
    [[0x61, 0xff], 'utf-8'],
    [[0x61, 0xfe], 'utf-8'],
  ])('%j that is called utf-16 is %s', (bytes, encoding) => {
    expect(decodeText(Uint8Array.from(bytes), 'text/xml; charset=utf-16').encoding).toBe(encoding);
  });
});

describe('what the rest of an answer tells', () => {
  const signsAt = (request: string, statusText = 'OK') =>
    signsOf(
      { ...transmission({}), requestBytes: encode(request) } as Transmission,
      { ...answerOf({}), statusText },
      readBody(answerOf({})),
    );
  it('of the request', () => {
    const of = (head: string) => signsAt(`GET /a?b HTTP/1.1\r\n${head}\r\n\r\n`).request;
    expect(of('Host:h')).toEqual({ https: false, host: 'h', path: '/a', proxied: false });
    expect(of('hOST: \t h \nx: y')?.host).toBe('h');
    expect(of('Accept: x\nHost: h')?.host).toBe('h');
    expect(of('X-Host: h')?.host).toBe('');
    expect(signsAt('GET ?b HTTP/1.1\r\n\r\n').request).toEqual({
      https: false,
      host: '',
      path: '',
      proxied: false,
    });
    for (const none of ['', 'get /a HTTP/1.1', 'GET /a', 'x GET /a HTTP/1.1'])
      expect(signsAt(none).request).toBeNull();
  });
  it('of the words behind the status', () => {
    expect([signsAt('', 'No  Way').reason, signsAt('', ' ').reason]).toEqual(['No Way', '']);
  });

  it('of who in between', () => {
    const cause = (said: Said) => betweenCause(signs(said));
    expect(cause(at(202, { cookies: 'x aws-waf-token' }))).toBe('between-challenge');
    expect(cause(at(202, { cookies: 'other' }))).toBe('between-error');
    expect(cause(at(203, { cookies: 'aws-waf-token' }))).toBe('between-error');
    const refreshes = (source: string, text = '') => isMetaRefresh(signs({ source, text }));
    for (const name of ['"refresh"', "'Refresh'", 'refresh'])
      for (const equals of ['=', ' = '])
        expect(refreshes(`<META x http-equiv${equals}${name} content="0;URL = 'http://x/'">`)).toBe(true);
    expect(refreshes('<meta http-equiv="refresh" content="0; url=/login">')).toBe(true);
    expect(refreshes('<meta http-equiv="refresh" content="9">', 'please sign in')).toBe(true);
    expect(refreshes('<meta http-equiv="refresh" content="0; url=/x">')).toBe(false);
    expect(refreshes('<meta http-equiv="other" content="0; url=http://x">', 'please sign in')).toBe(false);
    expect(refreshes('<meta http-equivrefresh content="0; url=http://x">')).toBe(false);
  });

  it('of ASP.NET, by a title that says nothing else', () => {
    for (const title of [
      'Runtime Error',
      'Laufzeitfehler',
      'Ошибка среды выполнения',
      'Errore di runtime',
      'Errore di run-time',
      'Erreur d’exécution',
    ])
      for (const [said, is] of [
        [title, true],
        [`x ${title}`, false],
        [`${title} x`, false],
      ] as const)
        expect([said, whoAnswered(signs({ title: said }))?.id === 'asp-net']).toEqual([said, is]);
  });

  it('of a hosting panel and of a store, by a value and no part of one', () => {
    const id = (said: Said) => whoAnswered(signs(at(503, said)))?.id;
    expect([id(by('x-powered-by', 'Plesk')), id(by('x-powered-by', 'x Plesk'))]).toEqual([
      'hosting-panel',
      undefined,
    ]);
    const fetch = (after: string) => id({ ...by('retry-after', after), text: 'Backend fetch failed' });
    expect([fetch('5'), fetch('50'), fetch('15')]).toEqual(['varnish', undefined, undefined]);
  });

  it.each([
    ['InvalidSecurity', 'fault-security'],
    ['ExpiredData', 'fault-security'],
    ['ActionNotSupported', 'fault-action'],
    ['DestinationUnreachable', 'fault-destination'],
    ['EndpointNotFound', 'fault-destination'],
    ['VersionMismatch', 'fault-version-mismatch'],
    ['MustUnderstand', 'fault-must-understand'],
    ['ProcedureNotPresent', 'fault-unknown-operation'],
  ])('of a fault by the code %s alone', (local, cause) => {
    const of = (name: string) => causeOfFault([{ local: name, namespace: 'urn:x' }], '');
    expect([of(local), of(`x${local}`), of(`${local}x`)]).toEqual([cause, 'fault-other', 'fault-other']);
  });

  it('of a fault in plain words', () => {
    expect(readTextFault(500, ' one\r\n at X \n at Y ')).toEqual({
      code: 'HTTP 500',
      reason: 'one',
      detail: 'at X \n at Y',
    });
    expect(readTextFault(500, 'one &lt;b&gt;\n')).toEqual({ code: 'HTTP 500', reason: 'one <b>' });
    expect(readTextFault(500, '')).toEqual({ code: 'HTTP 500', reason: '' });
  });

  it('of a number behind a status', () => {
    // Written again by hand: one or two of each row of Microsoft's list, the first and the last.
    const rows: Readonly<Record<string, string>> = {
      'iis-bad-header': '400.1 400.12',
      'iis-login': '401.1 401.504',
      'iis-execute-forbidden': '403.1 403.19',
      'iis-read-forbidden': '403.2 403.21',
      'iis-https-wanted': '403.4 403.5',
      'iis-address-refused': '403.6 403.503',
      'iis-certificate-wanted': '403.7',
      'iis-certificate-refused': '403.12 403.17',
      'iis-too-many-users': '403.10 403.22',
      'iis-directory': '403.14',
      'iis-path': '404.0 404.1',
      'iis-handler-missing': '404.2 500.23',
      'iis-filtered': '404.5 404.20',
      'iis-escaped-twice': '404.11',
      'iis-headers-too-long': '404.10',
      'iis-too-long': '404.13 413.1',
      'iis-url-too-long': '404.14 414.0',
      'iis-query-too-long': '404.15',
      'iis-verb-refused': '404.6 405.1',
      'iis-config-broken': '500.19 500.24',
      'iis-module-broken': '500.0 500.38',
      'iis-stopping': '500.15 503.4',
      'iis-overloaded': '500.13 503.5',
      'iis-gateway': '502.1 502.5',
    };
    for (const [cause, numbers] of Object.entries(rows))
      for (const one of numbers.split(' ')) expect([one, causeOfSubstatus(one)]).toEqual([one, cause]);
  });
});

describe('a verdict', () => {
  it('on nothing that came to its end is unknown', () => {
    expect(judge('Logout', 'soap11', transmission({}))).toEqual({ outcome: 'unknown', cause: 'bad-http' });
  });

  it('on what is in another encoding says what it would be, and which it is', () => {
    const body = Uint8Array.from([...encode(envelope11(`<!--`)).slice(0, -29), 0xfd, ...encode('-->')]);
    const given = complete({
      type: 'text/xml; charset=utf-8',
      body: Uint8Array.from([...body, ...encode(logoutResponse)]),
    });
    const { causeFacts, ...rest } = judge('Logout', 'soap11', given);
    expect(rest).toEqual({ outcome: 'unexpected', cause: 'bad-encoding' });
    expect(causeFacts?.named).toMatch(/^windows-/);
    expect(causeFacts?.inside).toMatch(/\w/);
  });

  it('is open where a check could say more', () => {
    for (const operation of ['Logout', 'CheckToken', 'Login', null] as const)
      for (const outcome of ['accepted', 'unknown', 'fault', 'not-sent'] as const)
        expect([operation, outcome, isOpen({ operation, outcome })]).toEqual([
          ...[
            operation,
            outcome,
            operation === 'Logout' && (outcome === 'accepted' || outcome === 'unknown'),
          ],
        ]);
  });

  it('is masked in all that others chose the words of, and in nothing else', () => {
    const mask = (text: string) => `*${text.length}`;
    expect(maskedTexts({}, mask)).toEqual({});
    const whole = maskedTexts(
      {
        ...{ environmentName: 'a', url: 'ab', quote: 'abc' },
        fault: { code: 'a', reason: 'ab', detail: 'abc' },
        causeFacts: { named: 'a', place: 'ab', wait: '7', inside: 'html-page' },
        failure: { phase: 'dns', code: 'x', said: 'a', message: 'ab' },
      },
      mask,
    );
    expect(whole).toEqual({
      ...{ environmentName: '*1', url: '*2', quote: '*3' },
      fault: { code: '*1', reason: '*2', detail: '*3' },
      causeFacts: { named: '*1', place: '*2', wait: '7', inside: 'html-page' },
      failure: { phase: 'dns', code: 'x', said: '*1', message: '*2' },
    });
    const least = {
      fault: { code: 'a', reason: 'b' },
      causeFacts: {},
      failure: { phase: 'dns', code: 'x' },
    } as const;
    expect(maskedTexts(least, mask)).toEqual({ ...least, fault: { code: '*1', reason: '*1' } });
  });
});
