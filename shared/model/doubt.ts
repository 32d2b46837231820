import { z } from 'zod';

/** What may be wrong with a token, in the order in which people ask. The sentences stand in the text folder. */
export const doubtCodes = [
  'invisible-character',
  'bidirectional-character',
  'control-character',
  'soft-hyphen',
  'no-break-space',
  'outer-space',
  'space-inside',
  'line-break',
  'lost-character',
  'wrong-character-set',
  'look-alike',
  'typographic-quotes',
  'typographic-dashes',
  'surrounding-quotes',
  'braces',
  'brackets',
  'markdown',
  'markup',
  'list-mark',
  'trailing-punctuation',
  'json-punctuation',
  'spreadsheet-formula',
  'number-format',
  'scientific-notation',
  'rounded-number',
  'date',
  'html-entity',
  'percent-escape',
  'backslash-escape',
  'caret-escape',
  'quoted-printable',
  'plus-or-space',
  'name-in-front',
  'several-tokens',
  'address',
  'placeholder',
  'word',
  'masked',
  'cut',
] as const;
export type DoubtCode = (typeof doubtCodes)[number];

/** What a sentence may say beside the code: names of characters, never a part of the token that is worth hiding. */
export type DoubtFacts = Readonly<Record<string, string>>;

export const doubtSchema = z
  .object({ code: z.enum(doubtCodes), facts: z.record(z.string(), z.string()).readonly() })
  .readonly();
export type Doubt = z.infer<typeof doubtSchema>;

/** What a rule saw. `cleaned` null: what the token was, nobody can know from this. */
export interface Seen {
  readonly facts?: DoubtFacts;
  readonly cleaned: string | null;
}

/** One row of the table of doubts. Null: nothing to doubt. A cleaned form must be free of the rule's own doubt. */
export interface DoubtRule {
  readonly code: DoubtCode;
  readonly examine: (token: string) => Seen | null;
}

/** A rule for what can simply be taken out or put right: every match of the pattern. */
export function replacing(code: DoubtCode, pattern: RegExp, by: string): DoubtRule {
  return {
    code,
    examine(token) {
      const found = token.match(pattern);
      return found === null
        ? null
        : { facts: { characters: named(found) }, cleaned: token.replace(pattern, by) };
    },
  };
}

/** A rule for what no one can undo. */
export function hopeless(code: DoubtCode, ...patterns: readonly RegExp[]): DoubtRule {
  return {
    code,
    examine: (token) => (patterns.some((pattern) => pattern.test(token)) ? { cleaned: null } : null),
  };
}

/** `U+200B, U+FEFF`: at most four kinds. */
export function named(found: Iterable<string>): string {
  const points = [...found].flatMap((piece) => [...piece].map((one) => one.codePointAt(0) ?? 0));
  const names = [...new Set(points)].map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  return names.length > 4 ? `${names.slice(0, 4).join(', ')} …` : names.join(', ');
}

export const guidPattern = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
