import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDifferences } from '../../../shared/messages/compare/find-differences.js';
import { weightOf } from '../../../shared/model/difference.js';
import { sayDifferences } from '../../../shared/text/differences.js';
import { answerWith, bytesOf, utf16 } from './messages.js';
import { node, style, write } from './xml-writing.js';

const said = (a: ReturnType<typeof answerWith>, b: ReturnType<typeof answerWith>) =>
  sayDifferences(findDifferences(a, b), 'answer').line;
const xml = [['Content-Type', 'text/xml; charset=utf-8']] as const;
const envelope = (prefix: string, inner: string) =>
  `<${prefix}:Envelope xmlns:${prefix}="http://schemas.xmlsoap.org/soap/envelope/"><${prefix}:Body>${inner}</${prefix}:Body></${prefix}:Envelope>`;
const check = (value: string) =>
  `<CheckTokenResponse xmlns="http://www.sansejour.com/"><CheckTokenResult>${value}</CheckTokenResult></CheckTokenResponse>`;

describe('what two messages differ in, in words', () => {
  it('sees at once that nothing does, or only the prefix', () => {
    const a = answerWith(envelope('soap', check('true')));
    expect(said(a, a)).toBe('Identical, byte for byte.');
    expect(said(a, answerWith(envelope('env', check('true'))))).toBe(
      'They say the same. What differs: the namespace prefixes.',
    );
  });

  it.each([
    ['white space', '<a>\n<b/></a>', '<a><b/></a>', 'white space between elements'],
    ['attribute order', '<a x="1" y="2"/>', '<a y="2" x="1"/>', 'the order of the attributes'],
    ['quotes', '<a x="1"/>', "<a x='1'/>", 'the quotes around attributes'],
    ['references', '<a>1&#49;</a>', '<a>11</a>', 'entities and CDATA'],
    ['CDATA', '<a><![CDATA[1]]></a>', '<a>1</a>', 'entities and CDATA'],
    ['empty elements', '<a><b/></a>', '<a><b></b></a>', 'how empty elements are written'],
    ['declared and not used', '<a xmlns:x="urn:x"/>', '<a/>', 'which namespaces are declared'],
    ['comments', '<a><!--1--></a>', '<a/>', 'comments and instructions'],
    ['the declaration', '<?xml version="1.0"?><a/>', '<a/>', 'the XML declaration'],
    ['line ends', '<a>\r\n<b/>\r\n</a>', '<a>\n<b/>\n</a>', 'line ends (CRLF against LF)'],
  ])('names %s, and takes it for no difference in meaning', (_name, a, b, part) => {
    const differences = findDifferences(answerWith(a), answerWith(b));
    expect(differences.map(weightOf)).not.toContain('meaning');
    expect(sayDifferences(differences, 'answer').line).toContain(part);
  });

  it('tells different content from another namespace', () => {
    expect(said(answerWith(check('true')), answerWith(check('false')))).toBe('Different: the content.');
    const other = check('true').replace('sansejour', 'elsewhere');
    expect(said(answerWith(check('true')), answerWith(other))).toBe('Different: the namespaces.');
  });

  it('names the status, and headers by the side that has them', () => {
    const a = answerWith('<a/>', [...xml, ['X-Powered-By', 'ASP.NET'], ['Date', 'Mon']]);
    const b = answerWith('<a/>', [...xml, ['Date', 'Tue']], '500 Internal Server Error');
    expect(said(a, b)).toBe(
      'Different: status 200 OK against 500 Internal Server Error and header x-powered-by only in A. Also: header date.',
    );
    const later = answerWith('<a/>', [...xml, ['Date', 'Tue']]);
    expect(said(answerWith('<a/>', [...xml, ['Date', 'Mon']]), later)).toBe(
      'They say the same. What differs: header date.',
    );
  });

  it('tells the writing of headers from what they say', () => {
    const lower = [['content-type', 'text/xml; charset=utf-8']] as const;
    expect(said(answerWith('<a/>'), answerWith('<a/>', lower))).toContain('upper and lower case');
    const one = [
      ['A', '1'],
      ['B', '2'],
    ] as const;
    expect(said(answerWith('x', one), answerWith('x', [one[1], one[0]]))).toContain(
      'the order of the headers',
    );
  });

  it('names encoding and byte order mark', () => {
    const line = said(answerWith('<a>é</a>'), answerWith(utf16('<a>é</a>')));
    expect(line).toBe(
      'They say the same. What differs: the encoding (utf-8 against utf-16le) and a byte order mark in B.',
    );
  });

  it('names a compression, and sees through it', () => {
    const gzip = [...xml, ['Content-Encoding', 'gzip']] as const;
    const coded = answerWith('<a/>', gzip, '200 OK', new Uint8Array([0x1f, 0x8b, 8]));
    expect(said(answerWith('<a/>'), coded)).toBe(
      'They say the same. What differs: how the body travelled (none against gzip).',
    );
  });

  it('never calls broken XML the same', () => {
    const line = said(answerWith('<a>'), answerWith('<a/>'));
    expect(line).toContain('Different: the text and A is no well-formed XML (line 1');
  });

  it('says where nothing came', () => {
    const nothing = { ...answerWith(''), wire: bytesOf('') };
    expect(said(nothing, answerWith('<a/>'))).toBe('Different: no answer in A.');
    expect(said(answerWith(''), answerWith('<a/>'))).toBe('Different: a body only in B.');
  });

  it('finds no meaning in how XML is written, and always something where bytes differ', () => {
    fc.assert(
      fc.property(node, style, style, (root, one, other) => {
        const [a, b] = [answerWith(write(root, one)), answerWith(write(root, other))];
        const differences = findDifferences(a, b);
        expect(differences.map(weightOf)).not.toContain('meaning');
        expect(differences.length > 0).toBe(write(root, one) !== write(root, other));
        // Each is named: “how the XML is written” is for what nobody has thought of.
        expect(sayDifferences(differences, 'answer').line).not.toContain('how the XML is written');
      }),
      { numRuns: 300 },
    );
  });

  it('finds meaning wherever the content is another', () => {
    fc.assert(
      fc.property(node, style, (root, how) => {
        const changed = { ...root, attributes: [['changed', 0, 'yes'] as const, ...root.attributes] };
        const differences = findDifferences(answerWith(write(root, how)), answerWith(write(changed, how)));
        expect(differences.map(weightOf)).toContain('meaning');
      }),
    );
  });
});
