import { gzipSync } from 'node:zlib';
import { zipSync } from 'fflate';

const latin = (text: string) => Uint8Array.from(text, (one) => one.charCodeAt(0));
const behind = (start: Uint8Array, filler = 0) =>
  Uint8Array.from([...start, ...new Uint8Array(60).fill(filler)]);
const at = (place: number, mark: string) => {
  const bytes = new Uint8Array(place + mark.length + 40);
  bytes.set(latin(mark), place);
  return bytes;
};
const zip = (...names: readonly string[]) =>
  zipSync(Object.fromEntries(names.map((name) => [name, latin('<x/>')])));
const openDocument = (kind: string) =>
  zipSync({
    mimetype: [latin(`application/vnd.oasis.opendocument.${kind}`), { level: 0 }],
    'content.xml': latin('<x/>'),
  });
/** The name of a stream in a compound file, as UTF-16. */
const compound = (stream: string) => {
  const bytes = new Uint8Array(4_096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(latin([...stream].join('\0')), 1_200);
  return bytes;
};

/** Files that are no lists, by what their bytes are; what they are called, and what the sentence says of them. */
export const noLists: readonly (readonly [what: string, says: RegExp, bytes: Uint8Array])[] = [
  ['xlsx', /Excel workbook/, zip('[Content_Types].xml', '_rels/.rels', 'xl/workbook.xml')],
  ['xlsb', /Excel workbook/, zip('xl/workbook.bin', '[Content_Types].xml')],
  ['xls', /old Microsoft Office/, compound('Workbook')],
  ['doc', /old Microsoft Office/, compound('WordDocument')],
  ['msg', /Outlook/, compound('__nameid_version1.0')],
  ['ods', /OpenDocument/, openDocument('spreadsheet')],
  ['odt', /OpenDocument/, openDocument('text')],
  ['numbers', /Numbers/, zip('Index/Document.iwa', 'Metadata/Properties.plist')],
  ['docx', /Word document/, zip('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
  ['pptx', /PowerPoint/, zip('[Content_Types].xml', '_rels/.rels', 'ppt/presentation.xml')],
  ['saz', /Fiddler/, zip('_index.htm', 'raw/1_c.txt', 'raw/1_s.txt')],
  ['zip', /compressed/, zip('tokens.csv')],
  ['gzip', /compressed/, gzipSync('token\nx\n')],
  ['bzip2', /compressed/, behind(latin('BZh91AY&SY'))],
  ['xz', /compressed/, behind(Uint8Array.from([0xfd, 0x37, 0x7a, 0x58, 0x5a, 0]))],
  ['7z', /compressed/, behind(Uint8Array.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]))],
  ['rar', /compressed/, behind(latin('Rar!\x1a\x07\x01'))],
  ['zstd', /compressed/, behind(Uint8Array.from([0x28, 0xb5, 0x2f, 0xfd]))],
  ['lz4', /compressed/, behind(Uint8Array.from([0x04, 0x22, 0x4d, 0x18]))],
  ['compress', /compressed/, behind(Uint8Array.from([0x1f, 0x9d]))],
  ['tar', /compressed|archive/, at(257, 'ustar')],
  ['cab', /compressed/, behind(latin('MSCF'))],
  ['parquet', /Parquet/, behind(latin('PAR1'), 21)],
  ['orc', /ORC/, behind(latin('ORC\x08'), 3)],
  ['avro', /Avro/, behind(latin('Obj\x01'), 3)],
  ['arrow', /Arrow/, behind(latin('ARROW1\0\0'), 3)],
  ['sqlite', /database/, behind(latin('SQLite format 3\0'))],
  ['access', /database/, behind(latin('\0\x01\0\0Standard ACE DB'))],
  ['png', /picture/, behind(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]))],
  ['jpeg', /picture/, behind(Uint8Array.from([0xff, 0xd8, 0xff, 0xe0]))],
  ['gif', /picture/, behind(latin('GIF89a'))],
  ['webp', /picture/, behind(latin('RIFF\x10\0\0\0WEBPVP8 '))],
  ['tiff, little end first', /picture/, behind(latin('II*\0'))],
  ['tiff, big end first', /picture/, behind(latin('MM\0*'))],
  ['bmp', /picture/, behind(latin('BM'))],
  ['heic', /picture/, behind(latin('\0\0\0\x18ftypheic'))],
  ['ico', /picture/, behind(Uint8Array.from([0, 0, 1, 0, 1, 0, 16, 16]))],
  ['wav', /sound or film/, behind(latin('RIFF\x10\0\0\0WAVEfmt '))],
  ['mp4', /sound or film/, behind(latin('\0\0\0\x18ftypmp42'))],
  ['pdf', /PDF/, latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n')],
  ['postscript', /PostScript/, latin('%!PS-Adobe-3.0\n%%Pages: 1\n')],
  ['rtf', /rich-text/, latin('{\\rtf1\\ansi\\deff0 token\\par }')],
  ['eml', /mail/, latin('Received: from x\r\nFrom: a@example.test\r\nSubject: tokens\r\n\r\nhello\r\n')],
  ['program', /program/, behind(latin('MZ\x90\0\x03'))],
  ['elf', /program/, behind(latin('\x7fELF\x02\x01'))],
  ['evtx', /event log/, behind(latin('ElfFile\0'))],
  ['pcap', /network/, behind(Uint8Array.from([0xd4, 0xc3, 0xb2, 0xa1]))],
  ['pcapng', /network/, behind(Uint8Array.from([0x0a, 0x0d, 0x0d, 0x0a]))],
];
