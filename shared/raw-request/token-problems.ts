import { examineToken } from '../formats/doubts/examine-token.js';
import { maskToken } from '../masking/mask-token.js';
import { formPairs } from '../messages/form-pairs.js';
import { unescapeHtml } from '../protocol/html-text.js';
import { doubtText, sayDoubts } from '../text/doubts.js';
import type { Findings } from './problem.js';
import { escapeToken, type TokenPlace, tokenPlaces } from './token-place.js';

/** A token where the contract puts it: the text of its element, or the value of its parameter. */
const typed = [
  /(<((?:[\w.-]+:)?token)(?:\s[^<>]*)?>(?:<!\[CDATA\[)?)([^<]+?)(?=(?:\]\]>)?<\/\2>)/g,
  /([?&\n](token)=)([^&\s#]+)/g,
];
/** What other problems are about: what is to be put in, and what was masked here. */
const saidElsewhere = /\{\{token(?::raw)?\}\}|[*\u2a2a]{6,}/;

/** What is doubtful about a token that somebody wrote into a request; its cleaned form is the mend. */
export function checkTypedTokens(text: string, findings: Findings): void {
  const placeAt = tokenPlaces(text);
  for (const match of typed.flatMap((pattern) => [...text.matchAll(pattern)])) {
    const [, before = '', , spelled = ''] = match;
    if (saidElsewhere.test(spelled)) continue;
    const from = match.index + before.length;
    const span = { from, to: from + spelled.length };
    const place = placeAt(from);
    const { doubts, cleaned } = examineToken(meantBy(spelled, place));
    if (doubts.length === 0) continue;
    if (cleaned === null) findings.warn(span, sayDoubts(doubts, null));
    else {
      const mask = maskToken(cleaned);
      const mend = { label: doubtText.useCleaned, ...span, insert: escapeToken(cleaned, place) };
      findings.warn(span, sayDoubts(doubts, mask), mend);
    }
  }
}

function meantBy(spelled: string, place: TokenPlace): string {
  if (place === 'query' || place === 'form') return formPairs(`=${spelled}`)[0]?.value ?? '';
  return place === 'xml' ? unescapeHtml(spelled) : spelled;
}
