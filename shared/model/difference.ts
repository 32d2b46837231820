export type Side = 'a' | 'b';
export type Direction = 'request' | 'answer';

/** Ways in which the same content can be written differently. */
export const spellings = [
  'declaration',
  'prefixes',
  'namespaces',
  'attribute-order',
  'white-space',
  'references',
  'empty-elements',
  'quotes',
  'comments',
] as const;
export type Spelling = (typeof spellings)[number];

/** One thing in which two messages differ. */
export type Difference =
  /** Nothing was sent, or nothing came, on that side alone. */
  | { readonly kind: 'missing'; readonly side: Side }
  /** The tokens' fingerprints differ: masked bytes may look the same. */
  | { readonly kind: 'token' }
  | { readonly kind: 'start-line'; readonly a: string; readonly b: string }
  | { readonly kind: 'status'; readonly a: string; readonly b: string }
  | { readonly kind: 'header-only'; readonly side: Side; readonly name: string; readonly expected: boolean }
  | {
      readonly kind: 'header-value';
      readonly name: string;
      readonly a: string;
      readonly b: string;
      /** It follows the clock or the body's length. */
      readonly expected: boolean;
    }
  | { readonly kind: 'header-case' }
  | { readonly kind: 'header-order' }
  /** White space, line ends, interim answers: what the headers' names and values do not show. */
  | { readonly kind: 'head-spelling' }
  | { readonly kind: 'coding'; readonly a: string; readonly b: string }
  | { readonly kind: 'encoding'; readonly a: string; readonly b: string }
  | { readonly kind: 'bom'; readonly side: Side }
  | { readonly kind: 'line-ends'; readonly a: string; readonly b: string }
  | { readonly kind: 'spelling'; readonly what: readonly Spelling[] }
  | { readonly kind: 'form-spelling' }
  | { readonly kind: 'body-only'; readonly side: Side }
  | { readonly kind: 'not-well-formed'; readonly side: Side; readonly reason: string }
  /** `namespace`: all that differs in the normalised XML is which namespaces its names are in. */
  | { readonly kind: 'content'; readonly how: 'xml' | 'namespace' | 'form' | 'text' };

/** `meaning`: they say different things; `spelling`: they say the same differently; `expected`: it always differs. */
type Weight = 'meaning' | 'spelling' | 'expected';

export function weightOf(difference: Difference): Weight {
  switch (difference.kind) {
    case 'header-only':
    case 'header-value':
      return difference.expected ? 'expected' : 'meaning';
    case 'header-case':
    case 'header-order':
    case 'head-spelling':
    case 'coding':
    case 'encoding':
    case 'bom':
    case 'line-ends':
    case 'spelling':
    case 'form-spelling':
      return 'spelling';
    default:
      return 'meaning';
  }
}
