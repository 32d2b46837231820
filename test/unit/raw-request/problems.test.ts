import { describe, expect, it } from 'vitest';
import type { ComposeDraft } from '../../../shared/model/raw-request.js';
import { type Binding, bindings, operations } from '../../../shared/model/words.js';
import { differencesFrom } from '../../../shared/raw-request/differences.js';
import { findProblems } from '../../../shared/raw-request/find-problems.js';
import { parseDraft } from '../../../shared/raw-request/parse-draft.js';
import { templateOf } from '../../../shared/raw-request/templates.js';
import { typedSecrets } from '../../../shared/raw-request/typed-secrets.js';
import { composeProblemText as say } from '../../../shared/text/compose-problems.js';

const endpoint = 'http://127.0.0.1:8080/sws/Authentication.asmx';
const context = { endpoint, hasSession: true, bodySize: 400 };

function draft(binding: Binding = 'soap11', more: Partial<ComposeDraft> = {}): ComposeDraft {
  const made = templateOf('Logout', binding, endpoint);
  if (made === null) throw new Error('no template');
  return { ...made, ...more };
}

function problems(
  change: (text: string) => string,
  binding: Binding = 'soap11',
  more: Partial<ComposeDraft> = {},
) {
  const made = draft(binding, more);
  return findProblems({ ...made, text: change(made.text) }, context);
}

/** What is underlined by the first problem that says so. */
function underlined(
  change: (text: string) => string,
  message: string,
  binding?: Binding,
  more?: Partial<ComposeDraft>,
) {
  const text = change(draft(binding).text);
  const found = problems(change, binding, more).find((problem) => problem.message === message);
  return found && text.slice(found.from, found.to);
}

describe('problems', () => {
  it('there are none in the contract’s own requests', () => {
    for (const operation of operations) {
      for (const binding of bindings) {
        const made = templateOf(operation, binding, endpoint);
        expect(made && findProblems(made, context).map(({ message }) => message)).toEqual([]);
      }
    }
  });

  it.each([
    [
      'space in a name',
      (text: string) => text.replace('Connection', 'Conn ection'),
      say.badName({ name: 'Conn ection' }),
      'Conn ection',
    ],
    [
      'space before a colon',
      (text: string) => text.replace('Connection:', 'Connection :'),
      say.spaceBeforeColon,
      'Connection ',
    ],
    [
      'no colon',
      (text: string) => text.replace('Connection: keep-alive', 'Connection'),
      say.noColon,
      'Connection',
    ],
    ['no Host', (text: string) => text.replace(/Host.*\n/, ''), say.noHost, `POST ${endpoint}`],
    [
      'another Host',
      (text: string) => text.replace('Host: 127.0.0.1:8080', 'Host: other'),
      say.hostDiffers({ host: 'other', target: '127.0.0.1:8080' }),
      'other',
    ],
    [
      'both length and coding',
      (text: string) => text.replace('Connection', 'Transfer-Encoding: chunked\nConnection'),
      say.lengthAndCoding,
      'Content-Length: 375',
    ],
    [
      'unquoted SOAPAction',
      (text: string) => text.replace(/"(http:..www.sansejour.com.Logout)"/, '$1'),
      say.actionNotQuoted,
      'http://www.sansejour.com/Logout',
    ],
    [
      'another SOAPAction',
      (text: string) => text.replace('com/Logout"', 'com/CheckToken"'),
      say.actionDiffers({ action: 'http://www.sansejour.com/CheckToken', operation: 'Logout' }),
      '"http://www.sansejour.com/CheckToken"',
    ],
    [
      'a content type of the other version',
      (text: string) => text.replace('text/xml', 'application/soap+xml'),
      say.typeForVersion({ type: 'application/soap+xml', version: 'SOAP 1.1' }),
      'Content-Type: application/soap+xml; charset=utf-8',
    ],
    [
      'an unknown element',
      (text: string) => text.replace('<Logout ', '<LogOut ').replace('</Logout>', '</LogOut>'),
      say.unknownElement({ name: 'LogOut' }),
      'LogOut',
    ],
    [
      'another namespace',
      (text: string) => text.replace('="http://www.sansejour.com/"', '="http://sansejour.com/"'),
      say.elementNamespace({ name: 'Logout', namespace: 'http://sansejour.com/' }),
      'Logout',
    ],
    [
      'a missing token',
      (text: string) => text.replace('<token>{{token}}</token>', ''),
      say.missingParameter({ name: 'token', operation: 'Logout' }),
      'Logout',
    ],
    [
      'a DOCTYPE',
      (text: string) => text.replace('<soap:Env', '<!DOCTYPE x>\n<soap:Env'),
      say.doctype,
      '<!DOCTYPE x>',
    ],
    [
      'an unknown placeholder',
      (text: string) => text.replace('{{token}}', '{{tokn}}'),
      say.unknownPlaceholder({ text: '{{tokn}}', token: '{{token}}', raw: '{{token:raw}}' }),
      '{{tokn}}',
    ],
    [
      'no method',
      (text: string) => text.replace('POST', 'PO(ST'),
      say.badMethod({ method: 'PO(ST' }),
      'PO(ST',
    ],
    [
      'headers that do not end',
      (text: string) => text.slice(0, text.indexOf('\n\n')),
      say.notEnded,
      'Connection: keep-alive',
    ],
    [
      'a charset that is not sent',
      (text: string) => text.replace('charset=utf-8', 'charset=utf-16'),
      say.charsetDiffers({ said: 'utf-16', is: 'UTF-8' }),
      'Content-Type: text/xml; charset=utf-16',
    ],
  ] as const)('%s', (_, change, message, place) => {
    expect(underlined(change, message)?.replace(/Content-Length: \d+/, 'Content-Length: 375')).toBe(place);
  });

  it('says where XML breaks, by line and column of the whole text', () => {
    const [found] = problems((text) => text.replace('</Logout>', '</Logut>'));
    expect(found).toMatchObject({ severity: 'error', line: 13 });
    expect(found?.message).toMatch(/^Not well-formed XML: /);
    const text = draft().text.replace('</Logout>', '</Logut>');
    expect(text.slice(found?.from, found?.to)).toContain('</Logut');
    const cut = problems((whole) => whole.slice(0, -12)).at(-1);
    expect(cut?.message).toMatch(/^The XML stops in the middle/);
  });

  it('counts the body’s bytes where the length is left alone, and knows the right number', () => {
    const more = { fixLength: false };
    const wrong = problems(
      (text) => text.replace(/Content-Length: \d+/, 'Content-Length: 7'),
      'soap11',
      more,
    );
    expect(wrong.map(({ message, fix }) => [message, fix?.insert])).toEqual([
      [say.lengthWrong({ said: '7', is: 400 }), '400'],
    ]);
    const body = problems(
      (text) => text.replace('{{token}}', 'ğ').replace(/Content-Length: \d+/, 'Content-Length: 1'),
      'post',
      more,
    );
    expect(body.map(({ message }) => message)).toEqual([say.lengthWrong({ said: '1', is: 8 })]);
    const fixed = problems((text) => text.replace(/Content-Length: \d+/, 'Content-Length: 7'));
    expect(fixed).toEqual([]);
  });

  it('wants a session where a token is to be put in, and only there', () => {
    const noSession = { ...context, hasSession: false };
    expect(findProblems(draft(), noSession).map(({ message }) => message)).toEqual([
      say.noSession({ placeholder: '{{token}}' }),
    ]);
    expect(findProblems({ ...draft(), text: draft().text.replace('{{token}}', 'x') }, noSession)).toEqual([]);
  });

  it('marks what the charset cannot carry', () => {
    expect(
      problems((text) => text.replace('{{token}}', '\u4e2d'), 'soap11', { charset: 'windows-1254' }).map(
        ({ message }) => message,
      ),
    ).toContain(say.lost({ charset: 'Windows-1254' }));
  });

  it('is quick and total for any text', () => {
    for (const text of [
      '',
      '\n',
      '\n\n',
      ' ',
      'GET',
      'GET ',
      ':\n:\n\n<',
      '<',
      'POST /\r\r\n\r\n\0',
      '{{token}}',
    ]) {
      expect(Array.isArray(findProblems({ ...draft(), text }, context))).toBe(true);
    }
    // A hundred thousand lines: what took the square of that would not end.
    findProblems(
      {
        ...draft(),
        text: `POST ${endpoint}\nHost: 127.0.0.1:8080\nContent-Type: text/xml\n\n<a>${'<b/>\n'.repeat(100_000)}</a>`,
      },
      context,
    );
  });
});

describe('what differs from the contract’s own request', () => {
  const own = draft();
  const said = (change: (text: string) => string, more: Partial<ComposeDraft> = {}) =>
    differencesFrom(own, { ...own, text: change(own.text), ...more });

  it('is nothing for the contract’s own', () => {
    expect(said((text) => text)).toEqual([]);
    expect(said((text) => text.replace(/Content-Length: \d+/, 'Content-Length: 1'))).toEqual([]);
  });
  it('is said in words', () => {
    expect(said((text) => text.replace('POST', 'PUT'))).toEqual(['The method is PUT, not POST.']);
    expect(said((text) => text.replace(/SOAPAction.*\n/, ''))).toEqual(['The header SOAPAction is missing.']);
    expect(said((text) => text.replace('SOAPAction', 'soapaction'))).toEqual([
      'The header SOAPAction is spelled soapaction.',
    ]);
    expect(said((text) => text.replace('Connection', 'X-Trace: 1\nConnection'))).toEqual([
      'The header X-Trace was added.',
    ]);
    expect(said((text) => text.replace('"http://www.sansejour.com/"', '"http://x/"'))).toEqual([
      'Logout is in http://x/, not in http://www.sansejour.com/.',
      'token is in http://x/, not in http://www.sansejour.com/.',
    ]);
    expect(said((text) => text.replace(/\n *<token>/, ' <token>'))).toEqual([
      expect.stringMatching(/other bytes/),
    ]);
    expect(said((text) => text, { charset: 'utf-16le' })).toEqual(['The body is sent as UTF-16 LE.']);
  });
});

describe('what is masked of what a person typed', () => {
  const secrets = (text: string) =>
    typedSecrets(parseDraft(text)).map(({ kind, text: value }) => `${kind} ${value}`);
  it('finds the contract’s token and password wherever the contract has them', () => {
    expect(secrets('POST /x\n\n<a:token x="1">ab&amp;c</a:token>')).toEqual(['token ab&c', 'token ab&amp;c']);
    expect(secrets('POST /x\n\n<token><![CDATA[a<b]]></token')).toEqual([
      'token a<b',
      'token <![CDATA[a<b]]>',
    ]);
    expect(secrets('GET /x?token=a%20b&x=1\n\n')).toEqual(['token a b']);
    expect(secrets('POST /x\n\nTOKEN=q&password=p')).toEqual(['token q', 'password p']);
    expect(secrets('POST /x\n\n<token>never closed')).toEqual(['token never closed']);
    expect(secrets('PUT /x\nAuthorization: Basic eA==\ncookie: a=b\n\n')).toEqual([
      'credential Basic eA==',
      'credential a=b',
    ]);
  });
});
