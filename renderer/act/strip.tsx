import type { Environment } from '../../shared/contract/environment.js';
import type { Session } from '../../shared/contract/session.js';
import type { ExchangeSummary } from '../../shared/exchange/exchange.js';
import { actText } from '../../shared/strings/act.js';
import { describeOutcome } from '../../shared/strings/outcomes.js';
import { wordsText } from '../../shared/strings/words.js';
import { useStore } from '../app/store.js';
import { type Shown, show } from '../app/view-state.js';
import { stateLook, stateOf } from '../sessions/session-state.js';
import { Button } from '../ui/button.js';
import { timeAgo } from '../ui/format.js';
import { useNow } from '../ui/use-now.js';
import { actState } from './act-state.js';
import { NextButton } from './next-button.js';
import { ofAct, ofExchange } from './outcome-facts.js';
import type { Plan } from './run-act.js';
import { RunningStrip } from './running-strip.js';
import { StripFrame } from './strip-frame.js';

const toneIcons = { good: 'out', neutral: 'accepted', attention: 'unknown', bad: 'bad' } as const;

/** The answer, in words. Its height never changes, so that nothing below it moves. */
export function Strip(props: {
  session: Session;
  environment: Environment;
  plan: Plan;
  shown: Shown;
  exchanges: readonly ExchangeSummary[];
}) {
  const { session, environment, plan, shown, exchanges } = props;
  const running = useStore(actState, (state) => state.running[session.id]);
  const ended = useStore(actState, (state) => state.ended[session.id]);
  if (running) return <RunningStrip act={running} />;
  if (ended && 'error' in ended) {
    const { message, todo } = ended.error;
    return <StripFrame tone="bad" icon="bad" title={actText.refusedByMain} lines={[message, todo ?? '']} />;
  }
  const result = ended?.result;
  const inAct = shown.kind === 'exchange' && result?.exchanges.some(({ id }) => id === shown.id);
  const exchange = shown.kind === 'exchange' ? exchanges.find(({ id }) => id === shown.id) : undefined;
  const told = result && inAct ? ofAct(result) : exchange ? ofExchange(exchange) : null;
  if (!told) return <IdleStrip session={session} />;
  const text = describeOutcome(told.facts);
  return (
    <StripFrame
      tone={text.tone}
      icon={told.facts.active === true && text.tone === 'neutral' ? 'active' : toneIcons[text.tone]}
      title={text.title}
      numbers={told.numbers}
      lines={[text.meaning, text.advice]}
    >
      <NextButton next={text.next} session={session} environment={environment} plan={plan} told={told} />
    </StripFrame>
  );
}

function IdleStrip({ session }: { session: Session }) {
  const nowMs = useNow();
  const { lastKnown } = session;
  const { idle } = actText;
  if (!lastKnown) {
    return <StripFrame tone="none" icon="never" title={idle.never} lines={[idle.neverNext]} />;
  }
  const look = stateLook[stateOf(session)];
  const { exchangeId } = lastKnown;
  return (
    <StripFrame
      tone={look.tone}
      icon={look.icon}
      title={idle.known(wordsText.state[lastKnown.state], timeAgo(lastKnown.at, nowMs, 'long'))}
      lines={[idle.knownNext]}
    >
      {exchangeId !== null && (
        <Button onClick={() => show(session.id, { kind: 'exchange', id: exchangeId })}>
          {idle.showExchange}
        </Button>
      )}
    </StripFrame>
  );
}
