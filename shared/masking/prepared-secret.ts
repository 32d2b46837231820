import type { Secret, SecretSlot } from '../model/secret-slots.js';
import { type DerivedNeedle, shortestDerived } from './derived-needles.js';
import { shortestTailedToken } from './mask-token.js';
import type { Needle } from './needle.js';
import { isPlainText, type PlainSearch } from './plain-search.js';

/**
 * A secret of fewer characters is masked only where it is the whole content of an element or parameter, which is where
 * the request builder puts it: `1` or `abc` anywhere else is ordinary text, and masking it would leave nothing to read.
 */
const shortestAnywhere = 4;

/** A secret, and what is asked of it for each message. The searches are made when they are first needed. */
export interface PreparedSecret {
  readonly kind: SecretSlot['kind'];
  readonly text: string;
  readonly lower: string;
  needle: Needle | null;
  readonly fold: boolean;
  /** Nothing but itself spells it where no escape stands: `plain` finds the same as the needle there, many times faster. */
  readonly isPlain: boolean;
  plain: PlainSearch | null;
  readonly isShort: boolean;
  readonly hasTail: boolean;
  /** A text with a character below U+0100 has a zero byte in UTF-16; only a text without needs a search anyhow. */
  readonly zeroInWide: boolean;
  /** Its encodings (base64, hex) are runs of at least so many characters. */
  readonly derivedFrom: number;
  derived: DerivedNeedle[] | null;
}

export function prepareSecret({ kind, text }: Secret): PreparedSecret {
  const isPlain = isPlainText(text);
  const { length } = !isPlain && /[\ud800-\udfff]/.test(text) ? [...text] : text;
  const fold = length >= shortestTailedToken;
  return {
    kind,
    text,
    lower: text.toLowerCase(),
    needle: null,
    fold,
    isPlain,
    plain: null,
    isShort: length < shortestAnywhere,
    hasTail: kind === 'token' && fold && (isPlain || /^[!-~]{4}$/.test(text.slice(-4))),
    zeroInWide: isPlain || /[\0-\u00ff]/.test(text),
    derivedFrom: shortestDerived(length),
    derived: null,
  };
}
