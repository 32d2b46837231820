import type { Examined } from '../doubts/examine-token.js';
import { isRowCount } from '../list/line-notes.js';
import { areOwners, areSurelyOwners } from '../list/named-values.js';
import type { Examiner } from './examiner.js';
import { type Found, type Sighting, sighted } from './pasted-finding.js';
import { foreign } from './pasted-named.js';
import { ownersIn, type Row, tableIn } from './pasted-table.js';
import {
  areWords,
  isSomethingElse,
  isStrong,
  isUnmistakable,
  isWord,
  longestExamined,
} from './unmistakable.js';

const listMark = /^(?:[•‣◦▪▫●○·⁃∙*+–—-]|\(?(?:\d{1,4}|[a-z])[.)]|\[[ x]?\]|☐|☑|✓|✔|→|->|=>)[ \t\u00a0]+/i;

/** Who wrote a line of a chat, and when: `[28.11.2026, 09:12] Ayşe: `, `11/28/26, 09:12 - Ayşe: `. */
const chatMark =
  /^\[?(?=[\d./, :]{4,})\d[\d./:-]*(?:[T, ]+\d[\d:.]*)?(?:\s?[AP]M)?\]?(?:\s?[-–])?\s+\p{L}[\p{L}\p{M}\p{N} .'’_-]{0,60}:[ \t]+/u;
/** `X (jane)`, `X - jane`, behind what can be nothing but a token. */
const noteBehind = /^([\w+/=.-]{16,})[ \t]+(?:\([^()]{0,80}\)|[-–—][ \t][^\d]{0,80})$/;

/** `Tokens: X, Y` in front of several. */
const severalNamed =
  /^[ \t]*(?:tokens|token\(s\)|auth[ _-]?keys|session[ _-]?(?:keys|tokens)|sessions|oturumlar|anahtarlar|jetonlar|токены|ключи|сессии)[ \t]*[:=][ \t]*(?=[^\s[{])(.*?)[.;,\s]*$/i;
const sampled = 200;

/** A text that is nothing but tokens, one a line; or a table with a column of tokens, as a spreadsheet copies it. */
export function findRows(text: string, examine: Examiner, besideOthers = false): Found {
  const unread: { code: 'work-limit'; at: number }[] = [];
  const examineRow: RowExaminer = (token, at) => {
    const examined = examine(token);
    if (examined === null && unread.length === 0) unread.push({ code: 'work-limit', at });
    return examined;
  };
  const rows = rowsOf(text);
  const first = rows.slice(0, sampled).map((row) => row.text);
  const isOwners = rows.length > 1 && areOwners(first);
  // What others left of a text is not all of it: only what can be nothing else is a token there.
  if (isOwners) return { findings: ownersIn(rows, areSurelyOwners(first)), rest: '' };
  const bare = besideOthers ? null : allBare(rows, examineRow);
  if (bare !== null) return { findings: bare, rest: '', notes: unread };
  const table = tableIn(rows);
  if (table.length > 0) return { findings: table, rest: '' };
  // Among other lines only those that cannot be anything else.
  const sure = rows.flatMap((row) => {
    const found = bareToken(row, examineRow);
    if (found === 'unread') return [];
    if (found?.token !== undefined) return isUnmistakable(found.token) ? [found] : [];
    return standing(row, examineRow);
  });
  return { findings: sure, rest: '', notes: unread };
}

/** Every row as a token; null as soon as one is none, for to examine them all takes longest. */
function allBare(rows: readonly Row[], examine: RowExaminer): Sighting[] | null {
  const bare: Sighting[] = [];
  for (const row of rows) {
    const found = bareToken(row, examine);
    if (found === null) return null;
    if (found !== 'unread') bare.push(found);
  }
  return bare;
}

function rowsOf(text: string): Row[] {
  const rows: Row[] = [];
  let at = 0;
  let isApart = false;
  for (const line of text.split(/[\n\u2028]/)) {
    if (line.trim() !== '' && !isRowCount(line)) {
      const text = line.replace(/\r$/, '').replace(severalNamed, '$1');
      const pieces = text.length < line.length - 1 || beginsStrong(text) ? tokensIn(text) : [];
      if (pieces.length > 1 && pieces.every((piece) => isStrong(piece)))
        for (const piece of pieces) rows.push({ at, text: piece, isApart });
      else rows.push({ at, text, isApart });
    }
    isApart = line.trim() === '';
    at += line.length + 1;
  }
  return rows;
}

/** Tokens side by side on one line, bare or as a list of a program. */
const tokensIn = (text: string) =>
  text.split(between).map((piece) => piece.replace(/^["'`([{]+|["'`)\]}.]+$/g, ''));
const beginsStrong = (text: string) =>
  text.length < 4_096 &&
  isStrong(/^\s*["'`([{]*([\w+/=.-]{16,}?)["'`)\]}]*(?:[\s,;|]|\\n)/.exec(text)?.[1] ?? '');

const between = /[ \t]*[,;|][ \t]*|\\r?\\?n|[ \t]+\/[ \t]+|[ \t]+(?:(?:and|ve|и|und|et|y)[ \t]+)?/i;

/** Told where the row stands, for what is not examined any more is said by its line. */
type RowExaminer = (token: string, at: number) => Examined | null;

const shortestBare = 6;

/** A line that is one token: behind a bullet, in quotes, with a comma; not a word, a host or an address. */
function bareToken({ at, text }: Row, examine: RowExaminer): Sighting | 'unread' | null {
  const unmarked = text
    .replace(/^[ \t]+|[ \t\r]+$/g, '')
    .replace(chatMark, '')
    .replace(listMark, '');
  const noted = noteBehind.exec(unmarked)?.[1];
  const bare = noted !== undefined && isStrong(noted) ? noted : unmarked;
  const token = bare.replace(/^(["'`])(.*)\1[,;]?$/, '$2').replace(/[,;]$/, '');
  // Cleaning makes nothing longer that is ASCII: of the very many short lines of a text none is examined.
  if (token.length < shortestBare && /^[\x20-\x7e]*$/.test(token)) return null;
  if (areWords(token)) return null;
  if (token.length > longestExamined) return isUnmistakable(token) ? sighted('bare', at, { token }) : null;
  const examined = examine(token, at);
  if (examined === null) return 'unread';
  const { doubts, cleaned } = examined;
  if (doubts.length === 0 && isStrong(token)) return sighted('bare', at, { token });
  if (isForeignName(token) || /^<\/?[\w.:-]+\s*\/?>$/.test(token)) return null;
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
  // `Token bulunamadı`: a word behind the name is a word.
  if (doubts.some(({ code }) => code === 'name-in-front') && /^\p{L}+$/u.test(known)) return null;
  if (isWord(known) || isSomethingElse(token) || isSomethingElse(known)) return null;
  return { source: 'bare', at, token, examined };
}

/** `X-CSRF-Token: …` on a line of its own. */
function isForeignName(line: string): boolean {
  const name = /^[\w-]{3,60}(?=\s*[:=])/.exec(line)?.[0];
  return name !== undefined && foreign.test(name);
}

/** What programs give a number to; and what is assigned to any name, for those of tokens were read before. */
const otherId =
  /(?:request|correlation|trace|activity|message|order|booking|operation|event|span|transaction|commit|revision|sha-?\d*|hash|etag|digest|checksum)[\s_-]*(?:id|guid|no)?\W*$|[\p{L}\w]\s*["']?\s*[=:]\s*["']?$/iu;

/** Unmistakable tokens within a line that speaks of sessions; not the ids that logs give to requests. */
function standing({ at, text }: Row, examine: RowExaminer): Sighting[] {
  if (
    !/log ?(?:ged )?(?:out|off)|session|oturum|çıkış|kick|stuck|token|auth ?key|сесси|сеанс|токен|выйти|checktoken|abmelden|sitzung|jeton|anahtar/i.test(
      text,
    )
  )
    return [];
  return [...text.matchAll(/[^\s"'<>()[\]|]{16,}/g)].flatMap(({ 0: word, index }) => {
    const before = text.slice(Math.max(0, index - 40), index);
    if (
      otherId.test(before) &&
      !isProse(text.slice(Math.max(0, index - 200), index)) &&
      !namedJustBefore.test(text.slice(Math.max(0, index - 90), index))
    )
      return [];
    // What ends a sentence, or a part of one, is no part of its last word.
    const bare = word.replace(/[.,;:!?]+$/, '');
    return isUnmistakable(bare, (token) => examine(token, at)) &&
      !isSomethingElse(bare) &&
      !/^[\w.-]+[=:]+[^=]/.test(bare)
      ? (sighted('log', at + index, { token: bare }) ?? [])
      : [];
  });
}

/** `Please log these out: `, `Ayşe: `: some words of a sentence or a chat, of which the last is no name of an id. */
function isProse(before: string): boolean {
  const spoken = /(\p{L}+)["']?:[ \t]+["']?$/u.exec(before)?.[1];
  if (spoken === undefined || /=/.test(before)) return false;
  if (/^\s*\[?[\d./, :]{8,30}(?:[AP]M)?\]?\s*(?:- )?\p{Lu}[\p{L} .]{0,40}: $/u.test(before)) return true;
  const isNamed =
    /(?:id|guid|uuid|no|number|key|token|user|name|ref|code|correlation|request|trace|activity|order|booking)$/i.test(
      spoken,
    );
  return !isNamed && (before.match(/\p{L}+/gu)?.length ?? 0) >= 3;
}

/** `AuthKey değeri: `, `token of jane is: `, `token #1 = `: some words between the name and the sign. */
const namedJustBefore =
  /(?<![\p{L}\p{N}_-])(?:token|auth ?key|session|oturum|anahtar[ıi]?|jeton|токен|ключ|сессия|сеанс|sitzung)(?:[ \t]+[^\s=:]{1,40}){1,4}[ \t]*[=:]+[ \t]*["']?$/iu;
