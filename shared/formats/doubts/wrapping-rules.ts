import {
  type DoubtCode,
  type DoubtRule,
  guidPattern,
  hopeless,
  named,
  replacing,
} from '../../model/doubt.js';

const guid = '[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}';

/** A rule for what stands around a token: the first pattern that matches, its first group being the token. */
function unwrapping(code: DoubtCode, ...patterns: readonly RegExp[]): DoubtRule {
  return {
    code,
    examine(token) {
      for (const pattern of patterns) {
        const inner = pattern
          .exec(token)
          ?.slice(1)
          .find((group) => group !== undefined);
        if (inner !== undefined) return { cleaned: inner };
      }
      return null;
    },
  };
}

const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\ufe63\uff0d]/g;
const roundQuotes =
  '\\u2018-\\u201f\\u2039\\u203a\\u00ab\\u00bb\\u2032\\u2033\\u2035\\u2036\\u00b4\\u301d-\\u301f\\u300c-\\u300f\\uff02\\uff07';

const typographicQuotes: DoubtRule = {
  code: 'typographic-quotes',
  examine(token) {
    if (!/[^\x20-\x7e]/.test(token)) return null;
    // An apostrophe between the letters of a word is spelling.
    const text = /\d/.test(token) ? token : token.replace(/(?<=\p{L})\u2019(?=\p{L})/gu, "'");
    const found = text.match(new RegExp(`[${roundQuotes}]`, 'g'));
    if (found === null) return null;
    const outer = token.replace(new RegExp(`^[${roundQuotes}\\s]+|[${roundQuotes}\\s]+$`, 'g'), '');
    const cleaned = outer
      .replace(/[\u2018-\u201b\u2032\u2035\u00b4\uff07]/g, "'")
      .replace(new RegExp(`[${roundQuotes}]`, 'g'), '"');
    return { facts: { characters: named(found) }, cleaned };
  },
};

/** Brackets that are not closed, or not opened, within the token. */
const brackets: DoubtRule = {
  code: 'brackets',
  examine(token) {
    const pair = /^[([<【（]([\s\S]+)[)\]>】）]$/.exec(token)?.[1];
    if (pair !== undefined) return { cleaned: pair };
    // A lone < or > is a sign like others: tokens that hold one are refused by some hosts, and are sound.
    if (/^[([{【（]/.test(token) && !/[)\]>}】）]/.test(token)) return { cleaned: token.slice(1) };
    if (/[)\]}】）]$/.test(token) && !/[([<{【（]/.test(token)) return { cleaned: token.slice(0, -1) };
    return null;
  },
};

const braces: DoubtRule = {
  code: 'braces',
  examine(token) {
    const inner = /^\{([^{}"':=]+={0,2})\}$/.exec(token)?.[1] ?? /^[([]([^()[\]]+)[)\]]$/.exec(token)?.[1];
    if (inner === undefined) return null;
    return token.startsWith('{') || guidPattern.test(inner) ? { cleaned: inner } : null;
  },
};

/** An unsecured JWT ends in a full stop. */
const trailingPunctuation: DoubtRule = {
  code: 'trailing-punctuation',
  examine(token) {
    if (/^eyJ[\w-]+\.[\w-]+\.$/.test(token)) return null;
    const found = /[.,;:!?。、，；：！？।؟،]+$/.exec(token)?.[0];
    return found === undefined
      ? null
      : { facts: { characters: found }, cleaned: token.slice(0, -found.length) };
  },
};

const names =
  '(?:[\\w-]*token|auth[_-]?key|session[_ -]?(?:id|key|guid)|api[_-]?key|oturum[\\p{L} ]*|[\\p{L} ]*anahtar\\p{L}*|jeton|токен|ключ)';

/** `jane=…`, `jane:…`, `jane~…`: a GUID is a whole token, and what stands in front of such a sign is its owner. */
const nameAndSign = new RegExp(`^[?&]?["']?${names}["']?\\s*(?:=>|:=|[:=：])\\s*(\\S.*)$`, 'iu');
const nameAndGuid = new RegExp(`^(?:[^\\s=:~^,;|]{1,80}[=:~^,;|]\\s*){1,3}["']?(\\{?${guid}\\}?)["']?$`, 'i');

/** What stands around a token because it was copied with its surroundings. */
export const wrappingRules: readonly DoubtRule[] = [
  hopeless('several-tokens', new RegExp(`${guid}[\\s"'{}]*[,;|~:=/&+\\\\][\\s"'{}nr]*${guid}`, 'i')),
  typographicQuotes,
  replacing('typographic-dashes', dashes, '-'),
  unwrapping(
    'spreadsheet-formula',
    /^=\s*(?:T\s*\(\s*)?"(.*)"\s*\)?$/,
    /^=+(?=[^="“])(.+)$/,
    /^'(?=[=+\-@])([^']+)$/,
    /^'([^'"]+)$/,
  ),
  unwrapping(
    'json-punctuation',
    /^[{[,\s]*"[\w.-]+"\s*:\s*"([^"]*)"?[}\],\s]*$/,
    /^[{[]+\s*"([^"]+)"?\s*[}\],]*$/,
    /^"([^"]+)"?\s*[}\],]+$/,
    /^([^"[{]+)"\s*[}\],]+$/,
    /^([^"[{]+)"\s*,?$/,
  ),
  unwrapping(
    'markdown',
    /^\*{1,3}([^*]+)\*{1,3}$/,
    /^`{1,3}([^`]+)`{1,3}$/,
    /^~{1,2}([^~]+)~{1,2}$/,
    new RegExp(`^_{1,2}(${guid})_{1,2}$`, 'i'),
    /^\{\{\s*([^{}]+?)\s*\}\}$/,
    /^\|\s*([^|]+?)\s*\|$/,
    /^`+([^`]+)$/,
    /^([^`]+)`+$/,
  ),
  unwrapping('surrounding-quotes', /^"+([\s\S]*?)"+$/, /^'+([\s\S]*?)'+$/, /^"([^"]+)$/, /^([^']+)'$/),
  unwrapping(
    'markup',
    /^<!\[CDATA\[([\s\S]*)\]\]>$/,
    /^(?:<[^<>]+>)+([^<>]+)(?:<\/?[^<>]*>?)*$/,
    /^([^<>]+)(?:<\/?[\w:.-]+[^<>]*>)+$/,
  ),
  // What is left of the colours of a terminal.
  unwrapping('control-character', /^(?:\[[\d;]*m)?([^[\]]+?)\[[\d;]*m$/, /^\[[\d;]*m([^[\]]+)$/),
  braces,
  brackets,
  unwrapping(
    'list-mark',
    /^[•‣◦▪●○·*>–—-]\s+(\S.*)$/,
    /^[•‣◦▪●○]\s*(\S.*)$/,
    /^>+\s*(\S.*)$/,
    /^\(?\d{1,4}[.)]\s+(\S.*)$/,
  ),
  {
    code: 'name-in-front',
    examine(token) {
      const value =
        nameAndGuid.exec(token)?.[1] ??
        nameAndSign.exec(token)?.[1] ??
        /^(?:bearer|token|session)\s+(\S+)$/i.exec(token)?.[1];
      return value === undefined ? null : { cleaned: value.replace(/&\w+=[^&]*$/, '') };
    },
  },
  trailingPunctuation,
  // Whatever other signs stand around it: a GUID is a whole token.
  unwrapping(
    'brackets',
    new RegExp(`^(?=[^0-9a-f]|.*[^0-9a-f]$)[^\\p{L}\\p{N}]*(${guid})[^\\p{L}\\p{N}]*$`, 'iu'),
  ),
];
