import { describe, expect, it } from 'vitest';
import { describedService } from '../../../electron/calls/read-wsdl.js';
import { compareWsdl } from '../../../shared/formats/wsdl/compare-wsdl.js';
import { readWsdl } from '../../../shared/formats/wsdl/read-wsdl.js';
import { decode, encode } from '../protocol/answers.js';
import { recordedAnswer } from '../protocol/recorded-pair.js';

const recorded = decode(recordedAnswer('wsdl').body);
const known = compareWsdl(encode(recorded)).map(({ message }) => message);
const says = (text: string) =>
  compareWsdl(encode(text))
    .filter(({ message }) => !known.includes(message))
    .map(({ kind }) => kind);
const described = (body: Uint8Array, type = 'text/xml') =>
  describedService({
    ...{ httpVersion: '1.1', status: 200, statusText: 'OK', trailers: [], truncated: false, body },
    headers: [['Content-Type', type]],
  });

const swapped = (text: string, from: string, to: string) =>
  text
    .replaceAll(new RegExp(`(?<![\\w:])${from}:`, 'g'), `${to}:`)
    .replaceAll(`xmlns:${from}=`, `xmlns:${to}=`);
const asDefault = (text: string, prefix: string) =>
  text.replaceAll(`<${prefix}:`, '<').replaceAll(`</${prefix}:`, '</').replace(`xmlns:${prefix}=`, 'xmlns=');
const types = /<wsdl:types>[\s\S]*<\/wsdl:types>/;
const field = /<s:element minOccurs="0" maxOccurs="1" name="token" type="s:string" \/>/g;
const token = (written: string) => recorded.replace(field, written);
const facets = '<s:restriction base="s:string"><s:pattern value=".+"/></s:restriction>';

/** The same service, as another tool, another version or another hand writes it. */
const same: Record<string, string> = {
  'prefix s becomes xs': swapped(recorded, 's', 'xs'),
  'prefix wsdl becomes w': swapped(recorded, 'wsdl', 'w'),
  'prefixes soap and soap12 exchanged': swapped(
    swapped(swapped(recorded, 'soap', 'old'), 'soap12', 'soap'),
    'old',
    'soap12',
  ),
  'WSDL as default namespace': asDefault(recorded, 'wsdl'),
  'the schema as default namespace of its own': recorded.replace(types, (part) =>
    asDefault(part.replaceAll(' type="s:', ' type="xs:'), 's').replace(
      '<schema ',
      '<schema xmlns="http://www.w3.org/2001/XMLSchema" xmlns:xs="http://www.w3.org/2001/XMLSchema" ',
    ),
  ),
  'without an XML declaration': recorded.replace(/^<\?xml[^>]*\?>\s*/, ''),
  'a mark and blank lines in front': `\ufeff${recorded}`,
  'comments in front, between and behind': `${recorded.replace('<wsdl:types>', '<!-- ours --><wsdl:types><!-- x -->')}<!-- end -->`,
  'an instruction for a style sheet': recorded.replace(
    /^(<\?xml[^>]*\?>)/,
    '$1<?xml-stylesheet type="text/xsl" href="wsdl.xsl"?>',
  ),
  'documentation of its own everywhere': recorded.replaceAll(
    /(<wsdl:(?:portType|service|binding)\b[^>]*>)/g,
    '$1<wsdl:documentation>words <b>here</b></wsdl:documentation>',
  ),
  'policies of WCF': recorded.replace(
    '<wsdl:types>',
    '<wsp:Policy xmlns:wsp="http://schemas.xmlsoap.org/ws/2004/09/policy"/><wsdl:types>',
  ),
  'another schema beside': recorded.replace(
    '<wsdl:types>',
    '<wsdl:types><s:schema targetNamespace="http://schemas.microsoft.com/2003/10/Serialization/" elementFormDefault="qualified"><s:element name="anyType" nillable="true" type="s:anyType"/></s:schema>',
  ),
  'another schema that only imports': recorded.replace(
    '<wsdl:types>',
    '<wsdl:types><s:schema><s:import namespace="http://www.sansejour.com/"/></s:schema>',
  ),
  'each type in a schema of its own': recorded.replace(
    /(<\/s:complexType>\s*)(<s:element name="CheckToken">)/,
    '$1</s:schema><s:schema elementFormDefault="qualified" targetNamespace="http://www.sansejour.com/">$2',
  ),
  'nillable fields': token('<s:element minOccurs="0" nillable="true" name="token" type="s:string"/>'),
  'fields without occurrences': token('<s:element name="token" type="s:string"/>'),
  'an annotated field': token(
    '<s:element name="token" type="s:string"><s:annotation><s:documentation>the key</s:documentation></s:annotation></s:element>',
  ),
  'a pattern on the field': token(
    `<s:element name="token"><s:simpleType>${facets}</s:simpleType></s:element>`,
  ),
  'xs:all with an annotation': recorded.replaceAll(
    /<s:sequence>(\s*<s:element [^>]*name="token"[^>]*>\s*)<\/s:sequence>/g,
    '<s:annotation/><s:all>$1</s:all>',
  ),
  'a type of a type': token('<s:element name="token" type="tns:Key"/>').replace(
    '</s:schema>',
    `<s:simpleType name="Key"><s:restriction base="tns:Text"/></s:simpleType><s:simpleType name="Text">${facets}</s:simpleType></s:schema>`,
  ),
  'an empty sequence in the answer of Logout': recorded.replace(
    '<s:complexType />',
    '<s:complexType><s:sequence/></s:complexType>',
  ),
  'the answer of Logout without a type': recorded.replace(
    /<s:element name="LogoutResponse">[\s\S]*?<\/s:element>/,
    '<s:element name="LogoutResponse"/>',
  ),
  'a second service with two ports': recorded.replace(
    '<wsdl:service ',
    '<wsdl:service name="Old"><wsdl:port name="a" binding="tns:AuthenticationSoap"><soap:address location="http://a.test/x.asmx"/></wsdl:port><wsdl:port name="b" binding="tns:AuthenticationSoap"/></wsdl:service><wsdl:service ',
  ),
  'no service at all': recorded.replace(/<wsdl:service [\s\S]*<\/wsdl:service>/, ''),
  'further operations': recorded.replaceAll(
    /(<wsdl:portType name="[^"]*">)/g,
    '$1<wsdl:operation name="GetHotels"/>',
  ),
  'attributes in another order, with blanks': recorded.replaceAll(
    /name="(\w+)" type="(s:\w+)"/g,
    ' type = "$2 "   name = " $1"',
  ),
  'single quotes': recorded.replaceAll('"', "'"),
  'without line ends': recorded.replaceAll(/>\s+</g, '><'),
  'CR line ends': recorded.replaceAll('\n', '\r'),
};

describe('a description of the same service', () => {
  it.each(Object.entries(same))('is read the same by both that read one: %s', (_name, text) => {
    expect(text).not.toBe(recorded);
    expect(says(text)).toEqual([]);
    expect(described(encode(text))).toMatchObject({
      ...{ present: true, unread: 0, operations: ['Logout', 'CheckToken', 'Login'] },
    });
  });

  it.each([
    ['UTF-16 with a mark', Buffer.from(`\ufeff${recorded}`, 'utf16le')],
    ['UTF-16 without a mark', Buffer.from(recorded, 'utf16le')],
    ['UTF-16, big end first, without a mark', Buffer.from(recorded, 'utf16le').swap16()],
  ])('is read in %s', (_name, bytes) => {
    expect(compareWsdl(bytes, 'text/xml').map(({ message }) => message)).toEqual(known);
    expect(described(bytes)).toMatchObject({ present: true, unread: 0 });
  });
});

describe('what is different', () => {
  it.each<[string, string, readonly string[]]>([
    ['no token', token(''), ['parameter-missing', 'parameter-missing']],
    [
      'a token that is a number',
      token('<s:element name="token" type="s:int"/>'),
      ['parameter-type', 'parameter-type'],
    ],
    ['elements in no namespace', recorded.replace('elementFormDefault="qualified"', ''), ['unqualified']],
    [
      'another namespace',
      recorded.replaceAll('http://www.sansejour.com/', 'http://tempuri.org/'),
      ['target-namespace', ...Array(6).fill('action')],
    ],
    ['RPC', recorded.replaceAll('style="document"', 'style="rpc"'), Array(6).fill('rpc')],
    [
      'RPC of a whole binding',
      recorded.replaceAll(' style="document"', '').replaceAll(/(<soap(?:12)?:binding )/g, '$1style="rpc" '),
      Array(6).fill('rpc'),
    ],
  ])('is said: %s', (_name, text, kinds) => {
    expect(says(text)).toEqual(kinds);
  });
});

describe('what is no description', () => {
  it.each([
    ['a page', '<!DOCTYPE html><html><body>Sign in</body></html>', /document type/],
    ['a page without a DOCTYPE', '<html><body>Sign in</body></html>', /html/],
    ['a DOCTYPE with entities', `<!DOCTYPE x [<!ENTITY a "b">]>${recorded}`, /document type/],
    ['an envelope', '<s:Envelope xmlns:s="http://schemas.xmlsoap.org/soap/envelope/"/>', /Envelope/],
    ['WSDL 2.0', '<description xmlns="http://www.w3.org/ns/wsdl"/>', /description/],
    ['half of one', recorded.slice(0, 3000), /./],
    ['JSON', '{"error":"x"}', /./],
    ['nothing', '', /./],
  ])('is refused in one sentence: %s', (_name, text, reason) => {
    const read = readWsdl(encode(text));
    expect(read.ok ? 'read' : read.error).toMatch(reason);
    expect(read.ok ? 'read' : read.error).toMatch(/^[A-Z][^\n]*[^.]\.$/);
    expect(compareWsdl(encode(text)).map(({ kind }) => kind)).toEqual(['not-a-wsdl']);
    expect(described(encode(text)).present).toBe(false);
  });
});
