import { type Difference, type Direction, type Side, weightOf } from '../model/difference.js';
import { listed } from './listing.js';
import { textOf } from './text-of.js';

const text = textOf('differences');

const shortly = (said: string): string => (said.length > 60 ? `${said.slice(0, 59)}…` : said || text.none);

/** One difference as part of a sentence. */
function sayDifference(d: Difference, direction: Direction): string {
  const side = 'side' in d ? d.side.toUpperCase() : '';
  switch (d.kind) {
    case 'missing':
      return direction === 'request' ? text.of.nothingSent({ side }) : text.of.noAnswer({ side });
    case 'header-only':
      return text.of['header-only']({ name: d.name, side });
    case 'header-value':
      return d.expected
        ? text.of['header-expected']({ name: d.name })
        : text.of['header-value']({ name: d.name, a: shortly(d.a), b: shortly(d.b) });
    case 'start-line':
    case 'status':
    case 'coding':
      return text.of[d.kind]({ a: shortly(d.a), b: shortly(d.b) });
    case 'encoding':
    case 'line-ends':
      return text.of[d.kind]({ a: d.a, b: d.b });
    case 'bom':
    case 'body-only':
      return text.of[d.kind]({ side });
    case 'not-well-formed':
      return text.of[d.kind]({ side, reason: d.reason });
    case 'spelling':
      return listed(d.what.map((what) => text.spelling[what])) || text.of.spelling;
    case 'content':
      return text.content[d.how];
    default:
      return text.of[d.kind];
  }
}

/** Headers that one side has and nobody misses on the other are counted. */
function phrasesOf(some: readonly Difference[], direction: Direction): readonly string[] {
  const isExtra = (one: Difference, side: Side) =>
    one.kind === 'header-only' && one.expected && one.side === side;
  const extra = (['a', 'b'] as const).map((side) => ({
    side,
    n: some.filter((one) => isExtra(one, side)).length,
  }));
  const counted = extra.filter(({ n }) => n > 1);
  const single = some.filter((one) => !counted.some(({ side }) => isExtra(one, side)));
  return [
    ...single.map((one) => sayDifference(one, direction)),
    ...counted.map(({ side, n }) => text.headersOnly({ n, side: side.toUpperCase() })),
  ];
}

/** At most so many are named in the line; the rest is counted. */
const mostListed = 4;

interface DifferencesText {
  readonly tone: 'good' | 'neutral' | 'attention';
  readonly line: string;
}

/** All differences in one line: what it comes to first. */
export function sayDifferences(differences: readonly Difference[], direction: Direction): DifferencesText {
  if (differences.length === 0) return { tone: 'good', line: text.identical };
  const of = (weight: ReturnType<typeof weightOf>) => differences.filter((one) => weightOf(one) === weight);
  const listOf = (some: readonly Difference[]) => {
    const said = phrasesOf(some, direction);
    const rest = said.length - mostListed;
    return listed(rest > 0 ? [...said.slice(0, mostListed), text.more({ n: rest })] : said);
  };
  const meaning = of('meaning');
  const other = [...of('spelling'), ...of('expected')];
  if (meaning.length === 0) return { tone: 'good', line: text.same({ all: listOf(other) }) };
  const all = listOf(meaning);
  const line = other.length > 0 ? text.differentAlso({ all, also: listOf(other) }) : text.different({ all });
  return { tone: 'attention', line };
}
