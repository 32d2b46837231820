import { describe, expect, it } from 'vitest';
import { compareWsdl } from '../../../shared/formats/wsdl/compare-wsdl.js';
import { readWsdl } from '../../../shared/formats/wsdl/read-wsdl.js';
import { decode, encode } from '../protocol/answers.js';
import { recordedAnswer } from '../protocol/recorded-pair.js';

const recorded = decode(recordedAnswer('wsdl').body);
/** The differences that a change of the recorded WSDL adds to those that it has. */
const added = (change: (text: string) => string) => {
  const before = compareWsdl(encode(recorded)).map(({ message }) => message);
  return compareWsdl(encode(change(recorded))).filter(({ message }) => !before.includes(message));
};

describe('readWsdl', () => {
  it('reads what the recorded service offers', () => {
    const facts = readWsdl(encode(recorded));
    if (!facts.ok) throw new Error(facts.error);
    expect(facts.value.bindings.map(({ binding }) => binding)).toEqual(['soap11', 'soap12', 'get', 'post']);
    expect([...(facts.value.bindings[0]?.actions.keys() ?? [])]).toEqual(['Login', 'CheckToken', 'Logout']);
    expect(facts.value.messages.get('Logout')).toEqual([{ name: 'token', type: 'string' }]);
    expect(new Set(facts.value.addresses)).toEqual(new Set(['http://sws.test:9301/sws/Authentication.asmx']));
  });
});

describe('compareWsdl', () => {
  it('finds in the recorded service only the parameters of Login that it leaves out', () => {
    expect(
      compareWsdl(encode(recorded)).map(({ kind, operation, expected }) => [kind, operation, expected]),
    ).toEqual([
      ['parameter-missing', 'Login', 'dmn'],
      ['parameter-missing', 'Login', 'ipAdrs'],
      ['parameter-missing', 'Login', 'ipCode'],
    ]);
  });

  it.each<[string, (text: string) => string, object]>([
    [
      'namespace',
      (text) => text.replaceAll('"http://www.sansejour.com/"', '"http://tempuri.org/"'),
      { kind: 'target-namespace', found: 'http://tempuri.org/' },
    ],
    [
      'unqualified elements',
      (text) => text.replace('elementFormDefault="qualified"', ''),
      { kind: 'unqualified' },
    ],
    [
      'a binding left out',
      (text) => text.replace(/<wsdl:binding name="AuthenticationHttpGet"[\s\S]*?<\/wsdl:binding>/, ''),
      { kind: 'binding-missing', binding: 'get' },
    ],
    [
      'an operation left out of a binding',
      (text) => text.replace(/<wsdl:operation name="Logout">\s*<soap12:[\s\S]*?<\/wsdl:operation>/, ''),
      { kind: 'operation-not-in-binding', binding: 'soap12', operation: 'Logout' },
    ],
    [
      'another action',
      (text) =>
        text.replace(
          '<soap:operation soapAction="http://www.sansejour.com/Logout"',
          '<soap:operation soapAction="urn:x"',
        ),
      { kind: 'action', binding: 'soap11', found: 'urn:x' },
    ],
    [
      'an operation left out',
      (text) => text.replaceAll('name="Logout"', 'name="LogOff"'),
      { kind: 'operation-missing', operation: 'Logout' },
    ],
    [
      'another parameter',
      (text) => text.replaceAll('name="token"', 'name="ticket"'),
      { kind: 'parameter-missing', operation: 'CheckToken', expected: 'token' },
    ],
    [
      'another type',
      (text) => text.replaceAll('name="token" type="s:string"', 'name="token" type="s:int"'),
      { kind: 'parameter-type', found: 'int' },
    ],
    [
      'another result',
      (text) =>
        text.replace('name="CheckTokenResult" type="s:boolean"', 'name="CheckTokenResult" type="s:string"'),
      { kind: 'result', found: 'CheckTokenResult: string' },
    ],
  ])('finds %s', (_name, change, expected) => {
    expect(added(change)).toContainEqual(expect.objectContaining(expected));
  });

  it.each(['', '<html/>', '<!DOCTYPE html><html></html>', '{}'])('says that %j is no WSDL', (text) => {
    expect(compareWsdl(encode(text))).toMatchObject([{ kind: 'not-a-wsdl' }]);
  });
});
