import { type Examined, examineToken } from '../doubts/examine-token.js';

/** Characters that a damaged token may hold beside those of sound ones: invisible ones, dashes of word processors. */
const strong: readonly RegExp[] = [
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  /^(?=.*\d)(?=.*[a-f])[0-9a-f]{16,}$/i,
  /^eyJ[\w-]+\.[\w-]+\.[\w-]*$/,
  /^(?=.*\d)(?=.*[a-z])(?=.*[A-Z])[\w+/-]{20,}={0,2}$/,
  /^(?=.*[A-Za-z])(?=.*\d)[\w+/]{10,}={1,2}$/,
];

/** What is longer is either plainly a token or none: to ask each rule of a line of megabytes takes seconds. */
export const longestExamined = 8_192;

const shortestStrong = 7;

/** So much like a token that it needs no name in front of it. */
export function isUnmistakable(
  text: string,
  examine: (token: string) => Examined | null = examineToken,
): boolean {
  if (text.length < shortestStrong) return false;
  // Each of them has a digit or begins as a JWT, and cleaning makes nothing longer that is ASCII.
  if (/^[\x20-\x7e]*$/.test(text) && !(text.length < 11 ? /eyJ/ : /\d|eyJ/).test(text)) return false;
  if (isStrong(text)) return true;
  if (text.length > longestExamined || otherLetters.test(text) || areWords(text)) return false;
  const examined = examine(text);
  return (
    examined !== null && examined.doubts.length > 0 && examined.cleaned !== null && isStrong(examined.cleaned)
  );
}

/** Words of letters that no cleaning makes ASCII of: none of them looks like a Latin one. */
const otherLetters = /^(?=.*[бгджзийлпфцчшщъыьэюяğşı])[\p{L}\p{N} \t]*$/iu;

/** Words apart by blanks, which no cleaning makes one token of: hexadecimal, a JWT or base64 it would have to be. */
export function areWords(text: string): boolean {
  if (otherLetters.test(text)) return /\S[ \t]+\S/.test(text) && !/^(?:bearer|token|session)\s/i.test(text);
  if (!/\S[ \t]+\S/.test(text) || !/^[\x20-\x7e\t]*$/.test(text) || /eyJ|=/.test(text)) return false;
  return (!/[/+]/.test(text) || /[.:?]/.test(text)) && !isHex(text);
}

const isHex = (text: string) => /\d/.test(text) && !/[g-z]/i.test(text);

/** As it stands, without a look at what may be damaged. */
export function isStrong(text: string): boolean {
  return strong.some((pattern) => pattern.test(text));
}

/** What people and programs write where they say something about a token instead of giving it. */
const words = new Set(
  `is was are not the a an and or for of to in on by with has have be been valid invalid expired active inactive missing wrong
  empty required error failed failure ok yes no true false null none undefined found unknown rejected denied accepted revoked
  refreshed created deleted removed removing received sent authentication authorization logout login checktoken string type
  str int bool varchar nvarchar char text any uuid guid uniqueidentifier bearer basic value name tokens keys default new this self let var const await return required optional user user-name username password session already still again please see below above here bu
  geçersiz geçerli yok hata недействителен истёк неверный нет`.split(/\s+/),
);

/** A word of the language rather than a token: nobody's token is called `expired`. */
export function isWord(text: string): boolean {
  return words.has(text.toLowerCase().replace(/[.,;:!?]+$/, ''));
}

/** A name of a host, a file, an address, a date: long enough to be a token, and none. */
export function isSomethingElse(text: string): boolean {
  return (
    /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,12}(?::\d+)?(?:\/|$)/.test(text) ||
    /^\w+:\/\//.test(text) ||
    /^[A-Za-z_$]+(?:\.[A-Za-z_$]+)+$/.test(text) ||
    /\.asmx/i.test(text) ||
    /^\d{1,3}(?:\.\d{1,3}){3}(?::\d+)?$/.test(text) ||
    /^[\w.+-]+@[\w-]+\.[\w.-]+$/.test(text) ||
    /^(?:[\w-]+[/\\])+[\w.-]+\.\w{1,5}$/.test(text)
  );
}
