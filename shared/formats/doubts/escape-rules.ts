import type { DoubtCode, DoubtRule } from '../../model/doubt.js';
import { unescapeHtml } from '../../protocol/html-text.js';

/** A rule for an escape that was left over: undone once, or null where it cannot be. */
function undoing(code: DoubtCode, pattern: RegExp, undo: (token: string) => string | null): DoubtRule {
  return {
    code,
    examine(token) {
      if (!pattern.test(token)) return null;
      const cleaned = undo(token);
      return { cleaned: cleaned === token ? null : cleaned };
    },
  };
}

function percentDecoded(token: string): string | null {
  try {
    return decodeURIComponent(token.replace(/%(?![0-9a-f]{2})/gi, '%25'));
  } catch {
    return null;
  }
}

/** `=C3=A9`, as mail writes it: the bytes are UTF-8. */
function quotedPrintableDecoded(token: string): string | null {
  return percentDecoded(token.replace(/%/g, '%25').replace(/=(?=[0-9A-F]{2})/g, '%'));
}

const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

function backslashDecoded(token: string): string {
  return token.replace(/\\(?:u([0-9a-f]{4})|x([0-9a-f]{2})|(["'\\/nrt]))/gi, (_whole, four, two, one) =>
    one === undefined ? String.fromCharCode(Number.parseInt(four ?? two, 16)) : (letters[one] ?? one),
  );
}

/** Escapes of other formats that were not undone. */
export const escapeRules: readonly DoubtRule[] = [
  undoing(
    'html-entity',
    /&(?:#x[0-9a-f]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos|nbsp|shy|zwnj|zwj|ensp|emsp|thinsp|ndash|mdash|ldquo|rdquo|lsquo|rsquo);/i,
    (token) => unescapeHtml(token),
  ),
  undoing('backslash-escape', /\\(?:u[0-9a-f]{4}|x[0-9a-f]{2}|["'\\/nrt])/i, backslashDecoded),
  undoing('caret-escape', /\^[%&<>|^"=]/, (token) => token.replace(/\^([%&<>|^"=])/g, '$1')),
  undoing('percent-escape', /%[0-9a-f]{2}/i, percentDecoded),
  undoing('quoted-printable', /=(?:3D|2[0-9A-F]|0[9AD]|[89A-F][0-9A-F])/, quotedPrintableDecoded),
];
