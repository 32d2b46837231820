import { describe, expect, it } from 'vitest';
import { describedService } from '../../../electron/calls/read-wsdl.js';
import { compareWsdl } from '../../../shared/formats/wsdl/compare-wsdl.js';
import { readWsdl } from '../../../shared/formats/wsdl/read-wsdl.js';
import { decode, encode } from '../protocol/answers.js';
import { recordedAnswer } from '../protocol/recorded-pair.js';

const recorded = decode(recordedAnswer('wsdl').body);
const known = compareWsdl(encode(recorded)).map(({ message }) => message);
const element = /<s:element name="Logout">[\s\S]*?<\/s:element>\s*(?=<s:element name="LogoutResponse")/;
const typed = (fields: string) => recorded.replace(element, `<s:element name="Logout">${fields}</s:element>`);
const token = '<s:element minOccurs="0" maxOccurs="1" name="token" type="s:string" />';

const answerOf = (body: Uint8Array, type = 'text/xml; charset=utf-8') => ({
  ...{ httpVersion: '1.1', status: 200, statusText: 'OK', trailers: [], truncated: false, body },
  headers: [['Content-Type', type] as const],
});

describe('the same description, written by other tools', () => {
  it.each<[string, string]>([
    ['as it was recorded', recorded],
    ['xs:all', typed(`<s:complexType><s:all>${token}</s:all></s:complexType>`)],
    [
      'a sequence in a sequence',
      typed(`<s:complexType><s:sequence><s:sequence>${token}</s:sequence></s:sequence></s:complexType>`),
    ],
    ['a choice', typed(`<s:complexType><s:choice>${token}</s:choice></s:complexType>`)],
    [
      'a named complex type',
      recorded.replace(
        element,
        `<s:element name="Logout" type="tns:LogoutType"/><s:complexType name="LogoutType"><s:sequence>${token}</s:sequence></s:complexType>`,
      ),
    ],
    [
      'an extended base',
      recorded.replace(
        element,
        `<s:element name="Logout"><s:complexType><s:complexContent><s:extension base="tns:Base"/></s:complexContent></s:complexType></s:element><s:complexType name="Base"><s:sequence>${token}</s:sequence></s:complexType>`,
      ),
    ],
    [
      'a group',
      recorded.replace(
        element,
        `<s:element name="Logout"><s:complexType><s:group ref="tns:G"/></s:complexType></s:element><s:group name="G"><s:sequence>${token}</s:sequence></s:group>`,
      ),
    ],
    [
      'a reference to an element',
      recorded.replace(
        element,
        '<s:element name="Logout"><s:complexType><s:sequence><s:element ref="tns:token"/></s:sequence></s:complexType></s:element><s:element name="token" type="s:string"/>',
      ),
    ],
    [
      'an inline simple type',
      typed(
        '<s:complexType><s:sequence><s:element name="token"><s:simpleType><s:restriction base="s:string"><s:maxLength value="64"/></s:restriction></s:simpleType></s:element></s:sequence></s:complexType>',
      ),
    ],
    [
      'a named simple type',
      recorded.replace(
        element,
        '<s:element name="Logout"><s:complexType><s:sequence><s:element name="token" type="tns:T"/></s:sequence></s:complexType></s:element><s:simpleType name="T"><s:restriction base="s:string"/></s:simpleType>',
      ),
    ],
    [
      'two bindings of one version',
      recorded.replace(
        /(<wsdl:binding name="AuthenticationSoap" [\s\S]*?)(<wsdl:operation name="Logout">[\s\S]*?<\/wsdl:operation>)([\s\S]*?<\/wsdl:binding>)/,
        (_whole, head: string, operation: string, tail: string) =>
          `${head}${tail}${head.replace(/<wsdl:operation[\s\S]*/, '').replace('AuthenticationSoap"', 'Second"')}${operation}</wsdl:binding>`,
      ),
    ],
  ])('differs in nothing more: %s', (_name, text) => {
    const found = compareWsdl(encode(text));
    expect(found.map(({ message }) => message).filter((message) => !known.includes(message))).toEqual([]);
    expect(describedService(answerOf(encode(text)))).toMatchObject({
      present: true,
      operations: ['Logout', 'CheckToken', 'Login'],
      unread: 0,
    });
  });

  it.each([
    ['little end first', Buffer.from(`\ufeff${recorded}`, 'utf16le'), 'text/xml'],
    ['big end first', Buffer.from(`\ufeff${recorded}`, 'utf16le').swap16(), 'text/xml'],
    [
      'named by the header',
      Buffer.from(recorded.replace('utf-8', 'utf-16'), 'utf16le'),
      'text/xml; charset=utf-16',
    ],
  ])('is read in UTF-16, %s, by the one reader', (_name, bytes, type) => {
    expect(compareWsdl(bytes, type).map(({ message }) => message)).toEqual(known);
    expect(describedService(answerOf(bytes, type))).toMatchObject({
      present: true,
      operations: ['Logout', 'CheckToken', 'Login'],
    });
  });
});

const wcf = (inside: string, namespace = 'http://tempuri.org/') =>
  `<?xml version="1.0" encoding="utf-8"?><wsdl:definitions name="Authentication" targetNamespace="${namespace}" xmlns:wsdl="http://schemas.xmlsoap.org/wsdl/" xmlns:xsd="http://www.w3.org/2001/XMLSchema" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/" xmlns:i0="http://www.sansejour.com/">${inside}</wsdl:definitions>`;
const schemaElsewhere =
  '<wsdl:types><xsd:schema targetNamespace="http://www.sansejour.com/Imports"><xsd:import schemaLocation="http://h.test/a.svc?xsd=xsd0" namespace="http://www.sansejour.com/"/><xsd:import schemaLocation="http://h.test/a.svc?xsd=xsd1" namespace="http://schemas.microsoft.com/2003/10/Serialization/"/></xsd:schema></wsdl:types>';
const port =
  '<wsdl:portType name="IAuthentication"><wsdl:operation name="Logout"/><wsdl:operation name="CheckToken"/><wsdl:operation name="Login"/></wsdl:portType>';
const elsewhere =
  '<wsdl:import namespace="http://www.sansejour.com/" location="http://h.test/a.svc?wsdl=wsdl0"/>';

describe('what WCF writes', () => {
  it.each<[string, string, readonly string[], number]>([
    [
      'schemas elsewhere',
      wcf(`${schemaElsewhere}${port}`, 'http://www.sansejour.com/'),
      ['Logout', 'CheckToken', 'Login'],
      2,
    ],
    ['all of it elsewhere', wcf(elsewhere), [], 1],
    ['both', wcf(`${elsewhere}${schemaElsewhere}`), [], 3],
    [
      'a schema that is included',
      wcf(
        `<wsdl:types><xsd:schema targetNamespace="http://www.sansejour.com/"><xsd:include schemaLocation="a.xsd"/></xsd:schema></wsdl:types>${port}`,
        'http://www.sansejour.com/',
      ),
      ['Logout', 'CheckToken', 'Login'],
      1,
    ],
  ])('is called unread, not absent: %s', (_name, text, operations, unread) => {
    expect(describedService(answerOf(encode(text)))).toEqual({
      present: true,
      status: 200,
      operations,
      unread,
    });
    expect(compareWsdl(encode(text)).map(({ kind }) => kind)).toEqual(['unread']);
  });

  it('still says what is different in the parts that were read', () => {
    const text = wcf(
      `${elsewhere}${schemaElsewhere}<wsdl:binding name="B" type="i0:I"><soap:binding/><wsdl:operation name="Logout"><soap:operation soapAction="urn:x"/></wsdl:operation></wsdl:binding>`,
    );
    expect(compareWsdl(encode(text))).toContainEqual(
      expect.objectContaining({ kind: 'action', found: 'urn:x' }),
    );
  });

  it('takes no import without an address for a part that was not read', () => {
    const text = recorded.replace(
      /(<s:schema [^>]*>)/,
      '$1<s:import namespace="http://microsoft.com/wsdl/types/"/>',
    );
    expect(compareWsdl(encode(text)).map(({ kind }) => kind)).not.toContain('unread');
  });
});

it.each(['<a', '<a></b>', '', '<!DOCTYPE a><a/>', '<a>&x;</a>'])(
  'ends its sentence with one full stop: %j',
  (text) => {
    const read = readWsdl(encode(text));
    expect(read.ok ? '' : read.error).toMatch(/[^.]\.$/);
  },
);
