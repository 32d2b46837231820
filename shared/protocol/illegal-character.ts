import { characterText as say } from '../text/problems.js';

/** A character that XML 1.0 cannot carry, not even as a character reference. */
interface IllegalCharacter {
  /** `U+0000 (NUL)` */
  readonly name: string;
  /** Counted in characters (code points), the first one is 1. */
  readonly position: number;
}

/** As Unicode has them. */
const controlNames: Readonly<Record<number, string>> = {
  0: 'NUL',
  7: 'BELL',
  8: 'BACKSPACE',
  11: 'VERTICAL TAB',
  12: 'FORM FEED',
  27: 'ESCAPE',
};

/**
 * The first character of `text` outside XML's `Char`: control characters but tab, CR and LF, lone surrogates,
 * U+FFFE and U+FFFF. Null where there is none.
 */
export function findIllegalCharacter(text: string): IllegalCharacter | null {
  // Nearly every text: nothing to look at closely.
  if (!/[^\t\n\r\x20-\ud7ff\ue000-\ufffd]/.test(text)) return null;
  let position = 0;
  for (const character of text) {
    position += 1;
    const code = character.codePointAt(0) ?? 0;
    if (!isXmlCharacter(code)) return { name: nameOf(code), position };
  }
  return null;
}

function isXmlCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd;
  return code < 0xd800 || (code >= 0xe000 && code <= 0xfffd) || code >= 0x10000;
}

function nameOf(code: number): string {
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  if (code >= 0xd800 && code <= 0xdfff) return say.surrogate({ hex });
  if (code >= 0xfffe) return say.none({ hex });
  const name = controlNames[code];
  return name === undefined ? say.control({ hex }) : say.named({ hex, name });
}
