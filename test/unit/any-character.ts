import fc from 'fast-check';

/** Any code point but the halves of a pair: as fast-check's own `binary`, which writes a table of all of them for seconds first. */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10ffff - 0x800 })
  .map((at) => String.fromCodePoint(at < 0xd800 ? at : at + 0x800));
