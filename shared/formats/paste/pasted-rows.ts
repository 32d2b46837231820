import { examineToken } from '../doubts/examine-token.js';
import { type Found, type Sighting, sighted } from './pasted-finding.js';
import { type Row, tableIn } from './pasted-table.js';
import { isSomethingElse, isUnmistakable, isWord, longestExamined } from './unmistakable.js';

const listMark = /^(?:[•‣◦▪▫●○·⁃∙*+–—-]|\(?(?:\d{1,4}|[a-z])[.)]|\[[ x]?\]|☐|☑|✓|✔|→|->|=>)[ \t\u00a0]+/i;

/** A text that is nothing but tokens, one a line; or a table with a column of tokens, as a spreadsheet copies it. */
export function findRows(text: string): Found {
  const rows = rowsOf(text);
  const bare = allBare(rows);
  if (bare !== null) return { findings: bare, rest: '' };
  const table = tableIn(rows);
  if (table.length > 0) return { findings: table, rest: '' };
  // Among other lines only those that cannot be anything else.
  const sure = rows.flatMap((row) => {
    const found = bareToken(row);
    if (found?.token !== undefined) return isUnmistakable(found.token) ? [found] : [];
    return standing(row);
  });
  return { findings: sure, rest: '' };
}

/** Every row as a token; null as soon as one is none, for to examine them all takes longest. */
function allBare(rows: readonly Row[]): Sighting[] | null {
  const bare: Sighting[] = [];
  for (const row of rows) {
    const found = bareToken(row);
    if (found === null) return null;
    bare.push(found);
  }
  return bare;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let at = 0;
  for (const line of text.split(/[\n\u2028]/)) {
    if (line.trim() !== '') rows.push({ at, text: line.replace(/\r$/, '') });
    at += line.length + 1;
  }
  return rows;
}

const shortestBare = 6;

/** A line that is one token: behind a bullet, in quotes, with a comma; not a word, a host or an address. */
function bareToken({ at, text }: Row): Sighting | null {
  const unmarked = text.replace(/^[ \t]+|[ \t\r]+$/g, '').replace(listMark, '');
  const token = unmarked.replace(/^(["'`])(.*)\1[,;]?$/, '$2').replace(/[,;]$/, '');
  // Cleaning makes nothing longer that is ASCII: of the very many short lines of a text none is examined.
  if (token.length < shortestBare && /^[\x20-\x7e]*$/.test(token)) return null;
  if (token.length > longestExamined) return isUnmistakable(token) ? sighted('bare', at, { token }) : null;
  const { doubts, cleaned } = examineToken(token);
  if (doubts.some(({ code }) => code === 'placeholder' || code === 'address' || code === 'date')) return null;
  const known = cleaned ?? token.trim();
  if (
    /\s/.test(known) ||
    [...known].length < shortestBare ||
    known.length > 65_536 ||
    /[<>"',;|]/.test(known)
  )
    return null;
  if (
    cleaned === null &&
    !doubts.some(({ code }) =>
      ['masked', 'cut', 'scientific-notation', 'rounded-number', 'lost-character'].includes(code),
    )
  )
    return null;
  if (/^[\p{L}_-]+\s*[:=：]\s*$|^[\w.-]+=[^=]/iu.test(token)) return null;
  if (isWord(known) || isSomethingElse(token) || isSomethingElse(known)) return null;
  return sighted('bare', at, { token });
}

/** What programs give a number to; and what is assigned to any name, for those of tokens were read before. */
const otherId =
  /(?:request|correlation|trace|activity|message|order|booking|operation|event|span|transaction)[\s_-]*(?:id|guid|no)?\W*$|[\p{L}\w]\s*["']?\s*[=:]\s*["']?$/iu;

/** Unmistakable tokens within a line that speaks of sessions; not the ids that logs give to requests. */
function standing({ at, text }: Row): Sighting[] {
  if (
    !/log ?(?:ged )?(?:out|off)|session|oturum|çıkış|kick|stuck|token|auth ?key|сесси|сеанс|токен|выйти|checktoken|abmelden|sitzung|jeton|anahtar/i.test(
      text,
    )
  )
    return [];
  return [...text.matchAll(/[^\s"'<>()[\]|]{16,}/g)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    if (otherId.test(before) && !namedJustBefore.test(text.slice(Math.max(0, index - 90), index))) return [];
    // What ends a sentence, or a part of one, is no part of its last word.
    const bare = word.replace(/[.,;:!?]+$/, '');
    return isUnmistakable(bare) && !isSomethingElse(bare) && !/^[\w.-]+[=:]+[^=]/.test(bare)
      ? (sighted('log', at + index, { token: bare }) ?? [])
      : [];
  });
}

/** `AuthKey değeri: `, `token of jane is: `, `token #1 = `: some words between the name and the sign. */
const namedJustBefore =
  /(?<![\p{L}\p{N}_-])(?:token|auth ?key|session|oturum|anahtar[ıi]?|jeton|токен|ключ|сессия|сеанс|sitzung)(?:[ \t]+[^\s=:]{1,40}){1,4}[ \t]*[=:]+[ \t]*["']?$/iu;
