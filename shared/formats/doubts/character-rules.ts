import { type DoubtRule, guidPattern, hopeless, named, replacing } from '../../model/doubt.js';

const indic = ['Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu', 'Kannada']
  .concat(['Malayalam', 'Sinhala', 'Arabic', 'Syriac', 'Mongolian', 'Myanmar', 'Khmer'])
  .map((script) => `\\p{Script=${script}}`)
  .join('');

/** Joiners belong to words of Arabic and Indic scripts and to emoji, between two characters of theirs. */
const joiner = `(?<=[${indic}\\p{M}\\p{Extended_Pictographic}])[\\u200c\\u200d](?=[\\p{L}\\p{M}\\p{Extended_Pictographic}])`;
const emojiStyle = '(?<=[\\p{Extended_Pictographic}\\p{Script=Han}\\d#*])[\\ufe00-\\ufe0f]';
const arabicNumberSigns = '[\\u0600-\\u0605\\u06dd\\u070f]';
const bidirectional = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;
const invisible = /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2800\ufff9-\ufffb]/gu;
const legal = new RegExp(
  `${joiner}|${emojiStyle}|${arabicNumberSigns}|[\\u00ad\\u180b-\\u180d\\u180f]`,
  'gu',
);

/** Colours of a terminal, and every control but the ones that are spaces or line ends. */
const control = /(?![\t\n\v\f\r\u0085])\p{Cc}(?:\[[\d;?]*[A-Za-z])?/gu;

/** What cannot be seen, but for what a script needs. A soft hyphen has a row of its own. */
const invisibleRule: DoubtRule = {
  code: 'invisible-character',
  examine(token) {
    // Nearly every token: nothing but ASCII.
    if (!/[^\x20-\x7e]/.test(token)) return null;
    const allowed = new Set([...token.matchAll(legal)].map(({ index }) => index));
    const found: string[] = [];
    const cleaned = token.replace(invisible, (character, at: number) => {
      if (allowed.has(at)) return character;
      found.push(character);
      return '';
    });
    return found.length === 0 ? null : { facts: { characters: named(found) }, cleaned };
  },
};

/** A wrong reading of UTF-8 as windows-1252 gives these pairs; to read the bytes again as UTF-8 undoes it. */
const wrongCharacterSet: DoubtRule = {
  code: 'wrong-character-set',
  examine(token) {
    if (!/[\u00c2-\u00f4][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]/.test(token))
      return null;
    const bytes = [...token].map((character) => windows1252.get(character) ?? character.charCodeAt(0));
    if (bytes.some((byte) => byte > 255)) return null;
    try {
      return { cleaned: new TextDecoder('utf-8', { fatal: true }).decode(Uint8Array.from(bytes)) };
    } catch {
      return null;
    }
  },
};

/** The characters that windows-1252 has where Latin-1 has controls. */
const windows1252 = new Map(
  [...'€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ'].map(
    (character, at) => [character, 0x80 + at] as const,
  ),
);

/** Letters of other scripts that look like Latin ones, and their Latin twins. */
const twins = new Map(
  [...'аАвВеЕЁіІїјЈкКмМнНоОрРсСтТуУхХѕЅԁһΑαΒΕΖΗΙΚΜΝΟοΡΤΥΧνѵ'].map(
    (character, at) =>
      [character, [...'aABBeEEiIijJkKmMhHoOpPcCtTyYxXsSdhAaBEZHIKMNOoPTYXvv'][at] ?? character] as const,
  ),
);

/** Full-width and other forms of ASCII, letters of a second script within Latin ones, O and l for digits in a GUID. */
const lookAlike: DoubtRule = {
  code: 'look-alike',
  examine(token) {
    const isAscii = !/[^\x20-\x7e]/.test(token);
    if (isAscii) {
      if (!/^[{(]?[0-9a-foil]{8}-(?:[0-9a-foil]{4}-){3}[0-9a-foil]{12}[)}]?$/i.test(token)) return null;
      if (!/[oil]/i.test(token)) return null;
      return { facts: { characters: 'O, l' }, cleaned: token.replace(/o/gi, '0').replace(/[il]/gi, '1') };
    }
    const odd = [...token].filter((character) => twins.has(character) || isCompatible(character));
    if (odd.length === 0) return null;
    const cleaned = [...token]
      .map(
        (character) =>
          twins.get(character) ?? (isCompatible(character) ? character.normalize('NFKC') : character),
      )
      .join('');
    const mixed = /[a-z0-9]/i.test(token.replace(/[^\x20-\x7e]/g, '')) || odd.every(isCompatible);
    return mixed && !/[^\x20-\x7e]/.test(cleaned) && hasLatin(token, cleaned)
      ? { facts: { characters: named(odd) }, cleaned }
      : null;
  },
};

/** A form of ASCII characters that Unicode keeps apart, as full-width letters and ligatures. */
function isCompatible(character: string): boolean {
  return character > '\x7f' && /^[\x21-\x7e]+$/.test(character.normalize('NFKC'));
}

/** Words of another script may hold digits; what has a Latin letter beside it, or is a GUID, was Latin. */
function hasLatin(token: string, cleaned: string): boolean {
  return /[a-z]/i.test(token) || guidPattern.test(cleaned) || [...token].some(isCompatible);
}

/** What stands in a token where no character of a token stands, or where another one was meant. */
export const characterRules: readonly DoubtRule[] = [
  replacing('control-character', control, ''),
  replacing('bidirectional-character', bidirectional, ''),
  invisibleRule,
  replacing('soft-hyphen', /\u00ad/g, ''),
  hopeless('lost-character', /\ufffd/),
  wrongCharacterSet,
  lookAlike,
];
