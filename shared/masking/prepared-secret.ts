import type { Secret, SecretSlot } from '../model/secret-slots.js';
import { maskToken, shortestTailedToken } from './mask-token.js';
import { looseFold, type Needle, needleOf, strictFold } from './needle.js';
import { undoEscapes } from './undo-escapes.js';

/**
 * A secret of fewer characters is masked only where it is the whole content of an element or parameter, which is where
 * the request builder puts it: `1` or `abc` anywhere else is ordinary text, and masking it would leave nothing to read.
 */
const shortestAnywhere = 4;
/** So many characters in a row of a longer secret are hidden. */
const leastOfMany = 8;

/** A secret, and what is asked of it for each message. */
export interface PreparedSecret {
  readonly kind: SecretSlot['kind'];
  readonly text: string;
  /** Found only where it is the whole of an element or a parameter. */
  readonly isShort: boolean;
  /** Its last four characters may stay readable where it stands as it is. */
  readonly hasTail: boolean;
  readonly isPlain: boolean;
  /** In UTF-16 it has no zero byte: nothing tells such a text from others. */
  readonly isWide: boolean;
  /** As it is first. */
  readonly needles: readonly Needle[];
  /** Looked for where some of the secret was found. */
  readonly further: readonly Needle[];
}

export function prepareSecret({ kind, text }: Secret): PreparedSecret {
  const isPlain = looksPlain(text);
  const isAscii = /^[\0-\x7f]*$/.test(text);
  const length = isAscii ? text.length : [...text].length;
  const isLong = length >= shortestTailedToken;
  const isMany = isLong && !/^(.)\1*$/su.test(text);
  const folded = isLong ? looseFold : strictFold;
  const needles = (texts: Iterable<string>) =>
    [...texts].flatMap((one) => needlesOf(one, isMany ? leastOfMany : null, folded));
  return {
    kind,
    text,
    isShort: length < shortestAnywhere,
    hasTail: kind === 'token' && isLong && maskToken(text).length > 1 && /[!-~]{4}$/.test(text),
    isWide: !isAscii && !/[\0-\u00ff]/.test(text),
    isPlain,
    needles: needles(isPlain ? [text] : formsOf(text, isLong)),
    further: isMany && /[-{}]/.test(text) ? needles(barest(text)) : [],
  };
}

/** Whether nothing in it looks like a part of an escape, and nothing is put before it to escape it. */
export function looksPlain(text: string): boolean {
  return /^[!-~]*$/.test(text) && !/[%&\\^]|^["'/]/.test(text);
}

/** The GUID without its punctuation, as `ToString("N")` writes it. */
export function barest(text: string): string[] {
  const bare = text.replace(/[-{}]/g, '');
  return bare.length < shortestTailedToken ? [] : [bare];
}

/** A text that looks as if something in it were escaped, as it is, and as it becomes for who undoes that. */
function formsOf(text: string, isLong: boolean): Set<string> {
  const forms = new Set<string>();
  const cased = isLong && /[^\0-\x7f]/.test(text) ? [text, text.toUpperCase(), text.toLowerCase()] : [text];
  for (const one of cased) {
    const encoder = new TextEncoder();
    for (let form = one; !forms.has(form) && form !== ''; ) {
      forms.add(form);
      const spaceless = form.replace(/\s/g, '');
      if (isLong && spaceless.length >= shortestTailedToken) forms.add(spaceless);
      const undone = undoEscapes(encoder.encode(form), 15);
      if (undone === null) break;
      form = textOf(undone.bytes);
    }
  }
  return forms;
}

/** What was undone need not be UTF-8 (`%b1`): then a character for each byte, which is looked for in one byte too. */
function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true, fatal: true }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  }
}

/** In UTF-8, and where that is another, in one byte for each character. */
function needlesOf(text: string, least: number | null, folded: Uint8Array): Needle[] {
  const characters = [...text];
  const count = Math.min(least ?? characters.length, characters.length);
  const starts: number[] = [];
  let size = 0;
  const encoder = new TextEncoder();
  const utf8 = encoder.encode(text);
  for (const character of characters) {
    starts.push(size);
    size += utf8.length === characters.length ? 1 : encoder.encode(character).length;
  }
  const needle = needleOf(utf8, starts, count, folded);
  if (utf8.length === characters.length) return [needle];
  const single = characters.map((character) => singleByte(character.codePointAt(0) ?? 0));
  if (single.includes(-1)) return [needle];
  const places = single.map((_, index) => index);
  return [needle, needleOf(Uint8Array.from(single), places, count, folded)];
}

/** Letters of Turkish that Windows-1254 and ISO 8859-9 write in one byte that is not their code point. */
const turkish = new Map(
  [...'ĞİŞğış'].map((letter, i) => [letter.codePointAt(0) ?? 0, [208, 221, 222, 240, 253, 254][i] ?? 0]),
);

function singleByte(codePoint: number): number {
  return codePoint <= 0xff ? codePoint : (turkish.get(codePoint) ?? -1);
}
