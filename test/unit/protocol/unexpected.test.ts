import { describe, expect, it } from 'vitest';
import type { Operation } from '../../../shared/model/words.js';
import { judge } from '../../../shared/protocol/judge.js';
import {
  A,
  checkResponse,
  complete,
  encode,
  envelope11,
  envelope12,
  H,
  logoutResponse,
  P,
  T,
} from './answers.js';

const logout = envelope11(logoutResponse);
const at = 'xmlns="http://www.sansejour.com/"';

/** Answers to a SOAP 1.1 Logout that look like a success and are none. */
const notTheContract: [name: string, body: string, cause: string][] = [
  ['the other SOAP version', envelope12(logoutResponse), 'wrong-soap-version'],
  ['another element', envelope11(checkResponse('true')), 'wrong-root'],
  ['another namespace', envelope11('<LogoutResponse xmlns="http://tempuri.org/" />'), 'wrong-namespace'],
  ['no namespace', envelope11('<LogoutResponse />'), 'wrong-namespace'],
  ['an element in it', envelope11(`<LogoutResponse ${at}><x/></LogoutResponse>`), 'wrong-content'],
  ['text in it', envelope11(`<LogoutResponse ${at}>no</LogoutResponse>`), 'wrong-content'],
  ['two of them', envelope11(logoutResponse + logoutResponse), 'wrong-envelope'],
  ['an empty Body', envelope11(''), 'wrong-envelope'],
  ['text in Body', envelope11(`x${logoutResponse}`), 'wrong-envelope'],
  ['no Body', logout.replaceAll('soap:Body', 'soap:Bodi'), 'wrong-envelope'],
  ['a Body in no namespace', logout.replaceAll('soap:Body', 'Body'), 'wrong-envelope'],
  ['two Bodies', logout.replace('</soap:Envelope>', '<soap:Body/></soap:Envelope>'), 'wrong-envelope'],
  ['no envelope', logoutResponse, 'not-soap'],
  ['an envelope in a namespace nobody knows', logout.replace('schemas.xmlsoap.org', 'x.test'), 'not-soap'],
  ['white space only', ' \r\n', 'empty-answer'],
  ['nothing', '', 'empty-answer'],
];

const malformed: [name: string, body: string][] = [
  [
    'DOCTYPE, entity bomb',
    `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(99)}"><!ENTITY c "&b;&b;&b;">]>${logout.slice(38)}`,
  ],
  ['DOCTYPE, external', `<!DOCTYPE a SYSTEM "http://x.test/a.dtd">${logout.slice(38)}`],
  ['DOCTYPE, cyclic', `<!DOCTYPE a [<!ENTITY b "&c;"><!ENTITY c "&b;">]>${logout.slice(38)}`],
  ['DOCTYPE, plain', `<!DOCTYPE Envelope>${logout.slice(38)}`],
  ['reference to NUL', logout.replace('<soap:Body>', '<soap:Body>&#0;')],
  ['reference to a surrogate', logout.replace('<soap:Body>', '<soap:Body>&#xD800;')],
  ['reference past Unicode', logout.replace('<soap:Body>', '<soap:Body>&#x110000;')],
  ['U+FFFE', logout.replace('<soap:Body>', '<soap:Body>\ufffe')],
  ['a NUL', logout.replace('<soap:Body>', '<soap:Body>\0')],
  ['a control character', logout.replace('<soap:Body>', '<!--\u0001--><soap:Body>')],
  ['an entity nobody declared', logout.replace('<soap:Body>', '<soap:Body>&nbsp;')],
  ['a bare ampersand', logout.replace('<soap:Body>', '<soap:Body>&')],
  ['two roots', logout + logout.slice(38)],
  ['junk behind', `${logout}x`],
  ['junk before', `x${logout}`],
  ['white space before the declaration', `\n${logout}`],
  ['a declaration that comes late', logout.replace('<soap:Body>', '<?xml version="1.0"?><soap:Body>')],
  ['an undeclared prefix', logout.replace('xmlns:soap=', 'xmlns:soup=')],
  ['a prefix declared empty', logout.replace('<soap:Body>', '<soap:Body xmlns:a="">')],
  ['the same attribute twice', logout.replace('<soap:Body>', '<soap:Body a="" a="">')],
  [
    'the same attribute by two prefixes',
    logout.replace('<soap:Body>', '<soap:Body xmlns:a="u" xmlns:b="u" a:c="" b:c="">'),
  ],
  ['an attribute without quotes', logout.replace('<soap:Body>', '<soap:Body a=b>')],
  ['an attribute without value', logout.replace('<soap:Body>', '<soap:Body a>')],
  ['< in an attribute', logout.replace('<soap:Body>', '<soap:Body a="<">')],
  ['tags that cross', logout.replace('</soap:Body></soap:Envelope>', '</soap:Envelope></soap:Body>')],
  ['names that differ in case', logout.replace('</soap:Body>', '</soap:body>')],
  ['an end tag too many', `${logout}</soap:Envelope>`],
  ['a CDATA that does not end', logout.replace('<soap:Body>', '<soap:Body><![CDATA[')],
  [']]> in text', logout.replace('<soap:Body>', '<soap:Body>]]>')],
  ['-- in a comment', logout.replace('<soap:Body>', '<soap:Body><!-- -- -->')],
  ['a comment that does not end', logout.replace('<soap:Body>', '<soap:Body><!--')],
  ['a cut', logout.slice(0, -1)],
  ['100,000 levels', `${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`],
  [
    '100,000 attributes',
    logout.replace(
      '<soap:Body>',
      `<soap:Body${Array.from({ length: 100_000 }, (_, n) => ` a${n}=""`).join('')}>`,
    ),
  ],
  ['a name that begins with a digit', logout.replace('<soap:Body>', '<soap:Body><1/>')],
  ['XML that is JSON', '{"LogoutResponse":null}'],
];

describe('a 200 that is not the contract', () => {
  it.each(notTheContract)('%s', (_name, body, cause) => {
    expect(judge('Logout', 'soap11', complete({ type: T, body }))).toMatchObject({
      outcome: 'unexpected',
      cause,
    });
  });

  it.each(malformed)('malformed: %s', (_name, body) => {
    for (const type of [T, null, 'application/xml']) {
      const verdict = judge('Logout', 'soap11', complete({ type, body }));
      expect(verdict.outcome).toBe('unexpected');
      expect(['malformed-xml', 'cut-xml', 'doctype-refused', 'xml-limit']).toContain(verdict.cause);
    }
  });

  it('names what was refused', () => {
    const cause = (body: string) => judge('Logout', 'soap11', complete({ type: T, body })).cause;
    expect(cause(malformed[0]?.[1] ?? '')).toBe('doctype-refused');
    expect(cause('<a>'.repeat(2_000))).toBe('xml-limit');
    expect(cause(logout.slice(0, -3))).toBe('cut-xml');
  });

  it('is quoted where it does not begin as XML, and told by its place where it does', () => {
    const verdict = (body: string) => judge('Logout', 'soap11', complete({ type: T, body }));
    expect(verdict('It works!')).toMatchObject({ cause: 'malformed-xml', quote: 'It works!' });
    expect(verdict('<a>It works!</b>').quote).toMatch(/^line 1, column 17/);
  });

  it('bytes that are not legal in their encoding', () => {
    const body = encode(logout.replace('<soap:Body>', '<!--?--><soap:Body>'));
    body[body.indexOf(0x3f, 60)] = 0xff;
    expect(judge('Logout', 'soap11', complete({ type: T, body })).cause).toBe('bad-encoding');
  });

  it('another status, another media type', () => {
    expect(judge('Logout', 'soap11', complete({ status: 202, type: T, body: logout })).cause).toBe(
      'wrong-status',
    );
    expect(judge('Logout', 'get', complete({ status: 204 })).cause).toBe('wrong-status');
    for (const type of [P, H, 'application/json']) {
      expect(judge('Logout', 'soap11', complete({ type, body: logout })).cause).toBe('wrong-media-type');
    }
  });

  it('any body to a Logout over GET or POST', () => {
    for (const body of [
      ' ',
      'OK',
      logoutResponse,
      logout,
      '<boolean xmlns="http://www.sansejour.com/">true</boolean>',
    ]) {
      expect(judge('Logout', 'get', complete({ type: T, body })).cause).toBe('body-where-none');
    }
  });
});

describe('an HTML page', () => {
  const login =
    '<html><head><title> Sign\u202e in\u0007 &amp; \n go </title></head><input type="password"></html>';

  it.each<[Operation, 'soap11' | 'get']>([
    ['Logout', 'soap11'],
    ['Logout', 'get'],
    ['CheckToken', 'get'],
  ])('is quoted by its title, without what a screen would obey (%s over %s)', (operation, binding) => {
    const verdict = judge(operation, binding, complete({ type: H, body: login }));
    expect(verdict).toEqual({ outcome: 'unexpected', cause: 'html-login-page', quote: 'Sign in & go' });
  });

  it('is known by its beginning where it has another type', () => {
    for (const type of [T, P, null]) {
      const verdict = judge(
        'Logout',
        'soap11',
        complete({ type, body: `<!doctype HTML>\n<title>${'x'.repeat(999)}</title>` }),
      );
      expect(verdict.cause).toBe('html-page');
      expect(verdict.quote).toHaveLength(300);
    }
  });
});

describe('a CheckToken', () => {
  it.each([
    ['true', true],
    [' 1\r\n', true],
    ['\tfalse ', false],
    ['0', false],
    ['<![CDATA[tr]]><!-- -->ue', true],
  ])('answer %j is read as %s', (text, active) => {
    expect(
      judge('CheckToken', 'soap12', complete({ type: A, body: envelope12(checkResponse(text)) })),
    ).toMatchObject({ outcome: 'accepted', active });
  });

  it.each(['', 'True', 'FALSE', 'yes', '01', 'true false', '\u00a0true', '<b>true</b>'])(
    'answer %j is unexpected',
    (text) => {
      const verdict = judge(
        'CheckToken',
        'soap12',
        complete({ type: A, body: envelope12(checkResponse(text)) }),
      );
      expect(verdict).toMatchObject({ outcome: 'unexpected', cause: 'bad-boolean' });
      expect(verdict).not.toHaveProperty('active');
    },
  );

  it('with two results, or a result in another namespace, is unexpected', () => {
    const result = '<CheckTokenResult>false</CheckTokenResult>';
    const twice = envelope11(`<CheckTokenResponse ${at}>${result}${result}</CheckTokenResponse>`);
    expect(judge('CheckToken', 'soap11', complete({ type: T, body: twice })).outcome).toBe('unexpected');
    const foreign = envelope11(
      checkResponse('false').replace('<CheckTokenResult>', '<CheckTokenResult xmlns="">'),
    );
    expect(judge('CheckToken', 'soap11', complete({ type: T, body: foreign })).cause).toBe('wrong-namespace');
    const bare = complete({ type: T, body: '<boolean>false</boolean>' });
    expect(judge('CheckToken', 'get', bare).cause).toBe('wrong-namespace');
  });
});
