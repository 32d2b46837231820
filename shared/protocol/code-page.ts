/** Ğ İ Ş ğ ı ş of windows-1254, which are Icelandic letters in windows-1252. */
const turkish = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);
/** Ž and ž of windows-1252, which windows-1254 has not. */
const western = new Set([0x8e, 0x9e]);
/** Â Ç Ö Ü â ç î ö û ü: with those above all that Turkish writes beyond ASCII. In Cyrillic one letter in six is among them. */
const alsoTurkish = new Set([0xc2, 0xc7, 0xd6, 0xdc, 0xe2, 0xe7, 0xee, 0xf6, 0xfb, 0xfc]);
/** Where so many high bytes were seen, the rest says nothing else. */
const seenEnough = 4000;

export type CodePage = 'windows-1251' | 'windows-1252' | 'windows-1254';

interface CodePageGuess {
  /** Looks at the next bytes; true where enough were seen. */
  add(piece: Uint8Array): boolean;
  codePage(): CodePage;
}

/**
 * Which of three code pages a text is in that is no UTF-8. In a Cyrillic word nearly every byte is a high one; in
 * other languages they stand alone between plain letters.
 */
export function guessCodePage(): CodePageGuess {
  let high = 0;
  let beside = 0;
  let ours = 0;
  let named = false;
  let last = false;
  return {
    add(piece) {
      for (const byte of piece) {
        const isHigh = byte >= 0x80;
        if (isHigh) {
          high += 1;
          if (last) beside += 1;
          if (turkish.has(byte) || alsoTurkish.has(byte)) ours += 1;
          if (western.has(byte)) named = true;
          if (turkish.has(byte)) named = false;
        }
        last = isHigh;
      }
      return high >= seenEnough;
    },
    codePage() {
      if (beside * 2 > high && ours * 2 < high) return 'windows-1251';
      return named ? 'windows-1252' : 'windows-1254';
    },
  };
}
