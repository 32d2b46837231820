import type { Doubt, DoubtRule } from '../../model/doubt.js';
import { characterRules } from './character-rules.js';
import { escapeRules } from './escape-rules.js';
import { lastRules, spaceRules } from './space-rules.js';
import { valueRules } from './value-rules.js';
import { wrappingRules } from './wrapping-rules.js';

export interface Examined {
  /** Empty for a sound token; each code once, in the order in which they were seen. */
  readonly doubts: readonly Doubt[];
  /** The token without what is doubted, itself where nothing is; null where nobody can know it. It raises no doubt. */
  readonly cleaned: string | null;
}

/** The open table: a new doubt is a new row. Values are looked at before what stands around them is taken off. */
const rules: readonly DoubtRule[] = [
  ...characterRules,
  ...spaceRules,
  ...valueRules,
  ...escapeRules,
  ...wrappingRules,
  ...lastRules,
];

const none: readonly Doubt[] = [];
const mostPasses = 12;
const plainGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-(?=[0-9a-f]*[1-9a-f])[0-9a-f]{12}$/i;
const plainCode =
  /^(?!.*x{4})(?!\+.*\+=*$)(?!.*(?:token|key|id|guid|jeton|oturum[a-z]*|anahtar[a-z]*)=)[0-9a-z_+/-]{12,4096}={0,2}$/i;
const likeGuid = /(?:^|[^0-9a-zA-Z])[0-9a-zA-Z]{0,8}-[0-9a-zA-Z]{0,4}-/;

/** Short codes of letters and digits: no number that a spreadsheet rounded, no mask. */
const plainShort = /^(?=.*\d)(?=.*[a-z])(?!\d+e\d+$)(?!.*x{3})[0-9a-z]{1,64}$/i;

/** What is doubtful about a token, however it came in. Pure, and quick for what is sound. */
export function examineToken(token: string): Examined {
  return isPlainlySound(token) ? { doubts: none, cleaned: token } : examineByRules(token);
}

/** Nearly every token of a long list: letters and digits of which no rule can doubt anything. A test holds it to that. */
export function isPlainlySound(token: string): boolean {
  if (plainGuid.test(token) || plainShort.test(token)) return true;
  return plainCode.test(token) && !likeGuid.test(token) && /\d/.test(token) && /[a-z]/i.test(token);
}

/** What the table says, without the quick way past it. */
export function examineByRules(token: string): Examined {
  const doubts: Doubt[] = [];
  let text = token;
  for (let pass = 0; pass < mostPasses; pass += 1) {
    const before = text;
    for (const { code, examine } of rules) {
      const seen = examine(text);
      if (seen === null) continue;
      if (!doubts.some((doubt) => doubt.code === code)) doubts.push({ code, facts: seen.facts ?? {} });
      if (seen.cleaned === null || seen.cleaned === '') return { doubts, cleaned: null };
      text = seen.cleaned;
    }
    if (text === before) return { doubts, cleaned: text };
  }
  return { doubts, cleaned: null };
}
