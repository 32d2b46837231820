import { StripFrame } from '../../renderer/features/act/strip-frame.js';
import { Button } from '../../renderer/ui/button.js';
import { actResultSchema } from '../../shared/model/act.js';
import { causesOf } from '../../shared/model/causes.js';
import type { OutcomeFacts } from '../../shared/model/outcome-facts.js';
import { outcomes } from '../../shared/model/words.js';
import { describeOutcome } from '../../shared/text/outcomes.js';

const icons = { good: 'out', neutral: 'accepted', attention: 'unknown', bad: 'bad' } as const;
/** An outcome that is told by the check around a Logout has the cause of that. */
const allCauses: Partial<Record<OutcomeFacts['outcome'], readonly string[]>> = causesOf;
const causesFor = (outcome: OutcomeFacts['outcome']) => allCauses[outcome] ?? ['token-not-active'];
const logout = { operation: 'Logout', binding: 'soap11' } as const;

/** Every outcome with each of its causes, and with each fate that has words of its own, as the strip shows it. */
export function Outcomes() {
  return outcomes.map((outcome) => (
    <section key={outcome}>
      <h2>{outcome}</h2>
      {causesFor(outcome).map((cause) => (
        <Shown key={cause} facts={{ ...logout, outcome, cause }} />
      ))}
      {fatesOf(outcome).map((fate) => (
        <Shown key={fate} facts={{ ...logout, outcome, cause: causesFor(outcome)[0] ?? '', fate }} />
      ))}
    </section>
  ));
}

function fatesOf(outcome: OutcomeFacts['outcome']) {
  const facts = { ...logout, outcome, cause: causesFor(outcome)[0] ?? '' };
  const usual = JSON.stringify(describeOutcome(facts));
  return actResultSchema.shape.fate.options.filter(
    (fate) => JSON.stringify(describeOutcome({ ...facts, fate })) !== usual,
  );
}

function Shown({ facts }: { facts: OutcomeFacts }) {
  const { tone, title, meaning, advice, next } = describeOutcome(facts);
  return (
    <StripFrame
      tone={tone}
      icon={icons[tone]}
      title={title}
      numbers={facts.fate ?? facts.cause}
      lines={[meaning, advice]}
    >
      {next === 'none' ? null : <Button>{next}</Button>}
    </StripFrame>
  );
}
