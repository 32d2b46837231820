import { describe, expect, it } from 'vitest';
import type { ComposeDraft } from '../../../shared/model/raw-request.js';
import { type Binding, bindings, type Operation, operations } from '../../../shared/model/words.js';
import { parseDraft, valuesOf } from '../../../shared/raw-request/parse-draft.js';
import { recognise } from '../../../shared/raw-request/recognise.js';
import { templateOf } from '../../../shared/raw-request/templates.js';
import { writeDraft } from '../../../shared/raw-request/write-draft.js';

const endpoint = 'https://host.example/sws/Authentication.asmx';

function recognised(draft: ComposeDraft) {
  const written = writeDraft(draft, 'c0ffee00-1234-4567-89ab-00000000631f', endpoint);
  if (!written.ok) throw new Error(written.error.message);
  const { bytes, bodyOffset, parsed, url } = written.value;
  const head = parseDraft(Buffer.from(bytes.subarray(0, bodyOffset)).toString('latin1'));
  const contentLength = valuesOf(head.headers, 'content-length');
  return recognise({ parsed, body: bytes.subarray(bodyOffset), contentLength, url }, endpoint);
}

function template(operation: Operation, binding: Binding): ComposeDraft {
  const made = templateOf(operation, binding, endpoint);
  if (made === null) throw new Error('no template');
  return made;
}

describe('what is recognised', () => {
  it('is each of the contract’s own requests', () => {
    for (const operation of operations) {
      for (const binding of bindings)
        expect(recognised(template(operation, binding))).toEqual({ operation, binding });
    }
  });

  it('is another address of the same service, and other prefixes', () => {
    const draft = template('CheckToken', 'soap11');
    const moved = {
      ...draft,
      text: draft.text
        .replace('/sws/Auth', '/other/Auth')
        .replaceAll('soap:', 'x:')
        .replace('xmlns:soap', 'xmlns:x'),
    };
    expect(recognised(moved)).toEqual({ operation: 'CheckToken', binding: 'soap11' });
  });
});

describe('what may be a Logout is never recognised as a CheckToken', () => {
  const check = (binding: Binding, change: (text: string) => string, more: Partial<ComposeDraft> = {}) => {
    const draft = template('CheckToken', binding);
    const text = change(draft.text);
    expect(text === draft.text && Object.keys(more).length === 0).toBe(false);
    return recognised({ ...draft, text, ...more });
  };
  const logout = template('Logout', 'soap11').text;
  const cases: readonly (readonly [string, Binding, (text: string) => string, Partial<ComposeDraft>?])[] = [
    ['SOAPAction names Logout', 'soap11', (text) => text.replace('com/CheckToken"', 'com/Logout"')],
    [
      'a second SOAPAction',
      'soap11',
      (text) => text.replace('SOAPAction', 'SOAPAction: "http://www.sansejour.com/Logout"\nSOAPAction'),
    ],
    ['SOAPAction missing', 'soap11', (text) => text.replace(/SOAPAction.*\n/, '')],
    [
      'the element is Logout',
      'soap11',
      (text) => text.replaceAll('<CheckToken', '<Logout').replace('</CheckToken', '</Logout'),
    ],
    [
      'two elements',
      'soap12',
      (text) => text.replace('</soap12:Body>', '<Logout xmlns="http://www.sansejour.com/"/></soap12:Body>'),
    ],
    [
      'an action in the Content-Type',
      'soap12',
      (text) => text.replace('utf-8\n', 'utf-8; action="http://www.sansejour.com/Logout"\n'),
    ],
    [
      'a SOAPAction over 1.2',
      'soap12',
      (text) => text.replace('Content-Type', 'SOAPAction: "http://www.sansejour.com/Logout"\nContent-Type'),
    ],
    ['another path', 'post', (text) => text.replace('asmx/CheckToken', 'asmx/Logout/CheckToken')],
    ['an encoded path', 'post', (text) => text.replace('asmx/CheckToken', 'asmx/%4cogout')],
    [
      'a shorter length, a second request behind',
      'soap11',
      (text) => `${text.replace(/Content-Length: \d+/, 'Content-Length: 5')}${logout}`,
      { fixLength: false },
    ],
    ['no length', 'soap11', (text) => `${text.replace(/Content-Length: \d+\n/, '')}`, { fixLength: false }],
    ['two lengths', 'soap11', (text) => text.replace('Connection', 'Content-Length: 3\nConnection')],
    ['chunked', 'soap11', (text) => text.replace('Connection', 'Transfer-Encoding: chunked\nConnection')],
    ['a folded header', 'soap11', (text) => text.replace('Connection', ' folded: x\nConnection')],
    ['a line without a colon', 'soap11', (text) => text.replace('Connection', 'nothing\nConnection')],
    ['a second request behind a GET', 'get', (text) => `${text}${logout}`, { fixLength: false }],
    ['XML in another charset than it says', 'soap11', (text) => text, { charset: 'utf-16le' }],
    ['broken XML', 'soap11', (text) => text.replace('</CheckToken>', '</CheckTokn>')],
    ['a DOCTYPE', 'soap11', (text) => text.replace('<soap:Envelope', '<!DOCTYPE x>\n<soap:Envelope')],
    ['another method', 'soap11', (text) => text.replace('POST', 'PUT')],
    ['another address', 'soap11', (text) => text.replace('Authentication.asmx', 'Other.svc')],
    [
      'a compressed body',
      'soap11',
      (text) => text.replace('Connection', 'Content-Encoding: gzip\nConnection'),
    ],
  ];
  for (const [name, binding, change, more] of cases) {
    it(name, () => {
      expect(check(binding, change, more)?.operation).not.toBe('CheckToken');
    });
  }
});
