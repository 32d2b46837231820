import type { Environment } from '../../../shared/model/environment.js';
import type { ExchangeSummary } from '../../../shared/model/exchange.js';
import { endsSession, wellKnown } from '../../../shared/model/operations.js';
import type { NextStep } from '../../../shared/model/outcome-facts.js';
import type { Session } from '../../../shared/model/session.js';
import { mainExchange, verdictOf, verdictOfResult } from '../../../shared/protocol/verdict-of.js';
import { actText } from '../../../shared/text/act.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { actState } from '../../outcome/act-state.js';
import { numbersOf } from '../../outcome/numbers.js';
import { stateStyles } from '../../outcome/state-styles.js';
import { editSession } from '../../state/edit-session.js';
import { useStore } from '../../state/store.js';
import { type Shown, show } from '../../state/view-state.js';
import { Button } from '../../ui/button.js';
import { timeAgo } from '../../ui/format.js';
import { useNow } from '../../ui/use-now.js';
import { NextButton } from './next-button.js';
import type { Plan } from './run-act.js';
import { RunningStrip } from './running-strip.js';
import { StripFrame } from './strip-frame.js';
import { useDiagnosis } from './use-diagnosis.js';

/** Steps that would send the contract's own request where a raw one was asked for. */
const sendsOther = new Set<NextStep>(['send-again', 'other-binding', 'log-out-anyway']);
const toneIcons = { good: 'out', neutral: 'accepted', attention: 'unknown', bad: 'bad' } as const;

/** The answer, in words. As high as its text needs it, and never lower than the room for a line and a button. */
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
  const nowMs = useNow();
  const finer = useDiagnosis(shown.kind === 'exchange' ? shown.id : null);
  if (running) return <RunningStrip act={running} />;
  if (ended && 'error' in ended) {
    const { message, todo } = ended.error;
    return <StripFrame tone="bad" icon="bad" title={actText.refusedByMain} lines={[message, todo ?? '']} />;
  }
  const result = ended?.result;
  const inAct = shown.kind === 'exchange' && result?.exchanges.some(({ id }) => id === shown.id);
  const exchange = shown.kind === 'exchange' ? exchanges.find(({ id }) => id === shown.id) : undefined;
  const act = inAct ? result : undefined;
  const facts = act ? verdictOfResult(act) : exchange && verdictOf(exchange, exchanges);
  if (!facts) return <IdleStrip session={session} environment={environment} plan={plan} />;
  const text = describeOutcome(finer?.(facts) ?? facts);
  const actId = act?.actId ?? exchange?.actId;
  const earlier = facts.outcome === 'already-out' ? earlierLogout(exchanges, actId, nowMs) : null;
  return (
    <StripFrame
      tone={text.tone}
      icon={facts.active === true && text.tone === 'neutral' ? 'active' : toneIcons[text.tone]}
      title={text.title}
      numbers={act ? numbersOf(mainExchange(act), act.totalMs) : numbersOf(exchange)}
      lines={[text.meaning, text.advice, ...(earlier ? [earlier] : [])]}
    >
      {exchange?.origin === 'raw' && sendsOther.has(text.next) ? null : (
        <NextButton next={text.next} session={session} environment={environment} plan={plan} facts={facts} />
      )}
    </StripFrame>
  );
}

/** What a Logout that was sent before came to, in the words that its own strip had. Null: there was none. */
function earlierLogout(
  exchanges: readonly ExchangeSummary[],
  actId: string | undefined,
  nowMs: number,
): string | null {
  const logout = exchanges.find((one) => endsSession(one.operation) && one.actId !== actId);
  if (!logout) return null;
  const { title } = describeOutcome(verdictOf(logout, exchanges));
  return actText.earlier({ ago: timeAgo(logout.startedAt, nowMs, 'long'), verdict: title });
}

/** Before anything is sent: what was known last, and the one press that finds out where it is not known. */
function IdleStrip({
  session,
  environment,
  plan,
}: {
  session: Session;
  environment: Environment;
  plan: Plan;
}) {
  const nowMs = useNow();
  const { lastKnown } = session;
  const { idle } = actText;
  if (session.tokenStorage === 'lost') {
    return (
      <StripFrame tone="attention" icon="attention" title={idle.lost} lines={[idle.lostNext]}>
        <Button onClick={() => editSession(session)}>{idle.enterToken}</Button>
      </StripFrame>
    );
  }
  if (!lastKnown) {
    return <StripFrame tone="none" icon="never" title={idle.never} lines={[idle.neverNext]} />;
  }
  const { state, outcome, exchangeId } = lastKnown;
  const style = stateStyles[state];
  const open = state === 'unknown' || state === 'accepted';
  const line = state === 'asked' ? idle.neverNext : open ? idle.openNext : idle.knownNext;
  return (
    <StripFrame
      tone={style.tone}
      icon={style.icon}
      title={idle.known[state]({ ago: timeAgo(lastKnown.at, nowMs, 'long') })}
      lines={[line]}
    >
      {exchangeId !== null && (
        <Button kind="quiet" onClick={() => show(session.id, { kind: 'exchange', id: exchangeId })}>
          {idle.showExchange}
        </Button>
      )}
      {open && (
        <NextButton
          next="check-whether-out"
          session={session}
          environment={environment}
          plan={plan}
          facts={{ operation: wellKnown.logOut, outcome, cause: '' }}
        />
      )}
    </StripFrame>
  );
}
