import {
  type Difference,
  type Direction,
  type Side,
  type Spelling,
  weightOf,
} from '../../model/difference.js';
import { listed } from './counting.js';

const name = (side: Side): string => side.toUpperCase();
const shortly = (text: string): string => (text.length > 60 ? `${text.slice(0, 59)}…` : text || 'none');

const spelling: Record<Spelling, string> = {
  declaration: 'the XML declaration',
  prefixes: 'the namespace prefixes',
  namespaces: 'which namespaces are declared',
  'attribute-order': 'the order of the attributes',
  'white-space': 'white space between elements',
  references: 'entities and CDATA',
  'empty-elements': 'how empty elements are written',
  quotes: 'the quotes around attributes',
  comments: 'comments and instructions',
};

/** One difference as part of a sentence. */
export function sayDifference(difference: Difference, direction: Direction): string {
  const d = difference;
  switch (d.kind) {
    case 'missing':
      return direction === 'request' ? `nothing was sent in ${name(d.side)}` : `no answer in ${name(d.side)}`;
    case 'token':
      return 'the token is another one';
    case 'start-line':
      return `request line “${shortly(d.a)}” against “${shortly(d.b)}”`;
    case 'status':
      return `status ${shortly(d.a)} against ${shortly(d.b)}`;
    case 'header-only':
      return `header ${d.name} only in ${name(d.side)}`;
    case 'header-value':
      return d.expected ? `header ${d.name}` : `header ${d.name} (${shortly(d.a)} against ${shortly(d.b)})`;
    case 'header-case':
      return 'upper and lower case in header names';
    case 'header-order':
      return 'the order of the headers';
    case 'head-spelling':
      return 'white space and line ends that the texts do not show';
    case 'coding':
      return `how the body travelled (${shortly(d.a)} against ${shortly(d.b)})`;
    case 'encoding':
      return `the encoding (${d.a} against ${d.b})`;
    case 'bom':
      return `a byte order mark in ${name(d.side)}`;
    case 'line-ends':
      return `line ends (${d.a} against ${d.b})`;
    case 'spelling':
      return listed(d.what.map((what) => spelling[what])) || 'how the XML is written';
    case 'form-spelling':
      return 'how the values are escaped';
    case 'body-only':
      return `a body only in ${name(d.side)}`;
    case 'not-well-formed':
      return `${name(d.side)} is no well-formed XML (${d.reason})`;
    case 'content':
      return { xml: 'the content', namespace: 'the namespaces', form: 'the values', text: 'the text' }[d.how];
  }
}

/** Headers that one side has and nobody misses on the other are counted. */
function phrasesOf(some: readonly Difference[], direction: Direction): readonly string[] {
  const isExtra = (one: Difference, side: Side) =>
    one.kind === 'header-only' && one.expected && one.side === side;
  const extra = (['a', 'b'] as const).map((side) => ({
    side,
    all: some.filter((one) => isExtra(one, side)),
  }));
  const counted = extra.filter(({ all }) => all.length > 1);
  const single = some.filter((one) => !counted.some(({ side }) => isExtra(one, side)));
  return [
    ...single.map((one) => sayDifference(one, direction)),
    ...counted.map(({ side, all }) => `${all.length} headers only in ${name(side)}`),
  ];
}

/** At most so many are told in the line; the rest is counted. */
const mostTold = 4;

export interface DifferencesText {
  readonly tone: 'good' | 'neutral' | 'attention';
  readonly line: string;
}

/** All differences in one line: what it comes to first. */
export function sayDifferences(differences: readonly Difference[], direction: Direction): DifferencesText {
  if (differences.length === 0) return { tone: 'good', line: 'Identical, byte for byte.' };
  const of = (weight: ReturnType<typeof weightOf>) => differences.filter((one) => weightOf(one) === weight);
  const told = (some: readonly Difference[]) => {
    const said = [...phrasesOf(some, direction)];
    const rest = said.length - mostTold;
    return listed(rest > 0 ? [...said.slice(0, mostTold), `${rest} more`] : said);
  };
  const meaning = of('meaning');
  const other = [...of('spelling'), ...of('expected')];
  if (meaning.length === 0) return { tone: 'good', line: `They say the same. What differs: ${told(other)}.` };
  const also = other.length > 0 ? ` Also: ${told(other)}.` : '';
  return { tone: 'attention', line: `Different: ${told(meaning)}.${also}` };
}
