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
  const { verdict, tone, title, meaning, advice, answeredByLine, sure, whole } = explaining;
  const numbers = [
    verdict.operation ?? '',
    wordsText.binding[explaining.binding],
    verdict.status ? String(verdict.status) : '',
    answeredByLine ?? '',
  ];
  return (
    <>
      <StripFrame
        tone={tone}
        icon={verdict.active === true ? 'active' : icons[tone]}
        title={title}
        numbers={numbers.filter(Boolean).join(' · ')}
        lines={[meaning, advice]}
      />
      <p className="explain-sure soft">
        {[
          verdict.outcome === 'accepted' ? '' : `${explainTexts.sure[sure]}.`,
          whole ? '' : explainTexts.guessed,
        ]
          .filter(Boolean)
          .join(' ')}{' '}
        <code>{verdict.cause}</code>
      </p>
    </>
  );
}
