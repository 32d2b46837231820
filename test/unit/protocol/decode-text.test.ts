import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../shared/protocol/decode-text.js';
import { encode } from './answers.js';

const utf16 = (text: string, bigEndian: boolean, bom: boolean): Uint8Array => {
  const full = bom ? `\ufeff${text}` : text;
  const bytes = new Uint8Array(full.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < full.length; index += 1)
    view.setUint16(index * 2, full.charCodeAt(index), !bigEndian);
  return bytes;
};
const xml = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?><a>ş</a>`;

describe('decodeText', () => {
  it.each<[string, Uint8Array, string | null, string, string]>([
    ['a BOM', encode('\ufeff<a/>'), 'text/xml', 'utf-8', 'bom'],
    ['a BOM of UTF-16 LE', utf16('<a/>', false, true), null, 'utf-16le', 'bom'],
    ['a BOM of UTF-16 BE', utf16('<a/>', true, true), null, 'utf-16be', 'bom'],
    ['the charset', encode('<a/>'), 'text/xml; charset=utf-8', 'utf-8', 'charset'],
    ['a quoted charset', encode('<a/>'), 'text/xml; CHARSET = "Windows-1254"', 'windows-1254', 'charset'],
    ['the XML declaration', encode(xml('utf-8')), 'text/xml', 'utf-8', 'xml-declaration'],
    [
      'an old encoding declared',
      encode('<?xml version="1.0" encoding=\'iso-8859-9\'?><a/>'),
      null,
      'windows-1254',
      'xml-declaration',
    ],
    [
      'UTF-16 without BOM',
      utf16('<?xml version="1.0" encoding="utf-16"?><a/>', true, false),
      null,
      'utf-16be',
      'xml-declaration',
    ],
    ['nothing', encode('<a/>'), null, 'utf-8', 'default'],
  ])('decides by %s', (_name, bytes, type, encoding, decidedBy) => {
    const decoded = decodeText(bytes, type);
    expect(decoded).toMatchObject({ encoding, decidedBy, malformed: false });
    expect(decoded.text).toMatch(/^<(\?xml|a)/);
    expect(decoded).not.toHaveProperty('contradiction');
  });

  it.each<[string, string]>([
    ...[';charset=', '; charset=', ';  charset=', ';\tcharset=', ';charset =', '; CharSet = \t'].flatMap(
      (between) => [
        [`text/xml${between}iso-8859-9`, 'charset'] as [string, string],
        [`text/xml${between}"iso-8859-9"`, 'charset'] as [string, string],
        [`text/xml${between}'iso-8859-9'; x=y`, 'charset'] as [string, string],
        [`text/xml; a=b${between}iso-8859-9;x=y`, 'charset'] as [string, string],
      ],
    ),
    ...[
      '',
      'charset=iso-8859-9',
      'text/xml; xcharset=iso-8859-9',
      'text/xml; charset',
      'text/xml; charset=',
    ].map((type) => [type, 'default'] as [string, string]),
    ['text/xml; charset=""', 'default'],
  ])('finds the charset however it is written: %j', (type, decidedBy) => {
    expect(decodeText(encode('<a/>'), type).decidedBy).toBe(decidedBy);
  });

  it('names a contradiction, and reads by what ranks first', () => {
    expect(decodeText(encode(xml('utf-8')), 'text/xml; charset=iso-8859-1')).toMatchObject({
      encoding: 'windows-1252',
      contradiction: 'read as windows-1252 (charset), but xml-declaration says utf-8',
    });
    expect(decodeText(encode(`\ufeff${xml('utf-16')}`), 'text/xml; charset=x-mac-klingon')).toMatchObject({
      encoding: 'utf-8',
      decidedBy: 'bom',
      contradiction: 'read as utf-8 (bom), but charset says x-mac-klingon and xml-declaration says utf-16',
    });
    // A name is quoted as far as any has letters.
    const long = 'x'.repeat(41);
    expect(decodeText(encode('<a/>'), `text/xml; charset=${long}`).contradiction).toBe(
      `read as utf-8 (default), but charset says ${long.slice(1)}`,
    );
  });

  it("reads UTF-8 that .NET's StringWriter calls utf-16", () => {
    const decoded = decodeText(encode(xml('utf-16')), 'text/xml');
    expect(decoded).toMatchObject({ encoding: 'utf-8', decidedBy: 'default', text: xml('utf-16') });
    expect(decoded.contradiction).toContain('utf-16');
  });

  it('says where bytes are not legal', () => {
    expect(decodeText(new Uint8Array([0x3c, 0xff]), null)).toMatchObject({
      text: '<\ufffd',
      malformed: true,
    });
    expect(decodeText(new Uint8Array(0), null)).toMatchObject({ text: '', malformed: false });
  });
});
