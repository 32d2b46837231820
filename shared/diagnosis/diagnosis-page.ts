import type { CauseContext } from '../model/cause-facts.js';
import { type Cause, causesOf } from '../model/causes.js';
import { wellKnown } from '../model/operations.js';
import { type Binding, bindings, type Outcome } from '../model/words.js';
import { textOfCause } from '../text/cause-text.js';
import { causeTable } from '../text/causes/cause-table.js';
import { wordsText } from '../text/words.js';

/** The order in which a reader looks for an outcome. */
const order = Object.keys(causesOf) as (keyof typeof causesOf)[];

const heads: Readonly<Record<keyof typeof causesOf, string>> = {
  accepted: 'Answered as the contract says',
  'not-active': 'CheckToken says no',
  fault: 'The service refused (a fault)',
  'binding-off': 'The binding is not offered',
  'http-error': 'Refused with another status than 2xx',
  unexpected: 'A 2xx that is not the contract',
  'not-sent': 'Nothing was sent',
  unknown: 'No complete answer came',
  cancelled: 'Stopped by a person',
};

const cell = (text: string): string =>
  text.replace(/\|/g, '\\|').replace(/\s+/g, ' ').replace(/</g, '&lt;').trim();

/** `docs/diagnosis.md`, whole: every cause once, under the first outcome that can have it. */
export function diagnosisPage(): string {
  const listed = new Set<string>();
  const sections = order.map((outcome) => {
    const causes = causesOf[outcome].filter((cause) => !listed.has(cause));
    for (const cause of causes) listed.add(cause);
    return section(heads[outcome], outcome, causes);
  });
  const refined = (Object.keys(causeTable) as Cause[]).filter((cause) => !listed.has(cause));
  return [
    '# Diagnosis: what each cause is told by, means and asks for',
    '',
    'Written from `shared/text/causes` and `shared/text/en/causes` by `shared/diagnosis/diagnosis-page.ts`; a test holds the two against each other (`npm run docs:diagnosis` writes it anew).',
    'Where meaning or advice depends on what was sent, each is given. Who answers in the service’s place is told by the table of answerers (`shared/protocol/answerers.ts`).',
    '',
    ...sections,
    section('Finer causes, told by certificate, clock, proxy and failure code', 'not-sent', refined),
  ].join('\n');
}

function section(head: string, outcome: Outcome, causes: readonly Cause[]): string {
  const rows = causes.map((cause) => {
    const { sign, sure } = causeTable[cause];
    return `| \`${cause}\` | ${cell(sign)} | ${textFor(cause, outcome, 'meaning')} | ${textFor(cause, outcome, 'advice')} | ${sure === 'proved' ? 'proved' : 'most likely'} |`;
  });
  return [
    `## ${head}`,
    '',
    '| cause | sign | meaning | advice | how sure |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

/** The sentence; where it depends on the binding, each with the bindings that have it. */
function textFor(cause: Cause, outcome: Outcome, part: 'meaning' | 'advice'): string {
  const byText = new Map<string, Binding[]>();
  for (const binding of bindings) {
    const text = textOfCause(cause, contextFor(outcome, binding))[part];
    byText.set(text, [...(byText.get(text) ?? []), binding]);
  }
  if (byText.size === 1) return cell([...byText.keys()][0] ?? '');
  return [...byText]
    .map(
      ([text, some]) => `**${some.map((binding) => wordsText.binding[binding]).join(', ')}:** ${cell(text)}`,
    )
    .join('<br>');
}

function contextFor(outcome: Outcome, binding: Binding): CauseContext {
  const url = { https: false, host: 'sws.example.test', path: '/sws/Authentication.asmx' };
  return {
    operation: wellKnown.logOut,
    binding,
    outcome,
    status: null,
    url,
    facts: {},
    who: null,
    connection: {},
  };
}
