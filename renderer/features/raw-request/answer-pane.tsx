import { Suspense } from 'react';
import { verdictOf } from '../../../shared/protocol/verdict-of.js';
import { composeText } from '../../../shared/text/compose.js';
import { describeOutcome } from '../../../shared/text/outcomes.js';
import { wordsText } from '../../../shared/text/words.js';
import { useExchange } from '../../api/exchange-detail.js';
import { numbersOf } from '../../outcome/numbers.js';
import { ShownExchange } from '../act/detail.js';
import { Elapsed } from '../act/running-strip.js';
import { StripFrame } from '../act/strip-frame.js';
import type { ComposeState } from './compose-state.js';

/** What came of the last send from here: the verdict as far as there is one, and the bytes both ways. */
export function AnswerPane({ running, ended }: Pick<ComposeState, 'running' | 'ended'>) {
  return (
    <section className="compose-answer" aria-label={composeText.answerRegion}>
      <Content running={running} ended={ended} />
    </section>
  );
}

function Content({ running, ended }: Pick<ComposeState, 'running' | 'ended'>) {
  if (running) {
    const { progress, startedMs, cancelling } = running;
    const title = progress ? wordsText.phase[progress.phase] : composeText.starting;
    const line = progress?.sent ? composeText.notCancellable : composeText.safeToCancel;
    return (
      <StripFrame tone="none" icon="clock" title={cancelling ? composeText.cancelling : title} lines={[line]}>
        <Elapsed startedMs={startedMs} />
      </StripFrame>
    );
  }
  if (!ended) return <p className="empty soft">{composeText.nothingSent}</p>;
  if ('error' in ended) {
    const { message, todo } = ended.error;
    return <StripFrame tone="bad" icon="bad" title={composeText.refused} lines={[message, todo ?? '']} />;
  }
  return (
    <>
      <Verdict id={ended.exchangeId} />
      <div className="compose-exchange">
        <Suspense fallback={null}>
          <ShownExchange id={ended.exchangeId} />
        </Suspense>
      </div>
    </>
  );
}

const icons = { good: 'out', neutral: 'accepted', attention: 'unknown', bad: 'bad' } as const;

function Verdict({ id }: { id: string }) {
  const { data } = useExchange(id);
  if (data?.id !== id) return null;
  const text = describeOutcome(verdictOf(data, []));
  return (
    <StripFrame
      tone={text.tone}
      icon={data.active === true ? 'active' : icons[text.tone]}
      title={text.title}
      numbers={numbersOf(data)}
      lines={[`${text.meaning} ${text.advice}`]}
    />
  );
}
