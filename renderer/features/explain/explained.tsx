import { explainTexts } from '../../../shared/text/explain.js';
import { wordsText } from '../../../shared/text/words.js';
import { StripFrame } from '../act/strip-frame.js';
import '../act/act.css';
import type { Explaining } from './use-explained.js';

const icons = { good: 'out', neutral: 'accepted', attention: 'unknown', bad: 'bad' } as const;

/** The verdict in the strip that an answer which came here has. */
export function Explained({ explaining }: { explaining: Explaining }) {
  if (typeof explaining === 'string') {
    return (
      <p className="explain-none soft" role="status">
        {explainTexts[explaining]}
      </p>
    );
  }
  const { told, tone, title, meaning, advice, answeredByLine, sure, whole } = explaining;
  const numbers = [
    told.operation ?? '',
    wordsText.binding[explaining.binding],
    told.status ? String(told.status) : '',
    answeredByLine ?? '',
  ];
  return (
    <>
      <StripFrame
        tone={tone}
        icon={told.active === true ? 'active' : icons[tone]}
        title={title}
        numbers={numbers.filter(Boolean).join(' · ')}
        lines={[meaning, advice]}
      />
      <p className="explain-sure soft">
        {[told.outcome === 'accepted' ? '' : `${explainTexts.sure[sure]}.`, whole ? '' : explainTexts.guessed]
          .filter(Boolean)
          .join(' ')}{' '}
        <code>{told.cause}</code>
      </p>
    </>
  );
}
