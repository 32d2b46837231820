import { guidPattern } from '../../model/doubt.js';
import { unescapeHtml } from '../../protocol/html-text.js';

const tags =
  'html|head|body|div|p|span|br|hr|b|i|u|em|strong|font|code|pre|tt|table|tbody|thead|tr|td|th|ul|ol|li|a|img|h[1-6]|blockquote|o:p|style|meta|title|center|small';
const anyTag = new RegExp(`<\\/?(?:${tags})(?:\\s[^<>]*)?\\/?>`, 'i');

/**
 * A text as a person reads it: without the quoting of mails, the escapes of quoted-printable and base64 parts, and the tags
 * of HTML. Every line end of the text stays in its place (others are U+2028), so that lines can be counted.
 */
export function readableText(text: string): string {
  return rejoined(plainHtml(withoutQuoting(plainPrintable(plainParts(plainRichText(text))))));
}

/** Rich text without its control words. */
function plainRichText(text: string): string {
  if (!/^\s*\{\\rtf/.test(text.slice(0, 200))) return text;
  return text
    .replace(
      /\{\\\*?\\?(?:fonttbl|colortbl|stylesheet|generator|info)(?:[^{}]|\{[^{}]{0,2000}\}){0,2000}\}/g,
      (gone) => gone.replace(/[^\n]+/g, ''),
    )
    .replace(/\\(?:par|line|cell|row|tab)(?![a-z])-?\d* ?/g, '\u2028')
    .replace(/\\'([0-9a-f]{2})/gi, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\\u(-?\d{1,5})[ ?]?/g, (_whole, code: string) => String.fromCharCode(Number(code) & 0xffff))
    .replace(/\\[a-z]{1,32}-?\d* ?|\\[^a-z\n]|[{}]/g, '');
}

/** `> ` in front of lines; the `> ` of `curl -v` goes as well. */
function withoutQuoting(text: string): string {
  return /^[ \t]*>/m.test(text) ? text.replace(/^[ \t]*(?:>[ \t]?)*>(?:[ \t]|(?=\r?$))/gm, '') : text;
}

/** Quoted-printable: soft line ends joined, escapes undone. */
function plainPrintable(text: string): string {
  if (!/=3D/.test(text) && !/Content-Transfer-Encoding:\s*quoted-printable/i.test(text)) return text;
  let owed = 0;
  const joined = text.replace(/=[ \t]*\r?\n|\n/g, (end) => {
    if (end !== '\n') {
      owed += 1;
      return '';
    }
    const ends = '\n'.repeat(owed + 1);
    owed = 0;
    return ends;
  });
  return joined.replace(/(?:=[0-9A-F]{2})+/g, (run) => {
    const bytes = run
      .slice(1)
      .split('=')
      .map((hex) => Number.parseInt(hex, 16));
    const plain = new TextDecoder().decode(Uint8Array.from(bytes));
    return plain.includes('\ufffd') && !bytes.some((byte) => byte > 127)
      ? run
      : plain.replace(/\r?\n/g, '\u2028');
  });
}

/** Parts of a mail that are text in base64. */
function plainParts(text: string): string {
  if (!/Content-Transfer-Encoding:\s*base64/i.test(text)) return text;
  const part =
    /(Content-Transfer-Encoding:\s*base64[^\n]*\n(?:[\w-]+:[^\n]*\n|[ \t]+[^\n]*\n){0,40}\r?\n)((?:[A-Za-z0-9+/]{2,}={0,2}[ \t]*(?:\r?\n|$))+)/gi;
  return text.replace(part, (whole, head: string, block: string) => {
    try {
      const bytes = Uint8Array.from(atob(block.replace(/\s+/g, '')), (one) => one.charCodeAt(0));
      const plain = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      return `${head}${plain.replace(/\r?\n/g, '\u2028')}${block.replace(/[^\n]+/g, '')}`;
    } catch {
      return whole;
    }
  });
}

const hiddenEnds = { '<style': /<\/style\s*>/gi, '<script': /<\/script\s*>/gi, '<!--': /-->/g } as const;

/** Without styles, scripts and comments. What is never closed is looked for once. */
function withoutHidden(text: string, ends: (piece: string) => string): string {
  const opening = /<(?:style|script)\b|<!--/gi;
  const unclosed = new Set<string>();
  const kept: string[] = [];
  let last = 0;
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const kind = match[0].toLowerCase() as keyof typeof hiddenEnds;
    const end = hiddenEnds[kind];
    end.lastIndex = opening.lastIndex;
    if (unclosed.has(kind)) continue;
    if (end.exec(text) === null) {
      unclosed.add(kind);
      continue;
    }
    kept.push(text.slice(last, match.index), ends(text.slice(match.index, end.lastIndex)));
    last = end.lastIndex;
    opening.lastIndex = last;
  }
  return kept.join('') + text.slice(last);
}

/** HTML as it is read; the addresses of links stay. XML of the service is left as it is. */
function plainHtml(text: string): string {
  if (!anyTag.test(text)) return text;
  const ends = (piece: string) => piece.replace(/[^\n]+/g, '');
  const plain = withoutHidden(text, ends)
    .replace(
      /<a\s[^<>]*?href\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>]+))[^<>]*>/gi,
      (whole, one, two, three) => ` ${one ?? two ?? three} ${ends(whole)}`,
    )
    .replace(
      new RegExp(`<(\\/?)(${tags})(?:\\s[^<>]*)?\\/?>`, 'gi'),
      (whole, slash: string, name: string) => {
        if (/^(?:br|p|div|tr|li|table|h\d|hr|blockquote|ul|ol)$/i.test(name)) return `\u2028${ends(whole)}`;
        if (/^t[dh]$/i.test(name)) return slash === '/' ? `\t${ends(whole)}` : ends(whole);
        return ends(whole);
      },
    );
  return unescapeHtml(plain).replace(/\t(?=[ \t]*[\u2028\n])/g, '');
}

const brokenGuid =
  /(?<![0-9a-f-])([0-9a-f]{8}-[0-9a-f-]{0,27}|[0-9a-f]{1,7})[ \t]*\r?\n[ \t]*([0-9a-f-]+)(?![\w-])/gi;
const brokenJwt =
  /(?<![\w.-])(eyJ[\w-]*(?:\.[\w-]*){0,2})[ \t]*\r?\n[ \t]*(?!eyJ\w+\.\w+\.)([\w-]*(?:\.[\w-]*){0,2})(?![\w.-])/g;

/** A token that was broken over two lines, with U+0085 where the break was: it is named as a doubt. */
function rejoined(text: string): string {
  const join = (isWhole: (joined: string) => boolean) => (whole: string, first: string, second: string) =>
    isWhole(first + second) && !/^eyJ[\w-]+\.[\w-]+\./.test(first) ? `${first}\u0085${second}\n` : whole;
  return text
    .replace(
      brokenGuid,
      join((joined) => guidPattern.test(joined)),
    )
    .replace(
      brokenJwt,
      join((joined) => /^eyJ[\w-]+\.[\w-]+\.[\w-]+$/.test(joined)),
    );
}
